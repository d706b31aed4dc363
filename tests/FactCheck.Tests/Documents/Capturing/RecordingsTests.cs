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

    /// <summary>Each file and what it is.</summary>
    public static readonly TheoryData<string, string> Files = new()
    {
        { "tone.mp3", "audio/mpeg" }, { "bare.mp3", "audio/mpeg" }, { "tone.aac", "audio/aac" }, { "tone.flac", "audio/flac" },
        { "tone.wav", "audio/wav" }, { "tone.ogg", "audio/ogg" }, { "tone.opus", "audio/ogg" }, { "tone.m4a", "audio/mp4" },
        { "film.mp4", "video/mp4" }, { "index-first.mp4", "video/mp4" }, { "film.mov", "video/quicktime" }, { "film.webm", "video/webm" }, { "film.mkv", "video/x-matroska" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_told_by_its_content_under_any_name_and_kept_whole_or_with_what_it_lacks(string name, string mediaType)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var content = await File.ReadAllBytesAsync(Path.Combine(Folder, name), Stop);
        Assert.InRange(content.Length, 500, 10_000);
        foreach (var called in new[] { name, "letter.pdf", "photo.jpg", "page.html", "notes.txt", null })
        {
            var whole = await BroughtAsync(newsroom, content, called).DoneAsync();
            Assert.Equal((CaptureState.Kept, mediaType, (long?)content.Length, (string?)null), (whole.State, whole.MediaType, whole.Bytes, whole.Reason));
        }

        foreach (var share in new[] { 0.3, 0.51, 0.75, 0.97 })
        {
            var cut = await BroughtAsync(newsroom, content[..(int)(content.Length * share)], name).DoneAsync();
            Assert.Equal((name, share, mediaType), (name, share, cut.MediaType));
            Assert.True(cut.Reason?.Contains("cut off", StringComparison.Ordinal), $"{name} cut at {share}: {cut.Reason}");
        }
    }

    [Theory]
    [InlineData("tone.mp3", "audio/mpeg", 1_233)]
    [InlineData("bare.mp3", "audio/mpeg", 72)]
    [InlineData("tone.flac", "audio/flac", 9_883)]
    public async Task Wherever_it_is_cut_it_is_told_save_between_two_frames_that_say_nothing_of_the_rest(string name, string mediaType, int frame)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(Folder, name), Stop);
        using var reader = new CaptureReader(new CaptureLimits(), TimeProvider.System);
        for (var length = 200; length < content.Length; length++)
        {
            using var cut = new MemoryStream(content[..length]);
            Assert.Equal((length, length % frame != 0), (length, reader.LacksOf(cut, mediaType) is not null));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_players_append_to_a_whole_recording_does_not_make_it_cut_off(string name, string mediaType)
    {
        var content = await File.ReadAllBytesAsync(Path.Combine(Folder, name), Stop);
        using var reader = new CaptureReader(new CaptureLimits(), TimeProvider.System);
        foreach (var behind in new byte[][] { [.. "TAG"u8, .. new byte[125]], [.. "APETAGEX"u8, .. new byte[24]] }.Where(_ => mediaType is "audio/mpeg" or "audio/aac" or "audio/flac"))
        {
            using var tagged = new MemoryStream([.. content, .. behind]);
            Assert.Null(reader.LacksOf(tagged, mediaType));
        }
    }

    [Fact]
    public void Speech_of_a_telephone_is_told_to_be_cut_in_the_middle_of_a_frame()
    {
        // Frames of 12.2 kbit/s, a silence and one that was lost, as the format lays them out: no program here writes it.
        byte[] content = [.. "#!AMR\n"u8, .. Enumerable.Range(0, 20).SelectMany(_ => (byte[])[0x3C, .. new byte[31]]), 0x44, 1, 2, 3, 4, 5, 0x7C, 0x3C, .. new byte[31]];
        using var reader = new CaptureReader(new CaptureLimits(), TimeProvider.System);
        Assert.Null(Lacks(content));
        Assert.Null(Lacks(content[..^32]));
        Assert.Null(Lacks(content[..(6 + (32 * 7))]));
        foreach (var length in new[] { content.Length - 1, content.Length - 31, 6 + (32 * 7) + 1, 6 + 32 + 30 })
        {
            Assert.Contains("cut off", Lacks(content[..length])!, StringComparison.Ordinal);
        }

        string? Lacks(byte[] bytes)
        {
            using var stream = new MemoryStream(bytes);
            return reader.LacksOf(stream, "audio/amr");
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
    public async Task However_it_is_cut_or_damaged_nothing_breaks(string name, string mediaType)
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
