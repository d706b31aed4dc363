using FactCheck.Live;

namespace FactCheck.People;

/// <summary>Closes an invitation that nobody has accepted.</summary>
public sealed class RevokeInvitation(IDatabase database, TimeProvider clock)
{
    /// <summary>Refused where the invitation was accepted or revoked before.</summary>
    public async Task<Outcome<InvitationId>> RunAsync(Actor actor, InvitationId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refusal)
        {
            return refusal;
        }

        var now = clock.Now();
        return await database.WriteAsync<InvitationId>(
            async session =>
            {
                if (!await session.People.RevokeInvitationAsync(id, now, cancellation))
                {
                    return Refusal.NotNow("invitation-closed", "This invitation was accepted or revoked before.");
                }

                await session.Changes.RecordAsync(
                    new Change
                    {
                        At = now,
                        PersonId = actor.Id,
                        Kind = ChangeKind.InvitationRevoked,
                        Details = Recorded.Of(id, []),
                    },
                    cancellation);
                return id;
            },
            cancellation);
    }
}
