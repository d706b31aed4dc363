using System.Globalization;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Audit;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Api;

/// <summary>The audit record for programs: a page of it as JSON, and all of it, filtered, as CSV or JSON Lines.</summary>
internal static class AuditEndpoints
{
    private const int AtOnce = 500;

    public static void MapAudit(this RouteGroupBuilder api)
    {
        api.MapGet("/audit", async ([AsParameters] Asked asked, ReadAudit read, ApiActor by, CancellationToken stop) =>
            asked.Filter() is Outcome<ChangeFilter>.Done { Value: var filter }
                ? (await read.RunAsync(by, filter, asked.Before ?? long.MaxValue, Math.Clamp(asked.Limit ?? 100, 1, AtOnce), stop)).ToResponse()
                : asked.Filter().ToResponse());
        api.MapGet("/audit.csv", ([AsParameters] Asked asked, AuditExport export, ApiActor by, HttpContext context, CancellationToken stop) =>
            SendAsync(asked, new AuditCsv(), export, by, context, stop));
        api.MapGet("/audit.jsonl", ([AsParameters] Asked asked, AuditExport export, ApiActor by, HttpContext context, CancellationToken stop) =>
            SendAsync(asked, new AuditJsonLines(), export, by, context, stop));
    }

    private static async Task<IResult> SendAsync(Asked asked, IAuditFormat format, AuditExport export, Actor by, HttpContext context, CancellationToken stop)
    {
        var filter = asked.Filter();
        if (filter is not Outcome<ChangeFilter>.Done { Value: var found })
        {
            return filter.ToResponse();
        }

        // Refused before a byte is sent, and sent as it is read.
        var begun = await export.BeginAsync(by, found, stop);
        if (begun is not Outcome<AuditPages>.Done { Value: var pages })
        {
            return begun.ToResponse(_ => new { });
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "private, no-store";
        headers.ContentDisposition = $"attachment; filename=\"audit.{format.Ending}\"";
        context.Response.ContentType = format.MediaType;
        await format.BeginAsync(context.Response.Body, stop);
        await foreach (var page in pages.ReadAsync(stop))
        {
            await format.WriteAsync(context.Response.Body, page, pages.People, stop);
        }

        return Results.Empty;
    }

    /// <summary>The filter as an address names it.</summary>
    internal sealed record Asked(
        [FromQuery(Name = "kind")] string[]? Kind,
        [FromQuery(Name = "group")] string? Group,
        [FromQuery(Name = "person")] Guid? Person,
        [FromQuery(Name = "article")] Guid? Article,
        [FromQuery(Name = "claim")] Guid? Claim,
        [FromQuery(Name = "from")] string? From,
        [FromQuery(Name = "to")] string? To,
        [FromQuery(Name = "words")] string? Words,
        [FromQuery(Name = "before")] long? Before,
        [FromQuery(Name = "limit")] int? Limit)
    {
        public Outcome<ChangeFilter> Filter()
        {
            var kinds = new List<ChangeKind>();
            foreach (var name in Kind ?? [])
            {
                if (!Enum.TryParse<ChangeKind>(name, ignoreCase: true, out var kind) || !Enum.IsDefined(kind))
                {
                    return Refusal.Invalid("kind", $"There is no kind of change called “{name}”.");
                }

                kinds.Add(kind);
            }

            if (!string.IsNullOrEmpty(Group))
            {
                if (AuditGroups.Find(Group) is not { } group)
                {
                    return Refusal.Invalid("group", $"There is no group of changes called “{Group}”.");
                }

                kinds.AddRange(group.Kinds);
            }

            return !IsDay(From, out var from) ? Refusal.Invalid("from", "Give the first day as 2026-03-02.")
                : !IsDay(To, out var to) ? Refusal.Invalid("to", "Give the last day as 2026-03-02.")
                : new ChangeFilter
                {
                    Kinds = kinds,
                    Person = Person is { } person ? PersonId.From(person) : null,
                    Article = Article is { } article ? ArticleId.From(article) : null,
                    Claim = Claim is { } claim ? ClaimId.From(claim) : null,
                    From = from,
                    To = to,
                    Words = string.IsNullOrWhiteSpace(Words) ? null : Words.Trim(),
                };
        }

        private static bool IsDay(string? text, out DateOnly? day)
        {
            day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
            return string.IsNullOrEmpty(text) || day is not null;
        }
    }
}
