using FactCheck.Published;

namespace FactCheck.Documents.Fetching;

/// <summary>Hands webhooks over, guarded as every call of this server is.</summary>
public sealed class WebhookSender(GuardedFetcher fetcher) : IWebhookSender
{
    /// <inheritdoc />
    public Task<Outcome<int>> SendAsync(string address, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken cancellation) =>
        fetcher.HandOverAsync(address, body, headers, cancellation);

    /// <inheritdoc />
    public Refusal? Check(string address) => fetcher.CheckWhole(address);
}
