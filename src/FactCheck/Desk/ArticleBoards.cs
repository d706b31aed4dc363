using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;

namespace FactCheck.Desk;

/// <summary>Shapes what was gathered on an article into what one actor may see and do.</summary>
internal static class ArticleBoards
{
    /// <summary>The board; every claim that did not change since an earlier one is the same instance as in that.</summary>
    public static ArticleBoard Of(Actor actor, Gathered gathered, ArticleBoard? earlier = null)
    {
        if (earlier?.Gathered == gathered && IsFor(actor, earlier))
        {
            return earlier;
        }

        return new ArticleBoard
        {
            Article = gathered.Article,
            Revision = gathered.Revision,
            Revisions = gathered.Revision.Number,
            Paragraphs = gathered.Text.Paragraphs,
            Sentences = gathered.Sentences,
            Claims = Claims(actor, gathered, earlier),
            Clearances = gathered.Clearances,
            Coverage = gathered.Coverage,
            Blockers = gathered.Blockers,
            Scale = gathered.Scale,
            People = gathered.People,
            May = ArticleMay.Of(actor, gathered.Article),
            Cursor = gathered.Cursor,
            Gathered = gathered,
            SeenBy = actor,
        };
    }

    private static IReadOnlyList<ClaimBoard> Claims(Actor actor, Gathered gathered, ArticleBoard? earlier)
    {
        var frame = BoardFrame.Of(actor, gathered);

        // What an actor may do with a claim hangs on the article too, and what they see of it on the sources.
        if (earlier?.Gathered is not { } before || !IsFor(actor, earlier) || !ReferenceEquals(before.Article, gathered.Article) || !ReferenceEquals(before.Scale, gathered.Scale)
            || before.Settings != gathered.Settings)
        {
            return [.. gathered.Claims.Select(claim => ClaimBoards.Of(frame, claim))];
        }

        if (ReferenceEquals(before.Claims, gathered.Claims) && ReferenceEquals(before.Sources, gathered.Sources))
        {
            return earlier.Claims;
        }

        var known = new Dictionary<ClaimId, ClaimBoard>(earlier.Claims.Count);
        foreach (var board in earlier.Claims)
        {
            known[board.Claim.Id] = board;
        }

        return [.. gathered.Claims.Select(claim =>
            known.TryGetValue(claim.Claim.Id, out var board)
            && ReferenceEquals(board.Gathered, claim)
            && claim.Evidence.All(piece => before.Sources.TryGetValue(piece.SourceId, out var source) && ReferenceEquals(source, gathered.Sources[piece.SourceId]))
                ? board
                : ClaimBoards.Of(frame, claim))];
    }

    private static bool IsFor(Actor actor, ArticleBoard board) =>
        board.SeenBy.Id == actor.Id && board.SeenBy.Roles.ToHashSet().SetEquals(actor.Roles);
}
