using FactCheck.Live;

namespace FactCheck.People;

/// <summary>Lets the holder of an invitation's link join with the roles it names.</summary>
public sealed class AcceptInvitation(IDatabase database, TimeProvider clock)
{
    /// <summary>Refused where the link is unknown, used, revoked or expired, or the sign-in name is taken.</summary>
    public async Task<Outcome<PersonId>> RunAsync(string token, Joining joining, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(joining);
        var tidied = joining.Tidied();
        if (tidied.Check() is { } refusal)
        {
            return refusal;
        }

        var hash = Tokens.Hash(token ?? string.Empty);
        var now = clock.Now();
        var id = clock.New<PersonId>();
        return await database.WriteAsync<PersonId>(
            async session =>
            {
                var found = ReadInvitation.Judge(await session.People.FindInvitationAsync(hash, cancellation), now);
                if (found is not Outcome<Invitation>.Done { Value: var invitation })
                {
                    return found.Select(_ => id);
                }

                if (await tidied.AddToAsync(session, id, invitation.Roles, now, cancellation) is { } taken)
                {
                    return taken;
                }

                if (!await session.People.AcceptInvitationAsync(invitation.Id, id, now, cancellation))
                {
                    return Refusal.NotNow("invitation-used", "Somebody has joined by this link already.");
                }

                await session.Changes.RecordAsync(
                    new Change
                    {
                        At = now,
                        PersonId = id,
                        Kind = ChangeKind.PersonJoined,
                        Details = Recorded.Of(invitation.Id, invitation.Roles),
                    },
                    cancellation);
                return id;
            },
            cancellation);
    }
}
