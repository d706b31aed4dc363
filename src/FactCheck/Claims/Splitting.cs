using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>What goes with splitting a text, whichever act splits it.</summary>
internal static class Splitting
{
    public static async Task<Revision> CurrentAsync(this IArticleStore articles, Article article, CancellationToken cancellation) =>
        await articles.FindRevisionAsync(article.CurrentRevision, cancellation)
        ?? throw new InvalidOperationException("An article without its current revision.");

    /// <summary>The first claim or clearance takes an article from draft into its check.</summary>
    public static async Task BeginCheckAsync(this ISession session, Article article, CancellationToken cancellation)
    {
        if (article.Status == ArticleStatus.Draft)
        {
            await session.Articles.SaveAsync(article with { Status = ArticleStatus.Checking }, cancellation);
        }
    }

    /// <summary>The claim as a person has taken it in, where it was only suggested; otherwise as it is.</summary>
    public static async Task<Claim> TakenInAsync(this ISession session, Claim claim, Actor actor, CancellationToken cancellation) =>
        claim.Status == ClaimStatus.Suggested
            ? claim with
            {
                Status = ClaimStatus.ToCheck,
                Number = await session.Claims.NextNumberAsync(claim.ArticleId, cancellation),
                CreatedBy = actor.Id,
            }
            : claim;

    /// <summary>Sets aside the suggestions whose words a person has just decided on, wholly or in part.</summary>
    public static async Task SettleSuggestionsAsync(
        this ISession session,
        Actor actor,
        Article article,
        Revision revision,
        IReadOnlyList<TextAnchor> decided,
        string because,
        DateTimeOffset at,
        CancellationToken cancellation)
    {
        if (decided.Count == 0)
        {
            return;
        }

        var (start, end) = (decided.Min(anchor => anchor.Start), decided.Max(anchor => anchor.End));
        foreach (var claim in await session.Claims.SuggestedAsync(article.Id, revision.Id, start, end, cancellation))
        {
            if (claim.AttachedIn(revision.Id).Any(anchor => decided.Any(other => anchor.Start < other.End && other.Start < anchor.End)))
            {
                await new ClaimInHand(session, claim, article, actor).SaveAsync(
                    claim with { Status = ClaimStatus.SetAside, Reason = because }, ChangeKind.ClaimSetAside, at, cancellation, ("reason", because));
            }
        }
    }
}
