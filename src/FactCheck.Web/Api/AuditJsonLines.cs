using System.Text.Json;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Shared;

namespace FactCheck.Web.Api;

/// <summary>The audit record for programs: one JSON object a line.</summary>
internal sealed class AuditJsonLines : IAuditFormat
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web);

    public string MediaType => "application/jsonl; charset=utf-8";

    public string Ending => "jsonl";

    public Task BeginAsync(Stream output, CancellationToken cancellation) => Task.CompletedTask;

    public async Task WriteAsync(Stream output, IReadOnlyList<Change> changes, IReadOnlyDictionary<PersonId, Person> people, CancellationToken cancellation)
    {
        using var page = new MemoryStream();
        foreach (var change in changes)
        {
            JsonSerializer.Serialize(
                page,
                new
                {
                    Number = change.Sequence,
                    change.At,
                    PersonId = change.PersonId?.Value,
                    Person = change.PersonId is { } id ? AuditNames.Of(people, id).DisplayName : null,
                    Kind = change.Kind.ToString(),
                    What = ChangeWords.Of(change, person => AuditNames.Of(people, person)),
                    ArticleId = change.ArticleId?.Value,
                    ClaimId = change.ClaimId?.Value,
                    change.Details,
                },
                Lines);
            page.WriteByte((byte)'\n');
        }

        page.Position = 0;
        await page.CopyToAsync(output, cancellation);
    }
}
