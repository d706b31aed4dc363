using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Published;
using FactCheck.Sources.Revisiting;
using FactCheck.Verdicts;

namespace FactCheck.Desk;

/// <summary>Where an article and its unfinished claims stand, and no more of them than lists show.</summary>
/// <param name="Progress">How far its check is.</param>
/// <param name="Unfinished">
/// Its claims that a person took in and that are neither signed off nor set aside, and those signed off that rest on a page which
/// somebody should look at; their anchors only where they are to be checked again, the verdicts that stand, without their
/// explanations, the queries that are open, and of their evidence what rests on such a page, without its words.
/// </param>
/// <param name="RestsOnSources">Whether what blocks it follows from its sources and the newsroom's settings too.</param>
internal sealed record Standing(ArticleProgress Progress, IReadOnlyList<GatheredClaim> Unfinished, bool RestsOnSources)
{
    public Article Article => Progress.Article;

    public static Standing Of(Gathered gathered)
    {
        var claims = gathered.Claims.Where(claim => claim.Claim.Number is not null && claim.Claim.Status != ClaimStatus.SetAside).ToList();
        return new Standing(
            new ArticleProgress
            {
                Article = gathered.Article,
                RevisionNumber = gathered.Revision.Number,
                Words = gathered.Coverage.Words,
                WordsCovered = gathered.Coverage.WordsCovered,
                Claims = claims.Count,
                SignedOff = claims.Count(claim => claim.Claim.Status == ClaimStatus.SignedOff),
                InReview = claims.Count(claim => claim.Claim.Status == ClaimStatus.InReview),
                Blockers = gathered.Blockers.Count,
            },
            [.. claims.Where(claim => claim.Claim.Status != ClaimStatus.SignedOff || claim.Page?.Blocks() == true).Select(Narrowed)],
            claims.Exists(claim => claim.Claim.IsWeighty));
    }

    private static GatheredClaim Narrowed(GatheredClaim gathered) => new()
    {
        Claim = gathered.Claim.Status == ClaimStatus.Recheck ? gathered.Claim : gathered.Claim with { Anchors = [] },
        Evidence = gathered.Page is null ? [] : [.. gathered.Evidence.Where(piece => piece.Page is not null).Select(piece => piece with { Excerpt = null, Locator = null })],
        Verdicts = gathered.Verdicts.Count == 0 ? [] : [.. gathered.Verdicts
            .Where(verdict => verdict.Verdict.State is VerdictState.Current or VerdictState.Second)
            .Select(verdict => verdict with { Verdict = verdict.Verdict with { Explanation = "" } })],
        Queries = gathered.Queries.Count == 0 ? [] : [.. gathered.Queries.Where(query => query.IsOpen)],
        Annexes = [],
    };
}
