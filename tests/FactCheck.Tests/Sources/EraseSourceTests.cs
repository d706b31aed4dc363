using System.Text;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Sources.Drawing;
using FactCheck.Sources.PublicCopies;
using FactCheck.Sources.Timestamping;
using FactCheck.Storage.Archive;
using FactCheck.Storage.Live;
using FactCheck.Tests.Documents.Pictures;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class EraseSourceTests
{
    private static readonly string[] Identity = ["Zebedee", "Quagmire", "ocelot.example", "walrus", "1987-05-03", "badger", "letter-from-z"];

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Who_a_source_is_is_gone_from_every_table_and_its_files_from_the_disk_and_the_chain_stays_whole()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        var source = await newsroom.Use<AddSource>().RunAsync(
            newsroom.Checker,
            new SourceFields
            {
                Title = "Zebedee at the ministry", Publisher = "Quagmire House", PublishedOn = "1987-05-03", Address = "https://ocelot.example/z", Notes = "Called the walrus.",
                IsConfidential = true, WithheldBecause = "They fear for their job.",
            },
            Stop).DoneAsync();
        await newsroom.EvidenceAsync(claim, newsroom.Checker, source, "It was so.");
        await UploadAsync(newsroom, source, Encoding.UTF8.GetBytes("The badger is Zebedee."), "letter-from-z.txt");
        var picture = await UploadAsync(newsroom, source, Telling.Jpeg(), "zebedee.jpg");
        await (await newsroom.Use<ShowPicture>().RunAsync(newsroom.Editor, picture.Id, Stop).DoneAsync()).Content.DisposeAsync();
        var shared = Encoding.UTF8.GetBytes("Both of them sent this.");
        await UploadAsync(newsroom, source, shared, "both.txt");
        var other = await UploadAsync(newsroom, await newsroom.SourceAsync(newsroom.Checker), shared, "both.txt");
        await newsroom.Use<CaptureSource>().RunAsync(newsroom.Editor, source.Id, Stop).DoneAsync();
        // What was drawn of it, what was signed about it, and a copy from the time before it was confidential.
        foreach (var (kind, hash) in new[] { ("drawn", await KeepAsync(newsroom, "pixels of Zebedee")), ("signed", await KeepAsync(newsroom, "a moment")) })
        {
            await newsroom.Database.WriteAsync<bool>(
                async session =>
                {
                    await session.Captures.AddFileAsync(hash, newsroom.Clock.Now(), Stop);
                    await (kind == "drawn"
                        ? session.Renderings.AddAsync(new Rendering { CaptureId = picture.Id, DrawnAt = newsroom.Clock.Now(), Hash = hash.Hash }, Stop)
                        : session.Timestamps.AddAsync(new Timestamp { CaptureId = picture.Id, Part = CapturePart.Content, Authority = "Clock", State = TimestampState.Kept, TokenHash = hash.Hash, StampedAt = newsroom.Clock.Now() }, Stop));
                    return true;
                },
                Stop).DoneAsync();
        }

        await newsroom.Database.WriteAsync<bool>(
            async session =>
            {
                await session.PublicCopies.AddAsync(new PublicCopy { Id = newsroom.Clock.New<PublicCopyId>(), SourceId = source.Id, Address = source.Address!, Archive = "Archive", AskedBy = newsroom.Checker.Id, AskedAt = newsroom.Clock.Now() }, Stop);
                return true;
            },
            Stop).DoneAsync();
        var before = await newsroom.ChangesAsync();

        foreach (var (name, actor) in newsroom.Everybody.Where(each => !each.Value.Is(Role.Editor)))
        {
            Assert.False((await newsroom.Use<EraseSource>().RunAsync(actor, source.Id, EraseSource.Confirmation, Stop)).IsDone, name);
        }

        await newsroom.Use<EraseSource>().RunAsync(newsroom.Editor, source.Id, "yes", Stop).InvalidAsync("confirmation");
        (await newsroom.Use<EraseSource>().RunAsync(newsroom.Editor, other.SourceId, EraseSource.Confirmation, Stop)).Missing();
        await newsroom.Use<EraseSource>().RunAsync(newsroom.Editor, source.Id, "Erase", Stop).DoneAsync();

        foreach (var secret in Identity)
        {
            Assert.Empty(await newsroom.ReadAsync(session => session.People.TracesAsync(secret, Stop)));
        }

        var state = await newsroom.Use<ArchiveVerification>().RunAsync(Stop);
        Assert.Equal((1, 0, 0), (state.Files, state.Faults.Count, state.Orphans.Count));
        Assert.Equal([other.Hash!], Directory.GetFiles(newsroom.Use<FileArchive>().Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        Assert.All(await newsroom.ReadAsync(session => session.Captures.OfSourceAsync(source.Id, Stop)), capture => Assert.Equal((CaptureState.Failed, (string?)null), (capture.State, capture.Hash)));
        Assert.Equal(other.SourceId, (await newsroom.Use<WaitingCaptures>().TakeAsync(Stop))!.SourceId);
        Assert.Null(await newsroom.Use<WaitingCaptures>().TakeAsync(Stop));
        var shown = (await newsroom.Use<ReadConfidentialSource>().RunAsync(newsroom.Editor, source.Id, Stop).DoneAsync()).Source;
        Assert.Equal((Person.WithdrawnName, "They fear for their job."), (shown.Title, shown.WithheldBecause));
        Assert.Equal("It was so.", (await newsroom.EvidenceOfAsync(claim)).Single().Excerpt);

        var record = (await newsroom.ChangesAsync()).Single(change => change.Kind == ChangeKind.SourceErased);
        Assert.Equal((newsroom.Editor.Id, source.Id.ToString(), 1), (record.PersonId!.Value, record.Details["source"], record.Details.Count));
        Assert.Equal(before.Select(change => change.Sequence), (await newsroom.ChangesAsync()).Take(before.Count).Select(change => change.Sequence));
        Assert.True((await newsroom.Use<ChainVerification>().RunAsync(Stop)).IsWhole);
    }

    private static async Task<StoredFile> KeepAsync(TestNewsroom newsroom, string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await newsroom.Use<IFileArchive>().KeepAsync(stream, 1_000, Stop).DoneAsync();
    }

    private static Task<Capture> UploadAsync(TestNewsroom newsroom, Source source, byte[] content, string name) =>
        newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(new MemoryStream(content), name), Stop).DoneAsync();
}
