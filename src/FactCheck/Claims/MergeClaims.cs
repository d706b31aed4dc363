using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person makes one claim of several: their passages, evidence and open queries go to the one that stays.</summary>
public sealed class MergeClaims(IDatabase database, TimeProvider clock, IEnumerable<IFollowsMerge> followers)
{
    /// <summary>
    /// Keeps wording, kind, claimant, priority and assignee of the claim that stays and sets the others aside. Suggestions
    /// are taken in by it. Refused where one of them is set aside, has a verdict, or has lost words.
    /// </summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ArticleId id, SeenClaim into, IReadOnlyList<SeenClaim> others, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        IReadOnlyList<SeenClaim> seen = [into, .. others ?? []];
        return database.StepAsync(
            actor,
            SplitStepKind.ClaimsMerged,
            clock,
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<Claim>.Missing();
                }

                var refusal = Permissions.Check(actor, Act.SplitText, new(article.AuthorId == actor.Id))
                    ?? SeveralClaims.Check(seen)
                    ?? (seen.Count < 2 ? Refusal.Invalid("claims", "Choose two or more claims to merge.") : null);
                if (refusal is not null)
                {
                    return refusal;
                }

                var claims = new List<ClaimInHand>();
                foreach (var each in seen)
                {
                    if (await session.Claims.FindAsync(each.Id, cancellation) is not { } claim || claim.ArticleId != id)
                    {
                        return new Outcome<Claim>.Missing();
                    }

                    if (claim.Version != each.Version)
                    {
                        return new Outcome<Claim>.Stale(claim);
                    }

                    claims.Add(new ClaimInHand(session, claim, article, actor));
                }

                foreach (var inHand in claims)
                {
                    if (await CheckAsync(inHand, cancellation) is { } refused)
                    {
                        return refused;
                    }
                }

                return await MergeAsync(session, claims[0], claims[1..], cancellation);
            },
            cancellation);
    }

    private async Task<Refusal?> CheckAsync(ClaimInHand inHand, CancellationToken cancellation)
    {
        var claim = inHand.Claim;
        var refusal = claim.Status == ClaimStatus.SetAside
            ? Refusal.NotNow("set-aside", $"{ClaimWords.NameOf(claim)} is set aside: restore it first.")
            : EditClaim.Frozen(claim)?.About(claim) ?? StandingWords.Check(claim, inHand.Article)?.About(claim);
        foreach (var follower in followers)
        {
            refusal ??= await follower.CheckAsync(inHand.Session, inHand.Actor, claim, cancellation);
        }

        return refusal;
    }

    private async Task<Outcome<Claim>> MergeAsync(StepSession session, ClaimInHand into, IReadOnlyList<ClaimInHand> others, CancellationToken cancellation)
    {
        var now = clock.Now();
        var revision = await session.Articles.CurrentAsync(into.Article, cancellation);
        await session.BeginCheckAsync(into.Article, cancellation);
        var stays = await session.TakenInAsync(into.Claim, into.Actor, cancellation) with
        {
            Anchors = Joining.Of(into.Claim.Anchors.Concat(others.SelectMany(other => other.Claim.Anchors)), revision),
        };
        await session.Claims.SetAnchorsAsync(stays.Id, revision.Id, stays.Anchors, cancellation);
        await into.SaveAsync(
            stays,
            ChangeKind.ClaimsMerged,
            now,
            cancellation,
            ("claims", string.Join(", ", others.Select(other => other.Claim.Number).OfType<int>().Order())),
            ("count", others.Count),
            ("words", string.Join(" … ", stays.Anchors.Select(anchor => anchor.Quote))));
        var because = FormattableString.Invariant($"Merged into claim {stays.Number}.");
        foreach (var other in others)
        {
            foreach (var follower in followers)
            {
                session.Moved.AddRange((await follower.FollowAsync(session, other.Claim.Id, stays.Id, cancellation))
                    .Select(moved => new Moved(follower.Name, moved, other.Claim.Id, stays.Id)));
            }

            await other.SaveAsync(
                other.Claim with { Status = ClaimStatus.SetAside, Reason = because, AssigneeId = null },
                ChangeKind.ClaimSetAside,
                now,
                cancellation,
                ("reason", because));
        }

        return (await session.Claims.FindAsync(stays.Id, cancellation))!;
    }
}
