using System.Text;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

/// <summary>A database's tables with their columns, keys and indexes as one text, the same for both engines.</summary>
internal static class Schema
{
    /// <summary>How words are searched is each engine’s own; its tests try it on both.</summary>
    private const string Words = "source_words";

    private const string Sqlite =
        """
        select t.name as "table", 'column ' || c.name || ' ' || lower(c.type) || case when c."notnull" = 1 then ' not null' else '' end as line
        from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table'
        union all
        select t.name, 'key (' || (select group_concat(name, ', ') from (select name from pragma_table_info(t.name) where pk > 0 order by pk)) || ')'
        from sqlite_schema t where t.type = 'table'
        union all
        select t.name, 'reference (' || f."from" || ') to ' || f."table" || ' (' || f."to" || ')'
        from sqlite_schema t join pragma_foreign_key_list(t.name) f where t.type = 'table'
        union all
        select t.name, case when i."unique" = 1 then 'unique ' else '' end || 'index ' || i.name || ' (' ||
            (select group_concat(name, ', ') from (select name from pragma_index_info(i.name) order by seqno)) || ')' ||
            case when i.partial = 1 then ' partial' else '' end
        from sqlite_schema t join pragma_index_list(t.name) i where t.type = 'table' and i.origin = 'c'
        """;

    private const string Postgres =
        """
        select c.relname as "table", 'column ' || a.attname || ' ' || case format_type(a.atttypid, a.atttypmod)
            when 'timestamp with time zone' then 'timestamptz' else format_type(a.atttypid, a.atttypmod) end ||
            case when a.attnotnull then ' not null' else '' end as line
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        union all
        select c.relname, case when i.indisprimary then 'key' else case when i.indisunique then 'unique ' else '' end || 'index ' || x.relname || ' ' end ||
            case when i.indisprimary then ' ' else '' end ||
            '(' || (select string_agg(replace(pg_get_indexdef(i.indexrelid, n, true), '"', ''), ', ' order by n) from generate_series(1, i.indnkeyatts) n) || ')' ||
            case when i.indpred is not null then ' partial' else '' end
        from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
        where c.relnamespace = 'public'::regnamespace
        union all
        select c.relname, 'reference (' || a.attname || ') to ' || p.relname || ' (' || b.attname || ')'
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = k.confkey[1]
        where k.contype = 'f'
        """;

    public static Task<string> OfAsync(TestDatabase database) => database.Inside.ReadSqlAsync(
        async sql =>
        {
            var rows = await sql.RowsAsync<Row>(database.Engine == Engine.Sqlite ? Sqlite : Postgres, values: null, Stop);
            var text = new StringBuilder();
            foreach (var table in rows.Where(row => row.Table is not ("schema_version" or "sqlite_sequence") && !row.Table.StartsWith(Words, StringComparison.Ordinal)).GroupBy(row => row.Table).OrderBy(rows => rows.Key, StringComparer.Ordinal))
            {
                text.Append(table.Key).Append('\n');
                foreach (var line in table.Select(row => row.Line).Order(StringComparer.Ordinal))
                {
                    text.Append("  ").Append(line).Append('\n');
                }
            }

            return text.ToString();
        },
        Stop);

    private sealed record Row
    {
        public required string Table { get; init; }

        public required string Line { get; init; }
    }
}
