using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Verdicts;

/// <summary>A checker proposes a verdict on a claim.</summary>
public sealed class ProposeVerdict(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Proposes the verdict and moves the claim to review. A rating that needs evidence asks for one piece at least
    /// with an excerpt, and on a weighty claim two independent sources; every rating asks for an explanation; no query may be open, and the claim's words must stand in the present text. An earlier verdict is superseded.
    /// Where a second verdict is asked for, this one is sealed until that is in.
    /// </summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, string ratingKey, string? typedExplanation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var explanation = Typed.Text(typedExplanation);
        return database.WriteAsync<Claim>(
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                Act.ProposeVerdict,
                async inHand =>
                {
                    if (await CheckAsync(inHand, ratingKey, explanation, cancellation) is { } refused)
                    {
                        return refused;
                    }

                    foreach (var earlier in new[] { await session.Verdicts.CurrentAsync(id, cancellation), await session.Verdicts.SecondAsync(id, cancellation) })
                    {
                        if (earlier is not null)
                        {
                            await session.Verdicts.SetStateAsync(earlier.Id, VerdictState.Superseded, cancellation);
                        }
                    }

                    var verdict = new Verdict
                    {
                        Id = clock.New<VerdictId>(),
                        ClaimId = id,
                        Rating = ratingKey,
                        Explanation = explanation!,
                        ProposedBy = actor.Id,
                        ProposedAt = clock.Now(),
                        IsBlind = await Sealing.IsAskedAsync(session, inHand.Article, inHand.Claim, cancellation),
                    };
                    await session.Verdicts.AddAsync(verdict, cancellation);
                    var inReview = inHand.Claim with { Status = ClaimStatus.InReview, Reason = null };
                    return verdict.IsSealed
                        ? await (inHand with { IsUnnamed = true }).SaveAsync(
                            inReview, ChangeKind.VerdictSealed, verdict.ProposedAt, cancellation, ("fingerprint", Sealing.Fingerprint(verdict)))
                        : await inHand.SaveAsync(
                            inReview, ChangeKind.VerdictProposed, verdict.ProposedAt, cancellation, ("verdict", verdict.Id), ("rating", ratingKey));
                },
                cancellation),
            cancellation);
    }

    /// <summary>Nothing where a verdict can be reached: no query is open, and the claim's words stand in the present text.</summary>
    internal static Refusal? CheckReady(Claim claim, Article article) =>
        claim.OpenQueries > 0
            ? Refusal.NotNow("open-query", "A query to the author is open: its answer comes first.")
            : StandingWords.Check(claim, article);

    private static async Task<Refusal?> CheckAsync(ClaimInHand inHand, string ratingKey, string? explanation, CancellationToken cancellation) =>
        ClaimWorkflow.Check(inHand.Claim.Status, ClaimAction.Propose) ?? await CheckTypedAsync(inHand, ratingKey, explanation, cancellation);

    /// <summary>Nothing where this verdict can be given on the claim as it stands.</summary>
    internal static async Task<Refusal?> CheckTypedAsync(ClaimInHand inHand, string ratingKey, string? explanation, CancellationToken cancellation)
    {
        if (CheckReady(inHand.Claim, inHand.Article) is { } notReady)
        {
            return notReady;
        }

        var scale = await inHand.Session.Verdicts.ScaleAsync(cancellation);
        if (scale.FirstOrDefault(rating => rating.Key == ratingKey) is not { } rating)
        {
            return Refusal.Invalid("rating", "Choose a rating.");
        }

        if (Typed.Required("explanation", explanation, Typed.MostParagraph, "Explain the verdict in a sentence or two.") is { } missing)
        {
            return missing;
        }

        return (await Grounds.OfAsync(inHand.Session, inHand.Claim, cancellation)).Check(rating);
    }
}
