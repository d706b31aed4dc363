using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Shared;

namespace FactCheck.Web.Api;

/// <summary>The audit record for spreadsheets: RFC 4180, with a mark that it is UTF-8, and no cell that a spreadsheet would work out.</summary>
internal sealed class AuditCsv : IAuditFormat
{
    internal static readonly string[] Columns = ["number", "at", "personId", "person", "kind", "what", "articleId", "claimId", "details"];

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string MediaType => "text/csv; charset=utf-8";

    public string Ending => "csv";

    public async Task BeginAsync(Stream output, CancellationToken cancellation)
    {
        await output.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellation);
        await output.WriteAsync(Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\r\n"), cancellation);
    }

    public async Task WriteAsync(Stream output, IReadOnlyList<Change> changes, IReadOnlyDictionary<PersonId, Person> people, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        foreach (var change in changes)
        {
            string?[] cells =
            [
                change.Sequence.ToString(CultureInfo.InvariantCulture),
                change.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                change.PersonId?.ToString(),
                change.PersonId is { } id ? AuditNames.Of(people, id).DisplayName : "FactCheck",
                change.Kind.ToString(),
                ChangeWords.Of(change, person => AuditNames.Of(people, person)),
                change.ArticleId?.ToString(),
                change.ClaimId?.ToString(),
                JsonSerializer.Serialize(change.Details, Plain),
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellation);
    }

    // A cell that begins like a formula would be one in a spreadsheet.
    internal static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var safe = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\",\r\n") >= 0 || safe != value ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
