using FactCheck.Live;

namespace FactCheck.People;

/// <summary>Makes a link by which one person may join until it expires.</summary>
public sealed class InvitePerson(IDatabase database, TimeProvider clock)
{
    /// <summary>Returns the invitation with its token, which is shown this once: only its hash is kept.</summary>
    public async Task<Outcome<OneTimeLink>> RunAsync(
        Actor actor, string invitee, IReadOnlyCollection<Role> roles, TimeSpan lifetime, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(roles);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refusal)
        {
            return refusal;
        }

        var name = Names.Tidy(invitee);
        if (Names.Check(name, nameof(Invitation.Invitee), "whom you invite") is { } unnamed)
        {
            return unnamed;
        }

        if (roles.Count == 0)
        {
            return Refusal.Invalid(nameof(Invitation.Roles), "Choose at least one role.");
        }

        var now = clock.Now();
        var token = Tokens.New();
        var invitation = new Invitation
        {
            Id = clock.New<InvitationId>(),
            TokenHash = Tokens.Hash(token),
            Invitee = name,
            Roles = [.. roles.Distinct().Order()],
            InvitedBy = actor.Id,
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        return await database.WriteAsync<OneTimeLink>(
            async session =>
            {
                await session.People.AddInvitationAsync(invitation, cancellation);
                await session.Changes.RecordAsync(
                    new Change
                    {
                        At = now,
                        PersonId = actor.Id,
                        Kind = ChangeKind.PersonInvited,
                        Details = Recorded.Of(invitation.Id, invitation.Roles),
                    },
                    cancellation);
                return new OneTimeLink(invitation, token);
            },
            cancellation);
    }
}

/// <summary>An invitation with the token of its link, before the token is forgotten.</summary>
public sealed record OneTimeLink(Invitation Invitation, string Token)
{
    /// <summary>Without the token, so that a log line cannot open the door.</summary>
    public override string ToString() => $"{nameof(OneTimeLink)} {Invitation.Id}";
}
