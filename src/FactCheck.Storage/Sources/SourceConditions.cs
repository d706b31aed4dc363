using Dapper;
using FactCheck.Sources;
using FactCheck.Storage.Dialects;

namespace FactCheck.Storage.Sources;

/// <summary>A filter of sources as SQL. Whatever is withheld of a confidential source lets it through no filter that asks for it.</summary>
internal static class SourceConditions
{
    /// <summary>The state of a source's newest capture.</summary>
    public const string NewestCapture = "(select c.state from capture c where c.source_id = s.id order by c.asked_at desc, c.id desc limit 1)";

    public static (string Conditions, DynamicParameters Values) Of(SourceFilter filter, IDialect dialect)
    {
        var (all, values) = (new List<string> { "s.merged_into is null" }, new DynamicParameters());
        void If(object? value, string condition, string? name = null)
        {
            if (value is not null)
            {
                all.Add(condition);
                if (name is not null)
                {
                    values.Add(name, value);
                }
            }
        }

        foreach (var (at, word) in (filter.Words?.Split(' ') ?? []).Index())
        {
            If(dialect.Beginning(word), dialect.HasWord("s.id", $"@word{at}"), $"word{at}");
        }

        If(filter.Kind?.ToString(), "s.kind = @kind", "kind");
        If(filter.IsPrimary, filter.IsPrimary == true ? "s.is_primary" : "not s.is_primary");
        If(filter.IsConfidential, filter.IsConfidential == true ? "s.is_confidential" : "not s.is_confidential");
        If(filter.Publisher is { } publisher ? publisher + "%" : null, "s.folded_publisher like @publisher", "publisher");
        If(filter.Group, "s.group_id = @group and not s.is_confidential", "group");
        If(
            filter.IsUsed,
            $"{(filter.IsUsed == true ? "" : "not ")}exists (select 1 from evidence u where u.source_id = s.id and u.withdrawn_at is null)");
        If(filter.Capture, $"not s.is_confidential and {Newest(filter.Capture ?? CaptureStanding.None)}");
        return (string.Join(" and ", all), values);
    }

    public static string OrderOf(SourceFilter filter, IDialect dialect)
    {
        string By(string column, bool falls) => $"{column} is null, {column}{(falls != filter.IsTurned ? " desc" : "")}";
        var newest = $"s.created_at{(filter.Order == SourceOrder.Newest && filter.IsTurned ? "" : " desc")}, s.id{(filter.Order == SourceOrder.Newest && filter.IsTurned ? "" : " desc")}";
        return filter.Order switch
        {
            SourceOrder.Title => $"{By(dialect.Plainly("s.folded_title"), falls: false)}, {newest}",
            SourceOrder.Publisher => $"{By(dialect.Plainly("s.folded_publisher"), falls: false)}, {newest}",
            SourceOrder.Date => $"{By(dialect.Plainly("(case when s.is_confidential then null else s.published_on end)"), falls: true)}, {newest}",
            SourceOrder.MostUsed => $"used_in{(filter.IsTurned ? "" : " desc")}, {newest}",
            _ => newest,
        };
    }

    private static string Newest(CaptureStanding standing)
    {
        const string State = NewestCapture;
        return standing switch
        {
            CaptureStanding.None => "not exists (select 1 from capture c where c.source_id = s.id)",
            CaptureStanding.OnItsWay => $"{State} in ('Waiting', 'Running')",
            CaptureStanding.Kept => $"{State} = 'Kept'",
            _ => $"{State} = 'Failed'",
        };
    }
}
