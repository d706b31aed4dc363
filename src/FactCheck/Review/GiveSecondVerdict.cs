using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Verdicts;

namespace FactCheck.Review;

/// <summary>A second person gives a verdict on a claim without having seen the first.</summary>
public sealed class GiveSecondVerdict(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Puts the second verdict beside the first and opens both. Where the ratings are the same, the first goes on to its sign-offs;
    /// where they differ, the second counts as a request for changes, and an editor who gave neither may decide. Refused to whoever
    /// proposed the first or wrote the article.
    /// </summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, string ratingKey, string? typedExplanation, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var explanation = Typed.Text(typedExplanation);
        return database.WriteAsync<Claim>(
            session => VerdictInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                ClaimAction.SecondVerdict,
                Act.SignOff,
                async inHand =>
                    (ReviewerRule.CheckNamed(inHand.Claim.Article, actor)
                        ?? SealedRule.CheckAwaited(inHand.Verdict)
                        ?? await ProposeVerdict.CheckTypedAsync(inHand.Claim, ratingKey, explanation, cancellation)) is { } refused
                        ? refused
                        : await OpenAsync(inHand, ratingKey, explanation!, cancellation),
                cancellation),
            cancellation);
    }

    private async Task<Outcome<Claim>> OpenAsync(VerdictInHand inHand, string ratingKey, string explanation, CancellationToken cancellation)
    {
        var (session, first, now) = (inHand.Claim.Session, inHand.Verdict, clock.Now());
        var second = new Verdict
        {
            Id = clock.New<VerdictId>(),
            ClaimId = first.ClaimId,
            Rating = ratingKey,
            Explanation = explanation,
            State = VerdictState.Second,
            ProposedBy = inHand.Claim.Actor.Id,
            ProposedAt = now,
            IsBlind = true,
        };
        await session.Verdicts.AddAsync(second, cancellation);
        await session.Verdicts.OpenAsync(first.ClaimId, now, cancellation);
        var agree = second.Rating == first.Rating;
        if (!agree)
        {
            await inHand.AnswerAsync(clock, SignOffKind.ChangesRequested, "Came to another verdict without having seen this one.", "Gave a second verdict.", cancellation);
        }

        return await inHand.Claim.SaveAsync(
            inHand.Claim.Claim with { Status = agree ? ClaimStatus.InReview : ClaimStatus.ChangesRequested },
            ChangeKind.SecondVerdictGiven,
            now,
            cancellation,
            ("verdict", second.Id),
            ("rating", second.Rating),
            ("first", first.Id),
            ("firstBy", first.ProposedBy),
            ("firstAt", first.ProposedAt.ToString("O")),
            ("firstRating", first.Rating),
            ("agree", agree ? "yes" : "no"));
    }
}
