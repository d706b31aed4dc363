namespace FactCheck.Notifications;

/// <summary>The outbox.</summary>
public interface IMailStore
{
    Task AddAsync(Mail mail, CancellationToken cancellation);

    /// <summary>The mail that is due longest, or nothing.</summary>
    Task<Mail?> NextAsync(DateTimeOffset now, CancellationToken cancellation);

    Task<Mail?> FindAsync(MailId id, CancellationToken cancellation);

    /// <summary>Writes the mail over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(Mail mail, CancellationToken cancellation);

    /// <summary>Whether another mail than this one still waits after so many tries.</summary>
    Task<bool> AreLateAsync(int tries, MailId besides, CancellationToken cancellation);

    /// <summary>The newest mails that no server took and that nobody dropped, newest first.</summary>
    Task<IReadOnlyList<Mail>> FailedAsync(int limit, CancellationToken cancellation);

    /// <summary>How many wait.</summary>
    Task<int> WaitingAsync(CancellationToken cancellation);
}
