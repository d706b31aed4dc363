using FactCheck.Documents;
using FactCheck.Documents.Fetching;

namespace FactCheck.Writer;

/// <summary>
/// Fetches addresses and prints what came of each: <c>fetch how trusted address…</c>. How is "guarded", or "plain", the control
/// that asks without the guard. It is a process of its own so that a test can give it a resolver of its own.
/// </summary>
internal static class AddressFetcher
{
    public static async Task RunAsync(string[] args)
    {
        var limits = new FetchLimits { Time = TimeSpan.FromSeconds(6), ConnectTime = TimeSpan.FromSeconds(1), TrustedOrigins = [new Uri(args[1])] };
        using var guarded = new GuardedFetcher(limits);
        using var plain = new HttpClient { Timeout = TimeSpan.FromSeconds(6) };
        foreach (var address in args[2..])
        {
            Console.WriteLine(args[0] == "guarded" ? Said(await guarded.FetchAsync(address, ["text/html"], CancellationToken.None)) : await PlainAsync(plain, new Uri(address)));
        }
    }

    private static string Said(Outcome<Fetched> outcome) => outcome is Outcome<Fetched>.Refused { Refusal: var refusal } ? $"refused: {refusal.Message}" : "fetched";

    private static async Task<string> PlainAsync(HttpClient http, Uri address)
    {
        try
        {
            return $"fetched: {await http.GetStringAsync(address)}";
        }
        catch (Exception wrong) when (wrong is HttpRequestException or TaskCanceledException)
        {
            return $"failed: {wrong.Message}";
        }
    }
}
