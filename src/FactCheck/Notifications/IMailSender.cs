namespace FactCheck.Notifications;

/// <summary>Hands mails to the newsroom's mail server.</summary>
public interface IMailSender
{
    /// <summary>Sends a mail that says only that mails arrive; refused with what the server said where it did not take it.</summary>
    Task<Refusal?> TestAsync(string address, string newsroom, CancellationToken cancellation);
}
