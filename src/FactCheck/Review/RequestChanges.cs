using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>A reviewer asks for changes to a verdict; one is enough to block it.</summary>
public sealed class RequestChanges(IDatabase database, TimeProvider clock)
{
    /// <summary>Records what must change and moves the claim to "Changes requested".</summary>
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
                ClaimAction.RequestChanges,
                Act.SignOff,
                async inHand =>
                {
                    var refusal = ReviewerRule.CheckNamed(inHand.Claim.Article, actor)
                        ?? SealedRule.CheckOpen(inHand.Verdict)
                        ?? Typed.Required("note", note, Typed.MostParagraph, "Say what must change.");
                    if (refusal is not null)
                    {
                        return refusal;
                    }

                    // Who signed off first may think again: the later answer takes the earlier one's place.
                    var answer = await inHand.AnswerAsync(clock, SignOffKind.ChangesRequested, note, "The reviewer asked for changes instead.", cancellation);
                    return await inHand.Claim.SaveAsync(
                        inHand.Claim.Claim with { Status = ClaimStatus.ChangesRequested },
                        ChangeKind.ChangesRequested,
                        answer.GivenAt,
                        cancellation,
                        ("verdict", inHand.Verdict.Id),
                        ("note", note));
                },
                cancellation),
            cancellation);
    }
}
