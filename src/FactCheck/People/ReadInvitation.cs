namespace FactCheck.People;

/// <summary>Shows an invitation to whoever holds its link.</summary>
public sealed class ReadInvitation(IDatabase database, TimeProvider clock)
{
    /// <summary>The invitation while its link opens; refused with the reason once it does not.</summary>
    public async Task<Outcome<Invitation>> RunAsync(string token, CancellationToken cancellation) =>
        Judge(
            await database.ReadAsync(
                session => session.People.FindInvitationAsync(Tokens.Hash(token ?? string.Empty), cancellation),
                cancellation),
            clock.Now());

    internal static Outcome<Invitation> Judge(Invitation? invitation, DateTimeOffset now) => invitation switch
    {
        null => Refusal.NotNow("invitation-unknown", "This link opens nothing. Check that you have all of it."),
        { AcceptedAt: not null } => Refusal.NotNow("invitation-used", "Somebody has joined by this link already."),
        { RevokedAt: not null } => Refusal.NotNow("invitation-revoked", "This invitation was withdrawn."),
        _ when !invitation.IsOpen(now) => Refusal.NotNow("invitation-expired", "This invitation has expired. Ask for a new one."),
        _ => invitation,
    };
}
