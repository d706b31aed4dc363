using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>A second person signs a verdict off.</summary>
public sealed class SignOffVerdict(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Records the sign-off; the claim is signed off once the article's policy is met. Refused to whoever proposed
    /// the verdict or wrote the article, whatever their roles.
    /// </summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, string? typedNote, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var note = Typed.Text(typedNote);
        return database.WriteAsync<Claim>(
            session => VerdictInHand.TakeAsync(
                session,
                actor,
                id,
                version,
                ClaimAction.SignOff,
                Act.SignOff,
                async inHand =>
                {
                    if ((ReviewerRule.CheckSignOff(inHand.Claim.Article, actor, inHand.Verdict, inHand.SignOffs) ?? await inHand.CheckGroundsAsync(cancellation) ?? Typed.TooLong("note", note, Typed.MostParagraph)) is { } refused)
                    {
                        return refused;
                    }

                    var signOff = await inHand.AnswerAsync(clock, SignOffKind.SignedOff, note, "The reviewer signed off again.", cancellation);
                    var isMet = SignOffRule.IsMet(inHand.Claim.Article, inHand.Verdict, [.. inHand.SignOffs, signOff]);
                    return await inHand.Claim.SaveAsync(
                        inHand.Claim.Claim with { Status = isMet ? ClaimStatus.SignedOff : ClaimStatus.InReview },
                        ChangeKind.SignedOff,
                        signOff.GivenAt,
                        cancellation,
                        ("verdict", inHand.Verdict.Id),
                        ("rating", inHand.Verdict.Rating),
                        ("note", note));
                },
                cancellation),
            cancellation);
    }
}
