using FactCheck.Documents;
using FactCheck.Documents.Capturing;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Documents.Capturing;

/// <summary>Sound and film as programs write them.</summary>
public sealed class RecordingsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "FactCheck.Tests", "Documents", "Capturing", "Recordings");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Each file, what it is, and whether it says of itself how long it is.</summary>
    public static readonly TheoryData<string, string, bool> Files = new()
    {
        { "tone.mp3", "audio/mpeg", false }, { "bare.mp3", "audio/mpeg", false }, { "tone.aac", "audio/aac", false }, { "tone.flac", "audio/flac", false },
        { "tone.wav", "audio/wav", true }, { "tone.ogg", "audio/ogg", true }, { "tone.opus", "audio/ogg", true }, { "tone.m4a", "audio/mp4", true },
        { "film.mp4", "video/mp4", true }, { "index-first.mp4", "video/mp4", true }, { "film.mov", "video/quicktime", true }, { "film.webm", "video/webm", true }, { "film.mkv", "video/x-matroska", true },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_told_by_its_content_under_any_name_and_kept_whole_or_with_what_it_lacks(string name, string mediaType, bool saysHowLong)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var content = await File.ReadAllBytesAsync(Path.Combine(Folder, name), Stop);
        Assert.InRange(content.Length, 500, 10_000);
        foreach (var called in new[] { name, "letter.pdf", "photo.jpg", "page.html", "notes.txt", null })
        {
            var whole = await BroughtAsync(newsroom, content, called).DoneAsync();
            Assert.Equal((CaptureState.Kept, mediaType, (long?)content.Length, (string?)null), (whole.State, whole.MediaType, whole.Bytes, whole.Reason));
        }

        foreach (var share in new[] { 0.3, 0.5, 0.75, 0.99 })
        {
            var cut = await BroughtAsync(newsroom, content[..(int)(content.Length * share)], name).DoneAsync();
            Assert.Equal((mediaType, saysHowLong), (cut.MediaType, cut.Reason is not null));
            Assert.True(cut.Reason is null || cut.Reason.Contains("cut off", StringComparison.Ordinal), cut.Reason);
        }
    }

    [Fact]
    public async Task What_is_only_called_a_recording_is_what_its_content_says_or_refused()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        foreach (var name in new[] { "voice.mp3", "voice.ogg", "film.mp4", "film.webm" })
        {
            Assert.Equal("text/html", (await BroughtAsync(newsroom, "<!doctype html><script>alert(1)</script>"u8.ToArray(), name).DoneAsync()).MediaType);
            Assert.Contains("program", (await BroughtAsync(newsroom, [.. "MZ"u8, .. new byte[60]], name).RefusedAsync(RefusalKind.Invalid)).Message, StringComparison.Ordinal);
            Assert.Contains("cannot be told", (await BroughtAsync(newsroom, [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4], name).RefusedAsync(RefusalKind.Invalid)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task However_it_is_cut_or_damaged_nothing_breaks(string name, string mediaType, bool _)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(Folder, name), Stop);
        using var reader = new CaptureReader(new CaptureLimits(), TimeProvider.System);
        for (var length = 0; length < content.Length; length += 7)
        {
            using var cut = new MemoryStream(content[..length]);
            reader.LacksOf(cut, mediaType);
        }

        for (var at = 0; at < Math.Min(content.Length, 400); at++)
        {
            foreach (var changed in new byte[] { 0, 1, 0x80, 0xFF })
            {
                var damaged = content.ToArray();
                damaged[at] = changed;
                using var stream = new MemoryStream(damaged);
                reader.LacksOf(stream, mediaType);
            }
        }
    }

    private static async Task<Outcome<Capture>> BroughtAsync(TestNewsroom newsroom, byte[] content, string? name)
    {
        var source = await newsroom.SourceAsync(newsroom.Checker);
        using var stream = new MemoryStream(content);
        return await newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(stream, name), Stop);
    }
}
