using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.Published;

namespace FactCheck.Desk;

/// <summary>
/// Keeps where every article stands and brings it up to date by the changes since: a list of thousands reads only the
/// articles that somebody worked on meanwhile.
/// </summary>
public sealed class Standings(Gathering gathering) : IDisposable
{
    /// <summary>From here on reading all is simpler than reading what happened.</summary>
    private const int MostChanges = 5_000;

    private readonly SemaphoreSlim one = new(1);
    private volatile Kept? kept;

    /// <summary>Every article in this reading transaction, or at a newer moment that another has read since; the nearest deadline first.</summary>
    internal async Task<IReadOnlyList<Standing>> AllAsync(ISession session, CancellationToken cancellation)
    {
        var newest = await session.Changes.NewestAsync(cancellation);
        if (kept is { } known && known.Cursor >= newest)
        {
            return known.InOrder;
        }

        // One reads for all: whoever comes meanwhile waits for what is then newer than they asked for.
        await one.WaitAsync(cancellation);
        try
        {
            if (kept is not { } before || before.Cursor < newest)
            {
                before = kept = await ReadAsync(session, kept, newest, cancellation);
            }

            return before.InOrder;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Reads all of it before anybody asks.</summary>
    public Task ReadAheadAsync(IDatabase database, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ReadAsync(session => AllAsync(session, cancellation), cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => one.Dispose();

    private async Task<Kept> ReadAsync(ISession session, Kept? before, long newest, CancellationToken cancellation)
    {
        var changes = before is null ? [] : await session.Changes.AfterAsync(before.Cursor, MostChanges, cancellation);
        if (before is null || changes.Count == MostChanges)
        {
            var all = new List<Standing>();
            foreach (var article in await session.Articles.AllAsync(cancellation))
            {
                all.Add(Standing.Of(await Gathered.WithoutSourcesAsync(session, article, cancellation)));
            }

            return new Kept(newest, all);
        }

        var standings = before.InOrder.ToDictionary(standing => standing.Article.Id);
        // These name no article, and may make two sources one, or ask for two.
        var elsewhere = changes.Any(change => change.Kind is ChangeKind.SourceGrouped or ChangeKind.SettingChanged)
            ? before.InOrder.Where(standing => standing.RestsOnSources).Select(standing => standing.Article.Id)
            : [];
        foreach (var id in changes.Select(change => change.ArticleId).OfType<ArticleId>().Concat(elsewhere).Distinct())
        {
            if (await session.Articles.FindAsync(id, cancellation) is { } article)
            {
                standings[id] = Standing.Of(
                    await gathering.KnownAsync(session, article, cancellation) ?? await Gathered.WithoutSourcesAsync(session, article, cancellation));
            }
        }

        return new Kept(newest, standings.Values);
    }

    private sealed class Kept(long cursor, IEnumerable<Standing> standings)
    {
        public long Cursor => cursor;

        public IReadOnlyList<Standing> InOrder { get; } =
        [
            .. standings.OrderBy(standing => standing.Article.Deadline is null)
                .ThenBy(standing => standing.Article.Deadline)
                .ThenByDescending(standing => standing.Article.CreatedAt)
                .ThenBy(standing => standing.Article.Id.Value),
        ];
    }
}
