using System.Security.Cryptography;
using System.Text;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Storage.Archive;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;
using Site = FactCheck.Tests.Documents.Site;

namespace FactCheck.Tests.Sources;

public sealed class CapturesTests
{
    private const string Page = "<!doctype html><h1>Labour</h1><p>There were 4,012 fewer jobs in Leeds.</p>";

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Entering_an_address_asks_for_its_capture_in_the_same_act_and_once()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);

        var capture = Assert.Single(await CapturesAsync(newsroom, source));
        Assert.Equal((CaptureState.Waiting, source.Address, newsroom.Checker.Id), (capture.State, capture.AskedAddress, capture.AskedBy));
        await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker), newsroom.Checker, source);
        Assert.Single(await CapturesAsync(newsroom, source));
        await newsroom.Use<CaptureSource>().RunAsync(newsroom.Checker, source.Id, Stop).RefusedAsync(RefusalKind.NotNow, "on-its-way");
        Assert.Equal(ChangeKind.CaptureAsked, (await newsroom.ChangesAsync()).Single(change => change.Details.GetValueOrDefault("capture") == capture.Id.ToString()).Kind);

        await newsroom.Use<EditSource>().RunAsync(newsroom.Checker, source.Id, source.Version, SourceFields.Of(source) with { Address = "https://example.org/other" }, Stop).DoneAsync();
        Assert.Equal(2, (await CapturesAsync(newsroom, source)).Count);
    }

    [Fact]
    public async Task A_confidential_source_is_not_asked_unbidden()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker, confidential: true);
        Assert.Empty(await CapturesAsync(newsroom, source));
        await newsroom.Use<CaptureSource>().RunAsync(newsroom.SecondChecker, source.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        await newsroom.Use<CaptureSource>().RunAsync(newsroom.Checker, source.Id, Stop).DoneAsync();
        Assert.Single(await CapturesAsync(newsroom, source));
    }

    [Fact]
    public async Task A_capture_keeps_content_exchange_and_text_and_its_excerpts_are_found_in_it()
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text(Page, "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        var source = await newsroom.SourceAsync(newsroom.Checker, address: site.Origin.AbsoluteUri);
        claim = await newsroom.EvidenceAsync(claim, newsroom.Checker, source);
        Assert.Null((await MatchesAsync(newsroom, claim))[0].Kept);

        var kept = await CarryOutAsync(newsroom);

        Assert.Equal((CaptureState.Kept, 200, "text/html", (long)Page.Length), (kept.State, kept.Status, kept.MediaType, kept.Bytes));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Page))), kept.Hash);
        var board = await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, kept.Id, Stop).DoneAsync();
        Assert.Equal("Labour\nThere were 4,012 fewer jobs in Leeds.", board.Text!.Text);
        await using (var file = (await newsroom.Use<OpenCapture>().RunAsync(newsroom.Reader, kept.Id, CapturePart.Content, Stop).DoneAsync()).Content)
        {
            Assert.Equal(kept.Hash, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, Stop)));
        }

        await using (var file = (await newsroom.Use<OpenCapture>().RunAsync(newsroom.Reader, kept.Id, CapturePart.Exchange, Stop).DoneAsync()).Content)
        {
            Assert.Equal(kept.WarcHash, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, Stop)));
        }

        var match = (await MatchesAsync(newsroom, claim))[0];
        Assert.Equal((kept.Id, ExcerptState.Found, "under “Labour”"), (match.Kept!.Id, match.Match!.State, match.Match.Place));
        var state = await newsroom.Use<ArchiveVerification>().RunAsync(Stop);
        Assert.Equal((2, 0, 0), (state.Files, state.Faults.Count, state.Orphans.Count));
        Assert.Null(await newsroom.Use<WaitingCaptures>().TakeAsync(Stop));
    }

    [Fact]
    public async Task A_failed_capture_stays_with_its_reason_is_tried_again_and_made_up_for_by_hand()
    {
        var serves = false;
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => serves ? Results.Text(Page, "text/html") : Results.StatusCode(503)));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        var source = await newsroom.SourceAsync(newsroom.Checker, address: site.Origin.AbsoluteUri);

        var failed = await CarryOutAsync(newsroom);

        Assert.Equal((CaptureState.Failed, 503, (string?)null), (failed.State, failed.Status, failed.Hash));
        Assert.Contains("answered 503", failed.Reason, StringComparison.Ordinal);
        Assert.NotNull(failed.WarcHash);
        await newsroom.Use<RetryCapture>().RunAsync(newsroom.Reader, failed.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        serves = true;
        var again = await newsroom.Use<RetryCapture>().RunAsync(newsroom.Checker, failed.Id, Stop).DoneAsync();
        await newsroom.Use<RetryCapture>().RunAsync(newsroom.Checker, failed.Id, Stop).RefusedAsync(RefusalKind.NotNow, "on-its-way");
        Assert.Equal((again.Id, CaptureState.Kept), (await CarryOutAsync(newsroom) is var kept ? (kept.Id, kept.State) : default));
        await newsroom.Use<RetryCapture>().RunAsync(newsroom.Checker, again.Id, Stop).RefusedAsync(RefusalKind.NotNow, "not-failed");
        var uploaded = await UploadAsync(newsroom, source, Page, "saved.html").DoneAsync();
        Assert.Equal((CaptureWay.Uploaded, "text/html", kept.Hash), (uploaded.Way, uploaded.MediaType, uploaded.Hash));
        Assert.Equal(3, (await CapturesAsync(newsroom, source)).Count);
        // Two times the same bytes are one file.
        Assert.Equal(3, (await newsroom.Use<ArchiveVerification>().RunAsync(Stop)).Files);
    }

    [Fact]
    public async Task What_a_dead_process_left_running_is_begun_again()
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text(Page, "text/html")));
        await using var newsroom = await TestNewsroom.NewAsync(site.Origin);
        await newsroom.SourceAsync(newsroom.Checker, address: site.Origin.AbsoluteUri);
        var queue = newsroom.Use<WaitingCaptures>();
        var left = (await queue.TakeAsync(Stop))!;
        Assert.Null(await queue.TakeAsync(Stop));

        await queue.ResumeAsync(Stop);

        var taken = (await queue.TakeAsync(Stop))!;
        Assert.Equal(left.Id, taken.Id);
        Assert.Equal(CaptureState.Kept, (await queue.CarryOutAsync(taken, _ => { }, Stop)).State);
        // The first one comes back to life: what stands is not written over.
        await queue.CarryOutAsync(left, _ => { }, Stop);
        Assert.Equal(taken.Version + 1, (await newsroom.ReadAsync(session => session.Captures.FindAsync(left.Id, Stop)))!.Version);
    }

    [Fact]
    public async Task Uploads_are_refused_in_words_and_leave_nothing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        foreach (var (content, said) in new[] { ("", "empty"), ("MZ\0\0", "program"), (new string('x', 3_200_000), "larger than 3 MB"), ("PK\u0003\u0004zip", "packed archive") })
        {
            Assert.Contains(said, (await UploadAsync(newsroom, source, content, "a.pdf")).Refused(RefusalKind.Invalid).Message, StringComparison.Ordinal);
        }

        Assert.Equal((0, 0), (await newsroom.Use<ArchiveVerification>().RunAsync(Stop) is var state ? (state.Files, state.Orphans.Count) : default));
        foreach (var actor in new[] { newsroom.Reader, newsroom.Author, newsroom.Administrator, newsroom.Nobody })
        {
            using var never = new MemoryStream(Encoding.UTF8.GetBytes("words"));
            await newsroom.Use<UploadCapture>().RunAsync(actor, source.Id, new UploadedFile(never, "a.txt"), Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
            Assert.Equal(0, never.Position);
        }
    }

    [Fact]
    public async Task Files_are_read_to_their_text()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        var mail = await UploadAsync(newsroom, source, "From: a@example.org\r\nSubject: Jobs\r\n\r\n4,012 fewer jobs", "..\\evil/../a.eml").DoneAsync();
        Assert.Equal(("message/rfc822", "a.eml"), (mail.MediaType, mail.FileName));
        Assert.Contains("4,012", (await newsroom.Use<ReadCapture>().RunAsync(newsroom.Editor, mail.Id, Stop).DoneAsync()).Text!.Text, StringComparison.Ordinal);
        var picture = await UploadAsync(newsroom, source, "\u0089PNG\r\n\u001a\n0000", "a.png", Encoding.Latin1).DoneAsync();
        Assert.Null((await newsroom.Use<ReadCapture>().RunAsync(newsroom.Editor, picture.Id, Stop).DoneAsync()).Text);
    }

    private static Task<Outcome<Capture>> UploadAsync(TestNewsroom newsroom, Source source, string content, string name, Encoding? encoding = null) =>
        newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(content)), name), Stop);

    private static async Task<Capture> CarryOutAsync(TestNewsroom newsroom)
    {
        var queue = newsroom.Use<WaitingCaptures>();
        return await queue.CarryOutAsync((await queue.TakeAsync(Stop))!, _ => { }, Stop);
    }

    private static async Task<IReadOnlyList<EvidenceCapture>> MatchesAsync(TestNewsroom newsroom, Claim claim) =>
        await newsroom.Use<ReadClaimCaptures>().RunAsync(newsroom.Checker, claim.Id, Stop).DoneAsync();

    private static Task<IReadOnlyList<Capture>> CapturesAsync(TestNewsroom newsroom, Source source) =>
        newsroom.ReadAsync(session => session.Captures.OfSourceAsync(source.Id, Stop));
}
