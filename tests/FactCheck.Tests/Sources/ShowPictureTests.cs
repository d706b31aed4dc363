using System.Security.Cryptography;
using System.Text;
using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Storage.Archive;
using FactCheck.Tests.Documents.Pictures;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class ShowPictureTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_picture_is_shown_as_a_copy_and_the_original_stays_byte_for_byte()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var original = Telling.Jpeg(6);
        var capture = await UploadAsync(newsroom, await newsroom.SourceAsync(newsroom.Checker), original, "scene.html");
        Assert.Equal("image/jpeg", capture.MediaType);

        var shown = await BytesAsync(newsroom, capture);

        Assert.DoesNotContain(Telling.Mark, Encoding.Latin1.GetString(shown), StringComparison.Ordinal);
        await using var kept = (await newsroom.Use<OpenCapture>().RunAsync(newsroom.Reader, capture.Id, CapturePart.Content, Stop).DoneAsync()).Content;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(original)), Convert.ToHexStringLower(await SHA256.HashDataAsync(kept, Stop)));
        var board = await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, capture.Id, Stop).DoneAsync();
        Assert.Equal((32, 64, Convert.ToHexStringLower(SHA256.HashData(shown))), (board.Picture!.OriginalWidth, board.Picture.OriginalHeight, board.Picture.Hash));
        Assert.Equal((2, 0, 0), await StateAsync(newsroom));
    }

    [Fact]
    public async Task Many_who_look_at_once_have_one_copy()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var capture = await UploadAsync(newsroom, await newsroom.SourceAsync(newsroom.Checker), Telling.Png(), "a.png");
        var shown = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => BytesAsync(newsroom, capture)));
        Assert.All(shown, bytes => Assert.Equal(shown[0], bytes));
        Assert.Equal((2, 0, 0), await StateAsync(newsroom));
    }

    [Fact]
    public async Task What_cannot_be_shown_says_why_once_and_for_all_and_a_drawing_shows_its_text()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        var huge = await UploadAsync(newsroom, source, Telling.HeaderOf(50_000, 50_000), "huge.png");
        for (var look = 0; look < 2; look++)
        {
            Assert.Contains("50,000 × 50,000", (await newsroom.Use<ShowPicture>().RunAsync(newsroom.Reader, huge.Id, Stop)).Refused(RefusalKind.NotNow).Message, StringComparison.Ordinal);
        }

        var drawing = await UploadAsync(newsroom, source, "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script><text>4,012</text></svg>"u8.ToArray(), "a.svg");
        var board = await newsroom.Use<ReadCapture>().RunAsync(newsroom.Reader, drawing.Id, Stop).DoneAsync();
        Assert.Contains("programs", board.Picture!.Reason, StringComparison.Ordinal);
        Assert.Contains("4,012", board.Text!.Text, StringComparison.Ordinal);
        var words = await UploadAsync(newsroom, source, "Only words."u8.ToArray(), "a.png");
        (await newsroom.Use<ShowPicture>().RunAsync(newsroom.Reader, words.Id, Stop)).Missing();
    }

    [Theory]
    [InlineData(nameof(KeepingStep.Opened))]
    [InlineData(nameof(KeepingStep.Writing))]
    [InlineData(nameof(KeepingStep.Written))]
    [InlineData(nameof(KeepingStep.Flushed))]
    [InlineData(nameof(KeepingStep.Renamed))]
    [InlineData(nameof(KeepingStep.FolderFlushed))]
    public async Task A_copy_that_breaks_off_at_any_step_is_named_by_no_row_and_made_at_the_next_look(string step)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var capture = await UploadAsync(newsroom, await newsroom.SourceAsync(newsroom.Checker), Telling.Jpeg(), "a.jpg");
        var breaking = new FileArchive(newsroom.Use<FileArchive>().Folder, at => _ = at.ToString() == step ? throw new InvalidOperationException("Broken off.") : at);
        var copies = new ShownCopies(newsroom.Database, newsroom.Clock, breaking, newsroom.Use<IPictureCopier>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => copies.OfAsync(capture.Hash!, capture.MediaType!, Stop));
        Assert.Null(await newsroom.ReadAsync(session => session.Files.ShownCopyAsync(capture.Hash!, Stop)));
        var (files, faults, orphans) = await StateAsync(newsroom);
        Assert.Equal((1, 0), (files, faults));
        Assert.InRange(orphans, 0, 1);

        Assert.NotEmpty(await BytesAsync(newsroom, capture));

        // What lay there without a row is the same bytes under the same name.
        Assert.Equal((2, 0, 0), await StateAsync(newsroom));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_the_copy_made_when_there_is_room()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var capture = await UploadAsync(newsroom, await newsroom.SourceAsync(newsroom.Checker), Telling.Jpeg(), "a.jpg");
        var full = new FileArchive(newsroom.Use<FileArchive>().Folder, at => _ = at == KeepingStep.Written ? throw new IOException("No space left on device", 28) : at);
        var copies = new ShownCopies(newsroom.Database, newsroom.Clock, full, newsroom.Use<IPictureCopier>());
        Assert.Equal(IFileArchive.NoRoom, (await copies.OfAsync(capture.Hash!, capture.MediaType!, Stop)).Refused(RefusalKind.NotNow).Code);
        Assert.Equal((1, 0, 0), await StateAsync(newsroom));
        Assert.NotEmpty(await BytesAsync(newsroom, capture));
    }

    [Fact]
    public async Task Every_look_at_a_picture_of_a_confidential_source_is_recorded_and_others_get_none()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker, confidential: true);
        var capture = await UploadAsync(newsroom, source, Telling.Jpeg(), "a.jpg");
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var before = (await newsroom.ChangesAsync()).Count(change => change.Kind == ChangeKind.ConfidentialSourceRead);
            var outcome = await newsroom.Use<ShowPicture>().RunAsync(actor, capture.Id, Stop);
            if (outcome.ValueOrDefault is { } picture)
            {
                await picture.Content.DisposeAsync();
            }

            var mayKnow = actor.Is(FactCheck.People.Role.Editor) || name == nameof(newsroom.Checker);
            Assert.Equal((name, mayKnow), (name, outcome.IsDone));
            var readings = (await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.ConfidentialSourceRead).Skip(before).ToList();
            Assert.Equal((name, mayKnow ? 1 : 0), (name, readings.Count));
            Assert.All(readings, reading => Assert.Equal((actor.Id, "picture"), (reading.PersonId!.Value, reading.Details["what"])));
        }
    }

    private static Task<Capture> UploadAsync(TestNewsroom newsroom, Source source, byte[] content, string name) =>
        newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(new MemoryStream(content), name), Stop).DoneAsync();

    private static async Task<byte[]> BytesAsync(TestNewsroom newsroom, Capture capture)
    {
        await using var content = (await newsroom.Use<ShowPicture>().RunAsync(newsroom.Reader, capture.Id, Stop).DoneAsync()).Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Stop);
        return bytes.ToArray();
    }

    private static async Task<(int Files, int Faults, int Orphans)> StateAsync(TestNewsroom newsroom)
    {
        var state = await newsroom.Use<ArchiveVerification>().RunAsync(Stop);
        return (state.Files, state.Faults.Count, state.Orphans.Count);
    }
}
