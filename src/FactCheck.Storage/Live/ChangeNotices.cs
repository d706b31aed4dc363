using FactCheck.Live;
using FactCheck.Storage.Dialects;
using Microsoft.Extensions.Logging;

namespace FactCheck.Storage.Live;

/// <summary>Hears from PostgreSQL what other nodes commit. A notice only wakes: the changes are read from a cursor.</summary>
internal sealed class ChangeNotices(
    PostgresDialect dialect, Database database, NodeName node, IEnumerable<IChangeListener> listeners, TimeProvider clock, ILogger<ChangeNotices> log)
    : NoticeListening(dialect, PostgresDialect.Channel, clock, log)
{
    private const int ChangesAtOnce = 500;

    private readonly IChangeListener[] listeners = [.. listeners];
    private long? cursor;

    protected override async Task BeginAsync(CancellationToken stop)
    {
        // What was committed while nobody listened is read, not waited for.
        cursor ??= await database.ReadSqlAsync(sql => new ChangeStore(sql, chain: null).NewestAsync(stop), stop);
        await CatchUpAsync(long.MaxValue, stop);
    }

    protected override async Task HearAsync(string notice, CancellationToken stop)
    {
        if (!ChangeNotice.TryParse(notice, out var heard))
        {
            return;
        }

        if (heard.Node == node)
        {
            cursor = Math.Max(cursor ?? 0, heard.Sequence);
        }
        else
        {
            await CatchUpAsync(heard.Sequence, stop);
        }
    }

    private async Task CatchUpAsync(long to, CancellationToken stop)
    {
        while (cursor < to)
        {
            var changes = await database.ReadSqlAsync(sql => new ChangeStore(sql, chain: null).AfterAsync(cursor!.Value, ChangesAtOnce, stop), stop);
            if (changes.Count == 0)
            {
                return;
            }

            cursor = changes[^1].Sequence;
            foreach (var listener in listeners)
            {
                listener.Committed(changes);
            }
        }
    }
}
