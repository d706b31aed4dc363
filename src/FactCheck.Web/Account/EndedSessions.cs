using System.Collections.Concurrent;
using System.Security.Claims;
using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Account;

/// <summary>
/// The sign-ins that were ended by signing out, as long as a cookie of theirs could still be good: their open pages close, and a
/// copy of the cookie opens nothing. They are kept in the database; what other nodes ended is looked up every second.
/// </summary>
public sealed class EndedSessions(IDatabase database, TimeProvider clock, IOptions<AccountSettings> settings)
{
    /// <summary>The claim that tells one sign-in of a person from their others.</summary>
    public const string Claim = "factcheck-session";

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    /// <summary>By how much the clocks of two nodes may differ, and what commits a little later than its moment.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, DateTimeOffset> ended = new(StringComparer.Ordinal);
    private volatile Look? last;

    /// <summary>Ends the sign-in of this principal.</summary>
    public async Task EndAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.FindFirstValue(Claim) is not { } session)
        {
            return;
        }

        var now = clock.Now();
        await database.WriteAsync<bool>(
            async writing =>
            {
                await writing.Accounts.EndSessionAsync(session, now, Oldest(now), cancellation);
                return true;
            },
            cancellation);
        ended[session] = now;
        foreach (var (old, _) in ended.Where(one => one.Value < Oldest(now)))
        {
            ended.TryRemove(old, out _);
        }
    }

    /// <summary>Whether the sign-in of this principal was ended.</summary>
    public async ValueTask<bool> HasAsync(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.FindFirstValue(Claim) is not { } session)
        {
            return false;
        }

        if (!ended.ContainsKey(session))
        {
            await LookAsync(cancellation);
        }

        return ended.ContainsKey(session);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var (before, now) = (last, clock.GetTimestamp());
        if (before is not null && clock.GetElapsedTime(before.At, now) < Freshness)
        {
            return;
        }

        var since = before is null ? Oldest(clock.Now()) : before.Newest - Slack;
        var sessions = await database.ReadAsync(session => session.Accounts.EndedSessionsAsync(since, cancellation), cancellation);
        foreach (var one in sessions)
        {
            ended[one.Session] = one.EndedAt;
        }

        last = new Look(now, sessions.Count > 0 ? sessions[^1].EndedAt : since);
    }

    private DateTimeOffset Oldest(DateTimeOffset now) => now - TimeSpan.FromHours(settings.Value.SignInHours);

    /// <summary>When it was looked up what ended, and when the newest of it did.</summary>
    private sealed record Look(long At, DateTimeOffset Newest);
}
