using System.Text;
using FactCheck.Documents.Scanning;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Tests.Documents.Scanning;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class ScanFilesTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_file_is_scanned_when_the_scanner_is_back_and_what_is_found_is_kept_and_not_given_out()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker), newsroom.Checker, source);
        var good = await UploadAsync(newsroom, source, "Only words.");
        var bad = await UploadAsync(newsroom, source, $"From: a@example.org\r\nSubject: x\r\n\r\n{Clamd.Marker}");
        Assert.Null((await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, good.Id, Stop).DoneAsync()).Scan);

        // The scanner is down: said plainly, and the files are given out as before.
        var folder = Directory.CreateTempSubdirectory("fc-clamd-").FullName;
        var scan = new ScanFiles(newsroom.Database, newsroom.Clock, newsroom.Use<IFileArchive>(), new ClamdScanner(Clamd.SocketIn(folder), TimeSpan.FromSeconds(30)));
        Assert.Equal(0, await scan.NextAsync(Stop));
        Assert.Equal((ScanState.NotScanned, ScanFiles.Away), (await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, good.Id, Stop).DoneAsync()).Scan is { } away ? (away.State, away.Reason) : default);
        await (await newsroom.Use<OpenCapture>().RunAsync(newsroom.Reader, good.Id, CapturePart.Content, Stop).DoneAsync()).Content.DisposeAsync();

        await using (var clamd = await Clamd.StartAsync(folder))
        {
            Assert.Equal(2, await scan.NextAsync(Stop));
            Assert.Equal(0, await scan.NextAsync(Stop));
        }

        Assert.Equal(ScanState.NothingFound, (await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, good.Id, Stop).DoneAsync()).Scan!.State);
        var board = await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, bad.Id, Stop).DoneAsync();
        Assert.Equal((ScanState.Found, Clamd.Name), (board.Scan!.State, board.Scan.Found));
        foreach (var part in Enum.GetValues<CapturePart>())
        {
            Assert.Contains(Clamd.Name, (await newsroom.Use<OpenCapture>().RunAsync(newsroom.Editor, bad.Id, part, Stop).RefusedAsync(RefusalKind.NotNow, "quarantined")).Message, StringComparison.Ordinal);
        }

        await newsroom.Use<KeepEnclosure>().RunAsync(newsroom.Editor, bad.Id, 1, Stop).RefusedAsync(RefusalKind.NotNow, "quarantined");
        // The same bytes once more, from anybody: known at once.
        var again = await UploadAsync(newsroom, await newsroom.SourceAsync(newsroom.SecondChecker), $"From: a@example.org\r\nSubject: x\r\n\r\n{Clamd.Marker}");
        await newsroom.Use<OpenCapture>().RunAsync(newsroom.Editor, again.Id, CapturePart.Content, Stop).RefusedAsync(RefusalKind.NotNow, "quarantined");
        var record = Assert.Single(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.FileQuarantined);
        Assert.Equal((bad.Id.ToString(), Clamd.Name, null), (record.Details["capture"], record.Details["found"], record.PersonId));
        await (await newsroom.Use<OpenCapture>().RunAsync(newsroom.Reader, good.Id, CapturePart.Content, Stop).DoneAsync()).Content.DisposeAsync();

        // Administrators are told, and whose evidence rests on it; nobody else.
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        foreach (var (name, actor) in newsroom.Everybody.Where(each => each.Value.Roles.Count > 0))
        {
            var told = (await newsroom.Use<ReadNotices>().RunAsync(actor, long.MaxValue, 100, Stop).DoneAsync()).Notices.Where(row => row.Notice.Kind == NoticeKind.FileQuarantined).Select(row => row.Notice.Reason).ToList();
            Assert.Equal((name, name == nameof(newsroom.Checker) ? NoticeReason.EvidenceOwner : actor.Is(Role.Administrator) ? NoticeReason.Administrator : null), (name, told.Count == 0 ? (NoticeReason?)null : Assert.Single(told)));
        }
    }

    private static Task<Capture> UploadAsync(TestNewsroom newsroom, Source source, string content) =>
        newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(new MemoryStream(Encoding.UTF8.GetBytes(content)), "a.txt"), Stop).DoneAsync();
}
