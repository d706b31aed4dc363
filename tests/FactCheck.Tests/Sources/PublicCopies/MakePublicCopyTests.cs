using FactCheck.Documents;
using FactCheck.Documents.PublicCopies;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Sources.PublicCopies;
using FactCheck.Sources.Revisiting;
using FactCheck.Tests.Architecture;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;
using Site = FactCheck.Tests.Documents.Site;

namespace FactCheck.Tests.Sources.PublicCopies;

public sealed class MakePublicCopyTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_person_s_word_asks_once_and_the_copy_s_address_is_kept()
    {
        var asked = new List<string>();
        await using var archive = await ArchiveAsync(asked);
        await using var newsroom = await TestNewsroom.NewAsync(archive.Origin);
        var source = await newsroom.SourceAsync(newsroom.Checker, address: "https://example.org/a?b=c");

        var copy = await newsroom.Use<MakePublicCopy>().RunAsync(newsroom.Checker, source.Id, knowsItIsPublic: true, Stop).DoneAsync();

        Assert.Equal(["https://example.org/a?b=c"], asked);
        Assert.Equal((new Uri(archive.Origin, "/web/20260302/https://example.org/a").AbsoluteUri, "the Test Archive", newsroom.Checker.Id, (string?)null), (copy.CopyAddress, copy.Archive, copy.AskedBy, copy.Reason));
        Assert.Equal([copy], await newsroom.Use<ReadPublicCopies>().RunAsync(newsroom.Reader, source.Id, Stop).DoneAsync());
        Assert.Equal([ChangeKind.PublicCopyAsked, ChangeKind.PublicCopyMade], (await newsroom.ChangesAsync()).Where(change => change.Details.GetValueOrDefault("copy") == copy.Id.ToString()).Select(change => change.Kind));
        Assert.All((await newsroom.ChangesAsync()).Where(change => change.Details.ContainsKey("copy")), change => Assert.Equal(newsroom.Checker.Id, change.PersonId));
    }

    [Fact]
    public async Task Nothing_is_asked_without_the_word_the_role_or_of_a_confidential_source()
    {
        var asked = new List<string>();
        await using var archive = await ArchiveAsync(asked);
        await using var newsroom = await TestNewsroom.NewAsync(archive.Origin);
        var (open, secret) = (await newsroom.SourceAsync(newsroom.Checker), await newsroom.SourceAsync(newsroom.Checker, confidential: true));
        var make = newsroom.Use<MakePublicCopy>();
        await make.RunAsync(newsroom.Checker, open.Id, knowsItIsPublic: false, Stop).InvalidAsync("knowsItIsPublic");
        foreach (var actor in newsroom.Everybody.Values)
        {
            await make.RunAsync(actor, secret.Id, knowsItIsPublic: true, Stop).RefusedAsync(
                Permissions.Check(actor, Act.LogEvidence) is null ? RefusalKind.NotNow : RefusalKind.NotAllowed, Permissions.Check(actor, Act.LogEvidence) is null ? "confidential" : "role");
            if (Permissions.Check(actor, Act.LogEvidence) is not null)
            {
                await make.RunAsync(actor, open.Id, knowsItIsPublic: true, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
            }
        }

        Assert.Empty(asked);
        Assert.Empty(await newsroom.Use<ReadPublicCopies>().RunAsync(newsroom.Editor, open.Id, Stop).DoneAsync());

        // What was made before the source became confidential is shown to nobody unasked.
        await make.RunAsync(newsroom.Checker, open.Id, knowsItIsPublic: true, Stop).DoneAsync();
        await newsroom.Use<EditSource>().RunAsync(newsroom.Checker, open.Id, open.Version, SourceFields.Of(open) with { IsConfidential = true, WithheldBecause = "They fear for their job." }, Stop).DoneAsync();
        Assert.Empty(await newsroom.Use<ReadPublicCopies>().RunAsync(newsroom.Editor, open.Id, Stop).DoneAsync());
    }

    [Fact]
    public async Task No_other_way_through_a_source_s_life_asks_the_archive()
    {
        var asked = new List<string>();
        await using var archive = await ArchiveAsync(asked);
        await using var newsroom = await TestNewsroom.NewAsync(archive.Origin);
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        var source = await newsroom.SourceAsync(newsroom.Checker, address: new Uri(archive.Origin, "/page").AbsoluteUri);
        claim = await newsroom.EvidenceAsync(claim, newsroom.Checker, source);
        var queue = newsroom.Use<WaitingCaptures>();
        await queue.CarryOutAsync((await queue.TakeAsync(Stop))!, _ => { }, Stop);
        await newsroom.Use<CaptureSource>().RunAsync(newsroom.Checker, source.Id, Stop).DoneAsync();
        await queue.CarryOutAsync((await queue.TakeAsync(Stop))!, _ => { }, Stop);
        await newsroom.Use<VisitSource>().RunAsync(newsroom.Checker, source.Id, Stop).DoneAsync();
        newsroom.Clock.Move(TimeSpan.FromDays(1));
        var rounds = newsroom.Use<Rounds>();
        var round = (await rounds.TakeAsync("here", Stop))!;
        while ((await rounds.StepAsync(round, Stop)) is { Wait: not null } next)
        {
            round = next.Round;
        }

        await newsroom.SignOffAsync(await newsroom.ProposeAsync(claim, newsroom.Checker), newsroom.SecondChecker);
        Assert.Empty(asked);

        // And in code one act alone can.
        Assert.Equal(
            [nameof(MakePublicCopy)],
            Assemblies.Ours.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(IPublicArchive))))
                .Select(type => type.Name));
    }

    [Fact]
    public async Task A_failure_is_kept_with_its_reason_and_asked_again_only_by_a_person()
    {
        await using var archive = await Site.StartAsync(app => app.MapGet("/save/{*address}", () => Results.StatusCode(503)));
        await using var newsroom = await TestNewsroom.NewAsync(archive.Origin);
        var source = await newsroom.SourceAsync(newsroom.Checker);
        var failed = await newsroom.Use<MakePublicCopy>().RunAsync(newsroom.Checker, source.Id, knowsItIsPublic: true, Stop).DoneAsync();
        Assert.Null(failed.CopyAddress);
        Assert.Contains("made no copy", failed.Reason, StringComparison.Ordinal);
        Assert.Equal(1, archive.Calls);
        Assert.Contains(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.PublicCopyFailed);
    }

    [Fact]
    public async Task Without_a_setting_there_is_no_archive()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        await newsroom.Use<MakePublicCopy>().RunAsync(newsroom.Checker, source.Id, knowsItIsPublic: true, Stop).RefusedAsync(RefusalKind.NotNow, "no-archive");
    }

    [Fact]
    public async Task An_archive_that_takes_a_form_is_sent_one_and_names_the_copy_in_its_answer()
    {
        string? sent = null;
        await using var site = await Site.StartAsync(app => app.MapPost("/save", async context =>
        {
            sent = await new StreamReader(context.Request.Body).ReadToEndAsync(Stop);
            context.Response.Headers.ContentLocation = "/web/1/x";
            await context.Response.WriteAsync("{}");
        }));
        using var archive = new PublicArchive("x", new Uri(site.Origin, "/save").AbsoluteUri, "url={address}&all=on", new FetchLimits { TrustedOrigins = [site.Origin] }, TimeProvider.System);
        Assert.Equal(new Uri(site.Origin, "/web/1/x").AbsoluteUri, await archive.CopyAsync("https://example.org/?a=b&c", Stop).DoneAsync());
        Assert.Equal("url=https%3A%2F%2Fexample.org%2F%3Fa%3Db%26c&all=on", sent);

        // The archive is asked through the guard like any other address.
        using var inside = new PublicArchive("x", new Uri(site.Origin, "/save").AbsoluteUri, "url={address}", new FetchLimits(), TimeProvider.System);
        await inside.CopyAsync("https://example.org/", Stop).RefusedAsync(RefusalKind.NotNow, "no-copy");
        Assert.Equal(1, site.Calls);
    }

    private static Task<Site> ArchiveAsync(List<string> asked) => Site.StartAsync(app =>
    {
        app.MapGet("/save/{*address}", (HttpContext context) =>
        {
            asked.Add(context.Request.Path.Value!["/save/".Length..] + context.Request.QueryString);
            return Results.Redirect("/web/20260302/https://example.org/a");
        });
        app.MapGet("/web/{*copy}", () => Results.Text("a copy", "text/html"));
        app.MapGet("/page", () => Results.Text("<p>There were 4,012 fewer jobs</p>", "text/html"));
    });
}
