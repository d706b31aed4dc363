using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;

namespace FactCheck.Notifications;

/// <summary>Records that a deadline is near or over while claims are unfinished, once each, so that whom it concerns is told.</summary>
public sealed class DeadlineReminders(IDatabase database, TimeProvider clock)
{
    /// <summary>So long before the deadline people are reminded.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromHours(3);

    /// <summary>What was over for longer than this when the program looked is no news.</summary>
    private static readonly TimeSpan Stale = TimeSpan.FromDays(2);

    /// <summary>Reminds of every deadline whose time has come.</summary>
    public async Task RemindAsync(CancellationToken cancellation)
    {
        var now = clock.Now();
        var due = await database.ReadAsync(
            async session => (await session.Articles.AllAsync(cancellation)).Where(article => IsDue(article, now)).Select(article => article.Id).ToList(), cancellation);
        if (due.Count == 0)
        {
            return;
        }

        await database.WriteAsync<bool>(
            async session =>
            {
                foreach (var id in due)
                {
                    if (await session.Articles.FindAsync(id, cancellation) is { } article && IsDue(article, now) && await HasWorkAsync(session, article, cancellation)
                        && await session.Notices.RemindAsync(id, article.Deadline!.Value, article.Deadline <= now, cancellation))
                    {
                        await session.RecordAsync(
                            ChangeKind.DeadlineNear, null, now, id, null, cancellation, ("deadline", article.Deadline.Value.ToString("O")), ("over", article.Deadline <= now ? "yes" : null));
                    }
                }

                return true;
            },
            cancellation);
    }

    private static bool IsDue(Article article, DateTimeOffset now) =>
        article.Status is not (ArticleStatus.Published or ArticleStatus.Retracted) && article.Deadline is { } deadline && deadline <= now + Ahead && deadline > now - Stale;

    private static async Task<bool> HasWorkAsync(ISession session, Article article, CancellationToken cancellation) =>
        (await session.Claims.OfArticleAsync(article.Id, cancellation)).Any(claim => claim.Number is not null && claim.Status is not (ClaimStatus.SignedOff or ClaimStatus.SetAside));
}
