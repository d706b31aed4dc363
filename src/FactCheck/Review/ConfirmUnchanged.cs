using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Somebody who may sign off confirms that a re-checked claim's verdict holds for the new words.</summary>
public sealed class ConfirmUnchanged(IDatabase database, TimeProvider clock)
{
    /// <summary>The note that a page proposes.</summary>
    public const string UsualNote = "Unchanged in substance.";

    /// <summary>Moves the claim back to review with its verdict; its words must stand in the present text first.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, string? typedNote, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var note = Typed.Text(typedNote);
        return database.WriteAsync<Claim>(
            session => ConfirmAsync(session, actor, new SeenClaim(id, version), note, clock, cancellation), cancellation);
    }

    internal static Task<Outcome<Claim>> ConfirmAsync(
        ISession session, Actor actor, SeenClaim seen, string? note, TimeProvider clock, CancellationToken cancellation) =>
        VerdictInHand.TakeAsync(
            session,
            actor,
            seen.Id,
            seen.Version,
            ClaimAction.ConfirmUnchanged,
            Act.SignOff,
            async inHand =>
            {
                var refusal = ReviewerRule.CheckNamed(inHand.Claim.Article, actor)
                    ?? SealedRule.CheckOpen(inHand.Verdict)
                    ?? StandingWords.Check(inHand.Claim.Claim, inHand.Claim.Article)
                    ?? Typed.Required("note", note, Typed.MostParagraph, "Say why the verdict still holds.");
                return refusal is not null
                    ? refusal
                    : await inHand.Claim.SaveAsync(
                        inHand.Claim.Claim with { Status = ClaimStatus.InReview, Reason = null },
                        ChangeKind.ClaimConfirmed,
                        clock.Now(),
                        cancellation,
                        ("note", note));
            },
            cancellation);
}
