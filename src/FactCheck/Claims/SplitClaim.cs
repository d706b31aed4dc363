using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person splits a claim in two.</summary>
public sealed class SplitClaim(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// The first part stays with its evidence; the second becomes a claim to check of the same kind, claimant, priority and
    /// assignee, worded as its words. The first is worded anew where its wording was only its words. A suggestion is taken in
    /// by it. Refused while a verdict on the claim is before its reviewers or signed off.
    /// </summary>
    public Task<Outcome<TwoClaims>> RunAsync(Actor actor, ClaimId id, int version, Cut at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.StepAsync(
            actor,
            SplitStepKind.ClaimSplit,
            clock,
            async session =>
            {
                Claim? second = null;
                var first = await ClaimInHand.TakeAsync(
                    session,
                    actor,
                    id,
                    version,
                    Act.SplitText,
                    async inHand =>
                    {
                        var revision = await session.Articles.CurrentAsync(inHand.Article, cancellation);
                        var (stay, go, wrong) = at is null ? ([], [], Refusal.Invalid("offset", "Choose where to split the claim.")) : at.Of(inHand.Claim, revision);
                        if ((Check(inHand) ?? wrong) is { } refused)
                        {
                            return refused;
                        }

                        await session.BeginCheckAsync(inHand.Article, cancellation);
                        var (outcome, other) = await SplitAsync(session, inHand, stay, go, revision, cancellation);
                        second = other;
                        return outcome;
                    },
                    cancellation);
                return first.Select(claim => new TwoClaims(claim, second ?? claim));
            },
            cancellation);
    }

    private static Refusal? Check(ClaimInHand inHand) =>
        inHand.Claim.Status == ClaimStatus.SetAside
            ? Refusal.NotNow("set-aside", "It is set aside: restore it before you split it.")
            : EditClaim.Frozen(inHand.Claim) ?? StandingWords.Check(inHand.Claim, inHand.Article);

    private async Task<(Outcome<Claim> First, Claim Second)> SplitAsync(
        StepSession session, ClaimInHand inHand, IReadOnlyList<TextAnchor> stay, IReadOnlyList<TextAnchor> go, Revision revision, CancellationToken cancellation)
    {
        var (claim, now) = (inHand.Claim, clock.Now());
        var taken = await session.TakenInAsync(claim, inHand.Actor, cancellation);
        await session.Claims.SetAnchorsAsync(claim.Id, revision.Id, stay, cancellation);
        var first = taken with
        {
            Anchors = stay,
            Wording = claim.Wording == QuotedWords.Of(claim.Anchors) ? QuotedWords.Of(stay) : claim.Wording,
        };
        var second = new Claim
        {
            Id = clock.New<ClaimId>(),
            ArticleId = claim.ArticleId,
            // Where the first was a suggestion its number is not written yet.
            Number = Math.Max(await session.Claims.NextNumberAsync(claim.ArticleId, cancellation), first.Number.GetValueOrDefault() + 1),
            Wording = QuotedWords.Of(go),
            Kind = claim.Kind,
            Claimant = claim.Claimant,
            ClaimantKind = claim.ClaimantKind,
            Priority = claim.Priority,
            Status = ClaimStatus.ToCheck,
            AssigneeId = claim.AssigneeId,
            CreatedBy = inHand.Actor.Id,
            CreatedAt = now,
            Anchors = go,
        };
        var outcome = await inHand.SaveAsync(
            first,
            ChangeKind.ClaimSplit,
            now,
            cancellation,
            ("into", second.Number),
            ("words", string.Join(" … ", stay.Select(anchor => anchor.Quote))),
            ("was", string.Join(" … ", claim.Anchors.Select(anchor => anchor.Quote))));
        await session.Claims.AddAsync(second, cancellation);
        await session.RecordAsync(
            ChangeKind.ClaimAdded,
            inHand.Actor,
            now,
            claim.ArticleId,
            second.Id,
            cancellation,
            ("number", second.Number),
            ("wording", second.Wording),
            ("kind", second.Kind),
            ("of", first.Number));
        return (outcome, second);
    }
}
