namespace FactCheck.Published;

/// <summary>Hands a webhook over to its address, by the rules that every call from this server obeys.</summary>
public interface IWebhookSender
{
    /// <summary>The status that was answered, or why nothing arrived.</summary>
    Task<Outcome<int>> SendAsync(string address, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken cancellation);

    /// <summary>Why this address cannot be one, or nothing.</summary>
    Refusal? Check(string address);
}
