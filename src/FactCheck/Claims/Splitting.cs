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

    /// <summary>Sets aside the suggestions that share words with what a person has just decided on; another part of the sentence stays suggested.</summary>
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
        foreach (var claim in await session.Claims.OfArticleAsync(article.Id, cancellation))
        {
            if (claim.Status == ClaimStatus.Suggested
                && claim.AttachedIn(revision.Id).Any(anchor => decided.Any(other => Touches(anchor, other))))
            {
                await new ClaimInHand(session, claim, article, actor).SaveAsync(
                    claim with { Status = ClaimStatus.SetAside, Reason = because }, ChangeKind.ClaimSetAside, at, cancellation, ("reason", because));
            }
        }
    }

    private static bool Touches(TextAnchor anchor, TextAnchor other) => anchor.Start < other.End && other.Start < anchor.End;
}
