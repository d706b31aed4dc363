using System.Collections.Concurrent;
using System.Security.Claims;
using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Account;

/// <summary>
/// The sign-ins that were ended by signing out, as long as a cookie of theirs could still be good: their open pages close, and a
/// copy of the cookie opens nothing on this node.
/// </summary>
public sealed class EndedSessions(TimeProvider clock, IOptions<AccountSettings> settings)
{
    /// <summary>The claim that tells one sign-in of a person from their others.</summary>
    public const string Claim = "factcheck-session";

    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);

    /// <summary>Ends the sign-in of this principal.</summary>
    public void End(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.FindFirstValue(Claim) is { } session)
        {
            ended[session] = clock.GetUtcNow();
        }

        var oldest = clock.GetUtcNow() - TimeSpan.FromHours(settings.Value.SignInHours);
        foreach (var (old, _) in ended.Where(one => one.Value < oldest))
        {
            ended.TryRemove(old, out _);
        }
    }

    /// <summary>Whether the sign-in of this principal was ended.</summary>
    public bool Has(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.FindFirstValue(Claim) is { } session && ended.ContainsKey(session);
    }
}
