using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Suggests the check-worthy sentences of a text that nobody has decided on yet.</summary>
public sealed class SuggestClaims(TimeProvider clock) : IFollowsRevision
{
    /// <summary>The most suggestions for one text, the most check-worthy first; a longer list is not read.</summary>
    public const int Most = 400;

    public int Order => 2;

    public async Task FollowAsync(ISession session, Actor actor, Article article, Revision? before, Revision after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(after);
        var taken = new List<(int Start, int End)>();
        foreach (var claim in await session.Claims.OfArticleAsync(article.Id, cancellation))
        {
            taken.AddRange(claim.AttachedIn(after.Id).Select(anchor => (anchor.Start, anchor.End)));
        }

        taken.AddRange((await session.Claims.ClearancesAsync(after.Id, cancellation)).Select(clearance => (clearance.Start, clearance.End)));
        taken.Sort();
        var suggestions = Suggestions.For(after.Text, Sentences.Of(after.Text))
            .Where(suggestion => !Touches(taken, suggestion))
            .OrderByDescending(suggestion => suggestion.Worth)
            .Take(Most)
            .OrderBy(suggestion => suggestion.Start)
            .ToList();
        foreach (var suggestion in suggestions)
        {
            var quote = after.Text[suggestion.Start..suggestion.End];
            await session.Claims.AddAsync(
                new Claim
                {
                    Id = clock.New<ClaimId>(),
                    ArticleId = article.Id,
                    Wording = quote.Length <= ClaimFields.MostWording ? quote : quote[..Whole(quote, ClaimFields.MostWording)],
                    Kind = suggestion.Kind,
                    Claimant = suggestion.Claimant,
                    Priority = ClaimPriority.Normal,
                    Status = ClaimStatus.Suggested,
                    SuggestedFor = suggestion.InWords,
                    Worth = suggestion.Worth,
                    CreatedAt = after.CreatedAt,
                    Anchors = [new TextAnchor { RevisionId = after.Id, Start = suggestion.Start, End = suggestion.End, Quote = quote }],
                },
                cancellation);
        }

        if (suggestions.Count > 0)
        {
            await session.RecordAsync(ChangeKind.ClaimSuggested, null, after.CreatedAt, article.Id, null, cancellation, ("count", suggestions.Count));
        }
    }

    private static bool Touches(List<(int Start, int End)> taken, Suggestion suggestion) =>
        taken.Exists(place => place.Start < suggestion.End && suggestion.Start < place.End);

    private static int Whole(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
