using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>An administrator lets a mail that no server took be tried again at once, also one that was given up.</summary>
public sealed class RetryMail(IDatabase database, TimeProvider clock)
{
    /// <summary>Puts it first in the outbox, with all its tries before it again; refused where it is being sent.</summary>
    public Task<Outcome<Mail>> RunAsync(Actor actor, MailId id, int version, CancellationToken cancellation) =>
        FailedMail.SettleAsync(
            database, actor, id, version, ChangeKind.MailRetried, (mail, now) => mail with { NextAt = now, Tries = 0, IsTaken = false, EndedAt = null }, clock, cancellation);
}
