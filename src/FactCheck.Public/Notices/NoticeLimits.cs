using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace FactCheck.Public.Notices;

/// <summary>How often readers may write to the newsroom: by their network, and all together. Nothing about them is kept.</summary>
public sealed class NoticeLimits(IOptions<PublicSiteOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _byNetwork = PartitionedRateLimiter.Create<string, string>(
        network => RateLimitPartition.GetSlidingWindowLimiter(network, _ => Window(options.Value.NoticesPerNetwork)));

    private readonly SlidingWindowRateLimiter _all = new(Window(options.Value.NoticesInAll));

    /// <summary>Takes one notice; false where too many came in the last ten minutes.</summary>
    public bool TryTake(IPAddress? address)
    {
        using var own = _byNetwork.AttemptAcquire(NetworkOf(address));
        if (!own.IsAcquired)
        {
            return false;
        }

        using var all = _all.AttemptAcquire();
        return all.IsAcquired;
    }

    public void Dispose()
    {
        _byNetwork.Dispose();
        _all.Dispose();
    }

    private static SlidingWindowRateLimiterOptions Window(int permits) =>
        new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(10), SegmentsPerWindow = 10, QueueLimit = 0 };

    // One household or machine holds a whole /64 of IPv6 addresses.
    private static string NetworkOf(IPAddress? address) =>
        address is null || address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6
            ? address?.MapToIPv4().ToString() ?? "local"
            : Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
}
