using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>The evidence of a claim goes with it into the claim it is merged into; what was withdrawn stays in its history.</summary>
public sealed class EvidenceFollowsMerge : IFollowsMerge
{
    public string Name => "evidence";

    public async Task<Refusal?> CheckAsync(ISession session, Actor actor, Claim claim, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(claim);
        foreach (var evidence in await StandingAsync(session, claim.Id, cancellation))
        {
            // Whoever works on the merged claim may know its sources: somebody who may know them already decides that.
            if (!await SourceAccess.MayReadAsync(session, actor, claim, evidence, cancellation))
            {
                return Refusal.NotAllowed(
                    "confidential", $"{ClaimWords.NameOf(claim)} rests on a confidential source: an editor or somebody who works on that claim can merge it.");
            }
        }

        return null;
    }

    public async Task<IReadOnlyList<Guid>> FollowAsync(ISession session, ClaimId from, ClaimId to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var standing = await StandingAsync(session, from, cancellation);
        foreach (var evidence in standing)
        {
            await session.Evidence.SaveAsync(evidence with { ClaimId = to }, cancellation);
        }

        return [.. standing.Select(evidence => evidence.Id.Value)];
    }

    public async Task MoveAsync(ISession session, Guid id, ClaimId to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        var evidence = await session.Evidence.FindAsync(EvidenceId.From(id), cancellation)
            ?? throw new InvalidOperationException("Evidence that was merged is not there.");
        await session.Evidence.SaveAsync(evidence with { ClaimId = to }, cancellation);
    }

    private static async Task<IReadOnlyList<Evidence>> StandingAsync(ISession session, ClaimId claim, CancellationToken cancellation) =>
        [.. (await session.Evidence.OfClaimAsync(claim, cancellation)).Where(evidence => !evidence.IsWithdrawn)];
}
