using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.Sources;
using FactCheck.Sources.Revisiting;
using FactCheck.Storage.Archive;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;
using Site = FactCheck.Tests.Documents.Site;

namespace FactCheck.Tests.Sources.Revisiting;

public sealed class RoundTests
{
    private const string Words = "There were 4,012 fewer jobs in Leeds.";

    private static CancellationToken Stop => TestNewsroom.Stop;

    /// <summary>What the page is at night, what that flags, and whether publication waits for it.</summary>
    public static readonly TheoryData<string, PageFate?, bool> Nights = new()
    {
        { "<p>" + Words + "</p>", null, false },
        // The same words set otherwise are the same page.
        { "<div><p>There  were 4,012 fewer <b>jobs</b> in Leeds.</p></div><script>2</script>", null, false },
        { "<p>" + Words + "</p><p>Corrected on Monday.</p>", PageFate.Changed, false },
        { "<p>There were 4,021 fewer jobs in Leeds.</p>", PageFate.ExcerptGone, true },
        { "<p>Something else.</p>", PageFate.ExcerptGone, true },
        { "404", PageFate.Vanished, true },
        { "410", PageFate.Vanished, true },
        { "503", null, false },
    };

    [Theory]
    [MemberData(nameof(Nights))]
    public async Task A_page_that_reads_otherwise_is_flagged_on_the_claims_that_rest_on_it(string night, PageFate? expected, bool blocks)
    {
        var serves = "<p>" + Words + "</p>";
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => int.TryParse(serves, out var status) ? Results.StatusCode(status) : Results.Text(serves, "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        var claim = await RestingAsync(newsroom, site);
        Assert.DoesNotContain(await BlockersAsync(newsroom, claim), blocker => blocker == "page");

        serves = night;
        Assert.Equal(1, (await NightAsync(newsroom)).Visits);

        Assert.Equal(expected, (await newsroom.EvidenceOfAsync(claim)).Single().Page);
        Assert.Equal(blocks, (await BlockersAsync(newsroom, claim)).Contains("page"));
        var desk = await newsroom.Use<ReadDesk>().RunAsync(newsroom.Checker, Stop).DoneAsync();
        Assert.Equal(blocks, desk.WaitingOnMe.Concat(desk.DueToday).Any(row => row.Claim.Id == claim.Id && row.Why.Contains("the page", StringComparison.Ordinal)));
        Assert.Equal(expected is not null, (await newsroom.ChangesAsync()).Any(change => change.Kind == ChangeKind.PageFlagged && change.ClaimId == claim.Id && change.PersonId is null));

        // The capture is what it was.
        Assert.Equal(ExcerptState.Found, (await newsroom.Use<ReadClaimCaptures>().RunAsync(newsroom.Checker, claim.Id, Stop).DoneAsync())[0].Match!.State);
    }

    [Fact]
    public async Task What_changed_is_shown_settled_with_a_note_and_flagged_anew_when_it_changes_again()
    {
        var serves = "<p>" + Words + "</p><p>Second.</p>";
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text(serves, "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        var claim = await RestingAsync(newsroom, site);
        var source = (await newsroom.EvidenceOfAsync(claim)).Single().SourceId;
        serves = "<p>There were 4,021 fewer jobs in Leeds.</p><p>Second.</p>";
        await NightAsync(newsroom);

        var visit = await newsroom.Use<ReadVisit>().RunAsync(newsroom.Reader, source, Stop).DoneAsync();
        Assert.Equal([Words], visit.Gone);
        Assert.Equal(["There were 4,021 fewer jobs in Leeds."], visit.Added);
        var settle = newsroom.Use<SettlePage>();
        await settle.RunAsync(newsroom.Reader, source, visit.Version, "It stands.", Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await settle.RunAsync(newsroom.Checker, source, visit.Version, "  ", Stop).InvalidAsync("note");
        (await settle.RunAsync(newsroom.Checker, source, visit.Version - 1, "It stands.", Stop)).Stale();
        await settle.RunAsync(newsroom.Checker, source, visit.Version, "They corrected it; the register says 4,012.", Stop).DoneAsync();
        Assert.Null((await newsroom.EvidenceOfAsync(claim)).Single().Page);
        Assert.Equal("They corrected it; the register says 4,012.", (await newsroom.ChangesAsync()).Single(change => change.Kind == ChangeKind.PageFlagSettled).Details["note"]);

        // The same text is not flagged again; another is.
        await NightAsync(newsroom);
        Assert.Null((await newsroom.EvidenceOfAsync(claim)).Single().Page);
        serves = "<p>Something else.</p>";
        await NightAsync(newsroom);
        Assert.Equal(PageFate.ExcerptGone, (await newsroom.EvidenceOfAsync(claim)).Single().Page);

        // And as it was captured, it is flagged no more.
        serves = "<p>" + Words + "</p><p>Second.</p>";
        await NightAsync(newsroom);
        Assert.Null((await newsroom.EvidenceOfAsync(claim)).Single().Page);
    }

    [Fact]
    public async Task A_new_capture_takes_the_flag_off()
    {
        var serves = "<p>" + Words + "</p>";
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text(serves, "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        var claim = await RestingAsync(newsroom, site);
        var source = (await newsroom.EvidenceOfAsync(claim)).Single().SourceId;
        serves = "<p>" + Words + "</p><p>More.</p>";
        await NightAsync(newsroom);
        Assert.Equal(PageFate.Changed, (await newsroom.EvidenceOfAsync(claim)).Single().Page);

        await newsroom.Use<CaptureSource>().RunAsync(newsroom.Checker, source, Stop).DoneAsync();
        await CaptureAsync(newsroom);
        Assert.Null((await newsroom.EvidenceOfAsync(claim)).Single().Page);
        await NightAsync(newsroom);
        Assert.Null((await newsroom.EvidenceOfAsync(claim)).Single().Page);
    }

    [Fact]
    public async Task Nobody_answering_is_flagged_on_the_third_night_and_blocks_nothing()
    {
        var serves = true;
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => serves ? Results.Text("<p>" + Words + "</p>", "text/html") : Results.StatusCode(503)));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        var claim = await RestingAsync(newsroom, site);
        serves = false;
        foreach (var flag in new PageFate?[] { null, null, PageFate.NoAnswer })
        {
            await NightAsync(newsroom);
            Assert.Equal(flag, (await newsroom.EvidenceOfAsync(claim)).Single().Page);
        }

        Assert.DoesNotContain(await BlockersAsync(newsroom, claim), blocker => blocker == "page");
        serves = true;
        await NightAsync(newsroom);
        Assert.Null((await newsroom.EvidenceOfAsync(claim)).Single().Page);
    }

    [Fact]
    public async Task A_visit_is_conditional_and_a_server_is_given_rest_between_two()
    {
        var asked = new List<string?>();
        await using var site = await Site.StartAsync(app => app.MapGet("/{page}", (string page, HttpContext context) =>
        {
            asked.Add(context.Request.Headers.IfNoneMatch);
            context.Response.Headers.ETag = $"\"{page}\"";
            return context.Request.Headers.IfNoneMatch == $"\"{page}\"" ? Results.StatusCode(304) : Results.Text("<p>" + Words + "</p>", "text/html");
        }));
        await using var newsroom = await TestNewsroom.NewAsync([site.Origin], new RoundPlan { HostPause = TimeSpan.FromSeconds(30) });
        await RestingAsync(newsroom, site, "a");
        await RestingAsync(newsroom, site, "b");
        asked.Clear();
        newsroom.Clock.Move(TimeSpan.FromDays(1));
        var rounds = newsroom.Use<Rounds>();
        var round = (await rounds.TakeAsync("here", Stop))!;
        var waited = TimeSpan.Zero;
        while (await rounds.StepAsync(round, Stop) is var (next, wait) && wait is { } pause)
        {
            (round, waited) = (next, waited + pause);
            newsroom.Clock.Move(pause);
        }

        Assert.InRange(waited, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(30));
        Assert.Equal([null, null], asked.Select(tag => string.IsNullOrEmpty(tag) ? null : tag));
        await NightAsync(newsroom);
        Assert.Equal(["\"a\"", "\"b\""], asked.Skip(2).Order());
    }

    [Fact]
    public async Task A_night_visits_so_many_and_the_next_one_the_others()
    {
        var asked = new List<string>();
        await using var site = await Site.StartAsync(app => app.MapGet("/{page}", (string page) =>
        {
            asked.Add(page);
            return Results.Text("<p>" + Words + "</p>", "text/html");
        }));
        await using var newsroom = await TestNewsroom.NewAsync([site.Origin], new RoundPlan { HostPause = TimeSpan.Zero, MostVisits = 2 });
        foreach (var page in new[] { "a", "b", "c" })
        {
            await RestingAsync(newsroom, site, page);
        }

        asked.Clear();
        Assert.Equal(2, (await NightAsync(newsroom)).Visits);
        Assert.Equal(2, (await NightAsync(newsroom)).Visits);
        Assert.Equal(["a", "b", "c"], asked.Distinct().Order());
    }

    [Fact]
    public async Task A_confidential_source_is_never_visited_unbidden_and_shows_no_line_of_its_page()
    {
        var serves = "<p>" + Words + "</p>";
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text(serves, "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        var source = await newsroom.SourceAsync(newsroom.Checker, confidential: true, address: site.Origin.AbsoluteUri);
        await newsroom.EvidenceAsync(claim, newsroom.Checker, source, Words);
        await newsroom.Use<CaptureSource>().RunAsync(newsroom.Checker, source.Id, Stop).DoneAsync();
        await CaptureAsync(newsroom);
        var before = site.Calls;
        serves = "<p>Something else.</p>";

        Assert.Equal(0, (await NightAsync(newsroom)).Visits);

        Assert.Equal(before, site.Calls);
        await newsroom.Use<VisitSource>().RunAsync(newsroom.SecondChecker, source.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        Assert.Equal(before, site.Calls);
        var visit = await newsroom.Use<VisitSource>().RunAsync(newsroom.Checker, source.Id, Stop).DoneAsync();
        Assert.Equal((VisitState.Changed, 0, 0), (visit.State, visit.Gone.Count, visit.Added.Count));
        Assert.Empty((await newsroom.Use<ReadVisit>().RunAsync(newsroom.Editor, source.Id, Stop).DoneAsync()).Gone);
        (await newsroom.Use<ReadVisit>().RunAsync(newsroom.Reader, source.Id, Stop)).Missing();
        Assert.Equal(PageFate.ExcerptGone, (await newsroom.EvidenceOfAsync(claim)).Single().Page);
    }

    [Fact]
    public async Task A_source_that_nothing_rests_on_or_that_was_not_captured_is_not_visited()
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/{page}", () => Results.Text("<p>" + Words + "</p>", "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        await newsroom.SourceAsync(newsroom.Checker, address: new Uri(site.Origin, "/unused").AbsoluteUri);
        await CaptureAsync(newsroom);
        var waiting = await newsroom.SourceAsync(newsroom.Checker, address: new Uri(site.Origin, "/waiting").AbsoluteUri);
        await newsroom.Use<VisitSource>().RunAsync(newsroom.Checker, waiting.Id, Stop).RefusedAsync(RefusalKind.NotNow, "not-captured");
        Assert.Equal(0, (await NightAsync(newsroom)).Visits);
    }

    [Fact]
    public async Task Damage_to_a_stored_file_is_an_alarm_until_the_file_is_whole_again()
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text("<p>" + Words + "</p>", "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        var claim = await RestingAsync(newsroom, site);
        Assert.Equal(2, (await NightAsync(newsroom)).Files);
        Assert.Empty((await newsroom.Use<ReadRound>().RunAsync(newsroom.Administrator, Stop).DoneAsync()).Damaged);

        var source = (await newsroom.EvidenceOfAsync(claim)).Single().SourceId;
        var capture = (await newsroom.ReadAsync(session => session.Captures.OfSourceAsync(source, Stop))).Single();
        var archive = newsroom.Use<FileArchive>();
        var (content, exchange) = (archive.PathOf(capture.Hash!), archive.PathOf(capture.WarcHash!));
        var whole = await File.ReadAllBytesAsync(content, Stop);
        await File.WriteAllTextAsync(content, "other words", Stop);
        File.Move(exchange, exchange + ".away");
        await NightAsync(newsroom);

        var damaged = (await newsroom.Use<ReadRound>().RunAsync(newsroom.Administrator, Stop).DoneAsync()).Damaged.ToDictionary(file => file.Hash, file => file.Fault);
        Assert.Equal(2, damaged.Count);
        Assert.Equal((FileFault.Changed, FileFault.Missing), (damaged[capture.Hash!], damaged[capture.WarcHash!]));
        Assert.Equal(2, (await newsroom.ChangesAsync()).Count(change => change.Kind == ChangeKind.StoredFileDamaged));
        await newsroom.Use<ReadRound>().RunAsync(newsroom.Editor, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        foreach (var (actor, notices) in new[] { (newsroom.Administrator, 2), (newsroom.Editor, 0), (newsroom.Checker, 0) })
        {
            Assert.Equal(notices, (await newsroom.Use<ReadNotices>().RunAsync(actor, long.MaxValue, 100, Stop).DoneAsync()).Notices.Count(row => row.Notice.Kind == NoticeKind.FileDamaged));
        }

        // The alarm is raised once, and goes when the files are put back.
        await NightAsync(newsroom);
        Assert.Equal(2, (await newsroom.ChangesAsync()).Count(change => change.Kind == ChangeKind.StoredFileDamaged));
        await File.WriteAllBytesAsync(content, whole, Stop);
        File.Move(exchange + ".away", exchange);
        await NightAsync(newsroom);
        Assert.Empty((await newsroom.Use<ReadRound>().RunAsync(newsroom.Administrator, Stop).DoneAsync()).Damaged);
        Assert.Equal(2, (await newsroom.ChangesAsync()).Count(change => change.Kind == ChangeKind.StoredFileRestored));
    }

    [Fact]
    public async Task One_process_has_the_round_and_another_goes_on_where_a_dead_one_stopped()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        for (var i = 0; i < 45; i++)
        {
            using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(FormattableString.Invariant($"words {i}")));
            await newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(text, "a.txt"), Stop).DoneAsync();
        }

        newsroom.Clock.Move(TimeSpan.FromDays(1));
        var rounds = newsroom.Use<Rounds>();
        var here = (await rounds.TakeAsync("here", Stop))!;
        Assert.Null(await rounds.TakeAsync("there", Stop));
        (here, _) = await rounds.StepAsync(here, Stop);
        Assert.Equal(20, here.Files);
        Assert.Null(await rounds.TakeAsync("there", Stop));

        // "here" dies; its hold runs out.
        newsroom.Clock.Move(TimeSpan.FromMinutes(6));
        var there = (await rounds.TakeAsync("there", Stop))!;
        Assert.Equal((20, here.BegunAt), (there.Files, there.BegunAt));
        while (await rounds.StepAsync(there, Stop) is var (next, wait))
        {
            there = next;
            if (wait is null)
            {
                break;
            }
        }

        Assert.Equal(45, there.Files);
        Assert.NotNull(there.EndedAt);

        // "here" comes back to life and does nothing.
        Assert.Null((await rounds.StepAsync(here, Stop)).Wait);
        Assert.Null(await rounds.TakeAsync("here", Stop));
        Assert.Equal(there, await newsroom.ReadAsync(session => session.Rounds.FindAsync(Stop)));
    }

    [Fact]
    public async Task An_administrator_has_it_done_now_and_only_once_at_a_time()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var start = newsroom.Use<StartRound>();
        foreach (var actor in newsroom.Everybody.Values.Where(actor => !actor.Roles.Contains(FactCheck.People.Role.Administrator)))
        {
            await start.RunAsync(actor, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        }

        await start.RunAsync(newsroom.Administrator, Stop).DoneAsync();
        await start.RunAsync(newsroom.Administrator, Stop).RefusedAsync(RefusalKind.NotNow, "on-its-way");
        var rounds = newsroom.Use<Rounds>();
        var round = (await rounds.TakeAsync("here", Stop))!;
        Assert.NotNull((await rounds.StepAsync(round, Stop)).Round.EndedAt);
        await start.RunAsync(newsroom.Administrator, Stop).DoneAsync();
    }

    [Theory]
    [InlineData(0, "2026-03-01T03:00")]
    [InlineData(2, "2026-03-01T03:00")]
    [InlineData(3, "2026-03-02T03:00")]
    [InlineData(23, "2026-03-02T03:00")]
    public void A_round_is_due_at_its_hour_and_made_up_for_after_a_night_off(int hour, string due)
    {
        var now = new DateTimeOffset(2026, 3, 2, hour, 0, 0, TimeSpan.Zero);
        Assert.Equal(DateTimeOffset.Parse(due + "Z", System.Globalization.CultureInfo.InvariantCulture), new RoundPlan { Hour = 3 }.DueBefore(now));
        Assert.Null(new RoundPlan { IsNightly = false }.DueBefore(now));
    }

    private static async Task<Claim> RestingAsync(TestNewsroom newsroom, Site site, string page = "")
    {
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        var source = await newsroom.SourceAsync(newsroom.Checker, address: new Uri(site.Origin, "/" + page).AbsoluteUri);
        claim = await newsroom.EvidenceAsync(claim, newsroom.Checker, source, Words);
        await CaptureAsync(newsroom);
        return await newsroom.SignOffAsync(await newsroom.ProposeAsync(claim, newsroom.Checker), newsroom.SecondChecker);
    }

    private static async Task CaptureAsync(TestNewsroom newsroom)
    {
        var queue = newsroom.Use<WaitingCaptures>();
        Assert.Equal(CaptureState.Kept, (await queue.CarryOutAsync((await queue.TakeAsync(Stop))!, _ => { }, Stop)).State);
    }

    private static async Task<Round> NightAsync(TestNewsroom newsroom)
    {
        newsroom.Clock.Move(TimeSpan.FromDays(1));
        var rounds = newsroom.Use<Rounds>();
        var round = (await rounds.TakeAsync("here", Stop))!;
        while (true)
        {
            (round, var wait) = await rounds.StepAsync(round, Stop);
            if (wait is not { } pause)
            {
                Assert.NotNull(round.EndedAt);
                return round;
            }

            newsroom.Clock.Move(pause);
        }
    }

    private static async Task<IReadOnlyList<string>> BlockersAsync(TestNewsroom newsroom, Claim claim) =>
        [.. (await newsroom.Use<ReadArticle>().RunAsync(newsroom.Editor, claim.ArticleId, Stop).DoneAsync()).Blockers.Select(blocker => blocker.Code)];
}
