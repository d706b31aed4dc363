using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Account;

/// <summary>
/// Counts attempts at a secret by address and by name, before the password is hashed: hashing costs the server 150 ms
/// and the guesser nothing.
/// </summary>
public sealed class GuessLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> byAddress;
    private readonly PartitionedRateLimiter<string> byName;

    public GuessLimits(IOptions<AccountSettings> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        byAddress = Limiter(settings.Value.GuessesPerAddress);
        byName = Limiter(settings.Value.GuessesPerName);
    }

    /// <summary>Takes one attempt; false where too many were made in the last minute.</summary>
    /// <param name="http">The request, for its address.</param>
    /// <param name="name">What is guessed at: a sign-in name, or the purpose where there is no name.</param>
    public bool TryTake(HttpContext http, string name)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(name);
        using var address = byAddress.AttemptAcquire(NetworkOf(http.Connection.RemoteIpAddress));
        if (!address.IsAcquired)
        {
            return false;
        }

        using var account = byName.AttemptAcquire(name.Trim().ToUpperInvariant());
        return account.IsAcquired;
    }

    public void Dispose()
    {
        byAddress.Dispose();
        byName.Dispose();
    }

    // One household or machine holds a whole /64 of IPv6 addresses.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null || address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6)
        {
            return address?.MapToIPv4().ToString() ?? "local";
        }

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }

    private static PartitionedRateLimiter<string> Limiter(int perMinute) =>
        PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetSlidingWindowLimiter(
            key,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = perMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
                QueueLimit = 0,
            }));
}
