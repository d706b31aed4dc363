namespace FactCheck.Storage.Sources;

/// <summary>Makes sources that an earlier program kept findable, before the server listens.</summary>
public sealed class SourceSearch
{
    /// <summary>As many as one transaction takes, so that no other writer waits long.</summary>
    private const int AtOnce = 50;

    private readonly Database database;

    internal SourceSearch(Database database) => this.database = database;

    /// <summary>Keeps the words of every source that has none kept; returns how many those were.</summary>
    public async Task<int> CatchUpAsync(CancellationToken cancellation)
    {
        var all = 0;
        for (var some = AtOnce; some == AtOnce; all += some)
        {
            var outcome = await database.WriteSqlAsync<int>(
                async sql => await new SourceWords(sql).CatchUpAsync(new SourceStore(sql), AtOnce, cancellation), cancellation);
            some = outcome.ValueOrDefault;
        }

        return all;
    }
}
