using FactCheck.Claims;
using FactCheck.Review;
using FactCheck.Sources.Revisiting;
using FactCheck.Verdicts;

namespace FactCheck.Published;

/// <summary>What stands between an article and its publication; it is ready where nothing does.</summary>
internal static class Readiness
{
    /// <summary>
    /// Every sentence must be covered, every claim signed off by the present policy or set aside, with its words in
    /// the present text and no query open, and there must be a claim to publish.
    /// </summary>
    public static IReadOnlyList<Blocker> Blockers(Gathered gathered)
    {
        var blockers = new List<Blocker>();
        for (var i = 0; i < gathered.Sentences.Count; i++)
        {
            if (gathered.Coverage.Sentences[i] == SentenceCover.Open)
            {
                var number = gathered.Sentences[i].Number;
                blockers.Add(new("open-sentence", FormattableString.Invariant($"Sentence {number} is neither part of a claim nor marked “nothing to check”."), null, number));
            }
        }

        foreach (var claim in gathered.Claims.Where(claim => claim.Claim.Number is not null))
        {
            blockers.AddRange(Of(gathered, claim));
        }

        var suggested = gathered.Claims.Select(claim => claim.Claim).Where(claim => claim.Status == ClaimStatus.Suggested).ToList();
        if (suggested.Count > 0)
        {
            blockers.Add(new(
                "suggested",
                suggested.Count == 1
                    ? "1 suggestion waits to be accepted or dismissed."
                    : FormattableString.Invariant($"{suggested.Count} suggestions wait to be accepted or dismissed."),
                null,
                FirstSentence(gathered, suggested)));
        }

        if (!gathered.Claims.Any(claim => claim.Claim.Number is not null && claim.Claim.Status != ClaimStatus.SetAside))
        {
            blockers.Add(new("no-claim", "There is no claim to publish a verdict on.", null, 1));
        }

        return blockers;
    }

    private static int? FirstSentence(Gathered gathered, IEnumerable<Claim> claims)
    {
        var first = claims.SelectMany(claim => claim.AttachedIn(gathered.Revision.Id)).Select(anchor => (int?)anchor.Start).Min();
        return first is { } offset && gathered.Text.FirstEndingAfter(offset) is var at && at < gathered.Sentences.Count ? gathered.Sentences[at].Number : null;
    }

    private static IEnumerable<Blocker> Of(Gathered gathered, GatheredClaim on)
    {
        var claim = on.Claim;
        if (claim.OpenQueries > 0)
        {
            yield return new("open-query", FormattableString.Invariant($"Claim {claim.Number} has a query without an answer."), claim.Number);
        }

        if (claim.Status == ClaimStatus.SetAside)
        {
            yield break;
        }

        if (on.Page is { } page && page.Blocks())
        {
            yield return new("page", FormattableString.Invariant($"Claim {claim.Number} rests on a page of which somebody should know: {page.InWords()}."), claim.Number);
        }

        if (claim.Status != ClaimStatus.SignedOff)
        {
            yield return new("status", FormattableString.Invariant($"Claim {claim.Number} is “{ClaimWords.Of(claim.Status)}”."), claim.Number);
        }
        else if (on.Current is not { } current || !SignOffRule.IsMet(gathered.Article, current.Verdict, current.SignOffs))
        {
            yield return new("policy", FormattableString.Invariant($"Claim {claim.Number} was signed off under an earlier policy: reopen it."), claim.Number);
        }
        else if (claim.IsWeighty && Grounds.Of(claim, on.Evidence, gathered.Sources, gathered.Settings).Check(gathered.Scale.First(rating => rating.Key == current.Verdict.Rating)) is { } missing)
        {
            // What was enough when it was signed off may not be now: two sources turned out to be one, or the claim became central.
            yield return new(missing.Code, missing.About(claim).Message, claim.Number);
        }

        if (!claim.StandsIn(gathered.Revision.Id))
        {
            yield return new("lost-words", FormattableString.Invariant($"Claim {claim.Number} has lost its words: re-attach it."), claim.Number);
        }
    }
}
