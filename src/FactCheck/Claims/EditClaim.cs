using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person corrects a claim's wording, kind, claimant or priority.</summary>
public sealed class EditClaim(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Writes the fields over the version that the person saw. Over a newer one it needs to know the fields that they
    /// saw: what others changed stays, what the person changed is written, and where both changed a field nothing is. While a verdict on the claim is before its reviewers or
    /// signed off only the priority may change: their answers rest on the wording they were given for.
    /// </summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ClaimId id, int version, Edited<ClaimFields> typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        return database.StepAsync(
            actor,
            SplitStepKind.ClaimEdited,
            clock,
            session => ClaimInHand.TakeAsync(
                session,
                actor,
                id,
                Act.SplitText,
                async inHand =>
                {
                    var claim = inHand.Claim;
                    var merge = new FieldMerge<ClaimFields>(typed.Seen?.Cleaned() ?? ClaimFields.Of(claim), ClaimFields.Of(claim), typed.Fields.Cleaned());
                    var fields = ClaimFields.Of(merge);
                    if (claim.Version != version && (typed.Seen is null || merge.Conflicts.Count > 0))
                    {
                        return new Outcome<Claim>.Stale(claim, typed.Seen is null ? null : merge.Conflicts);
                    }

                    if (fields.Check() is { } wrong)
                    {
                        return wrong;
                    }

                    if (Frozen(claim) is { } frozen && fields with { Priority = claim.Priority } != ClaimFields.Of(claim))
                    {
                        return frozen;
                    }

                    return await inHand.SaveAsync(
                        claim with { Wording = fields.Wording, Kind = fields.Kind, Claimant = fields.Claimant, ClaimantKind = fields.ClaimantKind, Priority = fields.Priority },
                        ChangeKind.ClaimEdited,
                        clock.Now(),
                        cancellation,
                        ("wording", fields.Wording == claim.Wording ? null : fields.Wording),
                        ("wordingWas", fields.Wording == claim.Wording ? null : claim.Wording),
                        ("kind", fields.Kind == claim.Kind ? null : fields.Kind),
                        ("kindWas", fields.Kind == claim.Kind ? null : claim.Kind),
                        ("claimant", fields.Claimant == claim.Claimant ? null : fields.Claimant ?? "the article itself"),
                        ("claimantWas", fields.Claimant == claim.Claimant ? null : claim.Claimant ?? "the article itself"),
                        ("claimantKind", fields.ClaimantKind == claim.ClaimantKind ? null : fields.ClaimantKind?.ToString() ?? "by the name"),
                        ("claimantKindWas", fields.ClaimantKind == claim.ClaimantKind ? null : claim.ClaimantKind?.ToString() ?? "by the name"),
                        ("priority", fields.Priority == claim.Priority ? null : fields.Priority),
                        ("priorityWas", fields.Priority == claim.Priority ? null : claim.Priority));
                },
                cancellation),
            cancellation);
    }

    internal static Refusal? Frozen(Claim claim) =>
        claim.Status switch
        {
            ClaimStatus.InReview or ClaimStatus.SignedOff =>
                Refusal.NotNow("frozen", "Its verdict is in review or signed off. Withdraw the verdict or reopen the claim to change what it says."),
            ClaimStatus.ChangesRequested =>
                Refusal.NotNow("frozen", "Its reviewers answered for this wording. Start the claim again to change what it says."),
            _ => null,
        };
}
