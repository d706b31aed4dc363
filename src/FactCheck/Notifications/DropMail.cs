using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>An administrator drops a mail that no server took; its notices stay in the app.</summary>
public sealed class DropMail(IDatabase database, TimeProvider clock)
{
    /// <summary>Ends it without having been sent; refused where it is being sent.</summary>
    public Task<Outcome<Mail>> RunAsync(Actor actor, MailId id, int version, CancellationToken cancellation) =>
        FailedMail.SettleAsync(
            database, actor, id, version, ChangeKind.MailDropped, (mail, now) => mail with { EndedAt = mail.EndedAt ?? now, IsTaken = false, Reason = null }, clock, cancellation);
}
