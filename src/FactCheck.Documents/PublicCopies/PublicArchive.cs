using System.Text;
using FactCheck.Documents.Fetching;
using FactCheck.Sources.PublicCopies;

namespace FactCheck.Documents.PublicCopies;

/// <summary>Asks a public web archive, in the manner of “Save Page Now”, through the guarded fetcher.</summary>
public sealed class PublicArchive : IPublicArchive, IDisposable
{
    /// <summary>What stands for the address in the settings.</summary>
    public const string Place = "{address}";

    // An archive fetches the page itself before it answers.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string? address;
    private readonly string? form;
    private readonly GuardedFetcher fetcher;

    /// <param name="name">What it is called; nothing where there is none.</param>
    /// <param name="address">Where it is asked, with <see cref="Place"/> for the page's address, escaped where the archive wants it in a query.</param>
    /// <param name="form">The fields that are handed over (<c>url={address}</c>); nothing, and the address is only read.</param>
    /// <param name="limits">How addresses are fetched.</param>
    /// <param name="clock">The time.</param>
    public PublicArchive(string? name, string? address, string? form, FetchLimits limits, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(limits);
        (Name, this.address, this.form) = (address is null ? null : name, address, form);
        fetcher = new GuardedFetcher(limits with { Time = Patience }, clock);
    }

    /// <inheritdoc />
    public string? Name { get; }

    /// <inheritdoc />
    public async Task<Outcome<string>> CopyAsync(string address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (this.address is not { } asked)
        {
            return Refusal.NotNow("no-archive", "No public archive is configured on this server.");
        }

        var hops = new List<Hop>();
        var isQuery = asked.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query && query < asked.IndexOf(Place, StringComparison.Ordinal);
        var call = new Call(asked.Replace(Place, isQuery ? Uri.EscapeDataString(address) : address, StringComparison.Ordinal), [])
        {
            TakesAnything = true,
            Hops = hops,
            Body = form is null ? null : Encoding.UTF8.GetBytes(form.Replace(Place, Uri.EscapeDataString(address), StringComparison.Ordinal)),
            BodyType = form is null ? null : "application/x-www-form-urlencoded",
        };
        var outcome = await fetcher.FetchAsync(call, cancellation);
        if (hops.Count == 0 || hops[^1].Status is < 200 or >= 300)
        {
            return Refusal.NotNow("no-copy", "The archive made no copy. " + (outcome as Outcome<Fetched>.Refused)?.Refusal.Message);
        }

        // Where the archive led to, or what it says that it served. A copy that is larger than what is fetched is a copy all the same.
        var where = (outcome.ValueOrDefault?.ContentLocation is { } said && Uri.TryCreate(hops[^1].Address, said, out var named)) ? named
            : hops.Count > 1 ? hops[^1].Address
            : null;
        return where is { Scheme: "http" or "https", AbsoluteUri.Length: <= Sources.Addresses.MostAddress }
            ? where.AbsoluteUri
            : Refusal.NotNow("no-place", "The archive answered without saying where the copy is. Look there before you ask again.");
    }

    /// <inheritdoc />
    public void Dispose() => fetcher.Dispose();
}
