using FactCheck.Live;

namespace FactCheck.Review;

/// <summary>Reminds authors of open queries as their time runs out; the reminder is a change, and what is told of changes tells it.</summary>
public sealed class QueryReminders(IDatabase database, TimeProvider clock)
{
    // A day before, two hours before, and once when the time is over.
    private static readonly TimeSpan[] Before = [TimeSpan.FromHours(24), TimeSpan.FromHours(2), TimeSpan.Zero];

    /// <summary>Records each reminder that has come due since the last, once; returns how many there were.</summary>
    public async Task<int> RemindAsync(CancellationToken cancellation)
    {
        // Looking takes no turn from those who write.
        var due = await database.ReadAsync(session => session.Review.OpenQueriesAsync(cancellation), cancellation);
        if (!due.Any(query => IsDue(query, clock.Now())))
        {
            return 0;
        }

        var outcome = await database.WriteAsync<int>(
            async session =>
            {
                var (now, count) = (clock.Now(), 0);
                foreach (var open in (await session.Review.OpenQueriesAsync(cancellation)).Where(open => IsDue(open, now)))
                {
                    await session.Review.SetRemindedAsync(open.Query.Id, now, cancellation);
                    await session.RecordAsync(
                        ChangeKind.QueryReminded,
                        null,
                        now,
                        open.ArticleId,
                        open.Query.ClaimId,
                        cancellation,
                        ("query", open.Query.Id),
                        ("author", open.AuthorId),
                        ("due", open.DueAt?.ToString("O")),
                        ("overdue", open.DueAt <= now ? "yes" : null));
                    count++;
                }

                return count;
            },
            cancellation);
        return outcome.ValueOrDefault;
    }

    /// <summary>Whether a moment to remind of it has come that lies after the question and after the last reminder.</summary>
    internal static bool IsDue(OpenQuery open, DateTimeOffset now) =>
        open.DueAt is { } due && Before.Select(before => due - before).Any(moment => moment <= now && moment > open.Query.AskedAt && !(open.Query.RemindedAt >= moment));
}
