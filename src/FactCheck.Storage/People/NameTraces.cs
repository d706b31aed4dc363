using FactCheck.People;

namespace FactCheck.Storage.People;

/// <summary>Looks for a name in every text of every table, of whatever feature.</summary>
internal static class NameTraces
{
    public static async Task<IReadOnlyList<NameTrace>> FindAsync(Sql sql, string name, CancellationToken cancellation)
    {
        var traces = new List<NameTrace>();
        var like = $"%{name.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
        foreach (var column in await sql.RowsAsync<Column>(sql.Dialect.TextColumns, values: null, cancellation))
        {
            var rows = await sql.ValueAsync<int>(
                $"""select count(*) from "{column.Table}" where cast("{column.Name}" as text) like @like escape '\'""", new { like }, cancellation);
            if (rows > 0)
            {
                traces.Add(new NameTrace(column.Table, column.Name, rows));
            }
        }

        return traces;
    }

    private sealed record Column
    {
        public string Table { get; init; } = "";

        public string Name { get; init; } = "";
    }
}
