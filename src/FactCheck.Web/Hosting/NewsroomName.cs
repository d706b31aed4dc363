using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Web.Hosting;

/// <summary>Whether the newsroom has been founded and what it is called, asked of the database until it has been and again when it was renamed.</summary>
public sealed class NewsroomName : IDisposable
{
    private readonly IDatabase database;
    private readonly IDisposable subscription;
    private volatile Newsroom? newsroom;
    private volatile int renamings;
    private volatile int read;

    public NewsroomName(IDatabase database, ChangeFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        this.database = database;
        subscription = feed.HearAtOnce(Hear);
    }

    /// <summary>Its name, once somebody has asked <see cref="IsFoundedAsync"/> and it was.</summary>
    public string? Name => newsroom?.Name;

    public bool IsSample => newsroom?.IsSample ?? false;

    /// <summary>Whether there is a newsroom; a newsroom once founded stays, so the answer yes is kept.</summary>
    public async ValueTask<bool> IsFoundedAsync(CancellationToken cancellation)
    {
        var now = renamings;
        if (newsroom is null || read != now)
        {
            newsroom = await database.ReadAsync(session => session.People.NewsroomAsync(cancellation), cancellation);
            read = now;
        }

        return newsroom is not null;
    }

    public void Dispose() => subscription.Dispose();

    private void Hear(IReadOnlyList<Change> changes)
    {
        if (changes.Any(change => change.Kind == ChangeKind.SettingChanged))
        {
            Interlocked.Increment(ref renamings);
        }
    }
}
