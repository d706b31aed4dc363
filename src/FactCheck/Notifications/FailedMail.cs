using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>What an administrator does about a mail that no server took.</summary>
internal static class FailedMail
{
    /// <summary>Writes what becomes of the mail over the version that was seen, and records who decided it.</summary>
    public static Task<Outcome<Mail>> SettleAsync(
        IDatabase database, Actor actor, MailId id, int version, ChangeKind kind, Func<Mail, DateTimeOffset, Mail> settle, TimeProvider clock, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Mail>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AdministerNewsroom) is { } refused)
                {
                    return refused;
                }

                if (await session.Mails.FindAsync(id, cancellation) is not { } mail)
                {
                    return new Outcome<Mail>.Missing();
                }

                if (mail.Version != version)
                {
                    return new Outcome<Mail>.Stale(mail);
                }

                var now = clock.Now();
                if (Check(mail, now) is { } notNow)
                {
                    return notNow;
                }

                var settled = settle(mail, now);
                if (!await session.Mails.SaveAsync(settled, cancellation))
                {
                    return new Outcome<Mail>.Stale(mail);
                }

                await session.RecordAsync(kind, actor, now, null, null, cancellation, ("mail", id), ("to", mail.PersonId));
                return settled with { Version = version + 1 };
            },
            cancellation);
    }

    private static Refusal? Check(Mail mail, DateTimeOffset now) => mail switch
    {
        { IsSent: true } => Refusal.NotNow("sent", "This mail was sent meanwhile."),
        { Reason: null } => Refusal.NotNow("not-failed", "This mail did not fail: it waits for its turn, or nobody is to get it any more."),

        // Whoever sends it may be about to succeed: sent again, it would arrive twice.
        { IsTaken: true } when mail.NextAt > now => Refusal.NotNow("being-sent", "This mail is being handed over at this moment: look again in a minute."),
        _ => null,
    };
}
