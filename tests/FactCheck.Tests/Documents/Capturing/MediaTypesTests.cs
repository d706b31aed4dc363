using System.Text;
using FactCheck.Documents;
using FactCheck.Documents.Capturing;
using FactCheck.Sources;
using SkiaSharp;
using Xunit;

namespace FactCheck.Tests.Documents.Capturing;

public sealed class MediaTypesTests
{
    private static readonly byte[] Png = SmallFiles.Picture(SKEncodedImageFormat.Png);
    private static readonly byte[] Jpeg = SmallFiles.Picture(SKEncodedImageFormat.Jpeg);
    private static readonly byte[] Pdf = PdfTests.Pdf(["One."]);
    private static readonly byte[] Archive = Docx.Zip(("notes.txt", "hello"));

    /// <summary>What the file is called in the test, its bytes, the name it is brought under, and what it is taken for; nothing where it is refused.</summary>
    public static readonly TheoryData<string, byte[], string, string?> Polyglots = new()
    {
        { "GIF and script", [.. "GIF89a/*"u8, .. new byte[40], .. "*/=1;alert(1)"u8], "a.js", "image/gif" },
        { "GIF and markup", [.. "GIF89a"u8, .. new byte[20], .. "<script>alert(1)</script>"u8], "a.html", "image/gif" },
        { "PDF and archive", [.. Pdf, .. Archive], "a.zip", "application/pdf" },
        { "PDF and markup", [.. "%PDF-1.4 <html><script>alert(1)</script>"u8, .. Pdf], "a.html", "application/pdf" },
        { "archive and PDF", Archived("%PDF-1.4 hello"), "a.pdf", null },
        { "Word file and PDF", Archived("%PDF-1.4", ("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<x/>")), "a.docx", null },
        { "picture and PDF", [.. Png.AsSpan(0, 33), .. "%PDF-1.7"u8, .. Png.AsSpan(33)], "a.png", null },
        { "JPEG and PDF", [0xFF, 0xD8, 0xFF, 0xFE, 0, 20, .. "%PDF-1.7"u8, .. Jpeg], "a.jpg", null },
        { "rich text and PDF", @"{\rtf1 x %PDF-1.4}"u8.ToArray(), "a.rtf", null },
        { "markup and PDF", "<html><!--\n%PDF-1.4\n--><p>x"u8.ToArray(), "a.html", null },
        { "mail and PDF", "From: a@b\r\nSubject: x\r\n\r\n%PDF-1.4\r\n"u8.ToArray(), "a.eml", null },
        { "noise and PDF", [1, 2, 3, 4, .. "%PDF-1.4"u8], "a.pdf", null },
        { "a text about PDF", "A file that begins with %PDF-1.7 is a PDF."u8.ToArray(), "a.txt", "text/plain" },
        { "a PDF after a mark and blanks", [0xEF, 0xBB, 0xBF, (byte)'\r', (byte)'\n', .. Pdf], "a.pdf", "application/pdf" },
        { "picture and markup", [.. Png, .. "<html><script>alert(1)</script>"u8], "a.html", "image/png" },
        { "picture with markup inside", [.. Png.AsSpan(0, 33), .. "<script>alert(1)</script>"u8, .. Png.AsSpan(33)], "a.html", "image/png" },
        { "picture and archive", [.. Png, .. Archive], "a.zip", "image/png" },
        { "JPEG and PHP", [0xFF, 0xD8, 0xFF, 0xFE, 0, 30, .. "<?php system($_GET['c']); ?>"u8, .. Jpeg], "a.php", "image/jpeg" },
        { "JPEG and archive", [.. Jpeg, .. Archive], "a.jar", "image/jpeg" },
        { "sound and markup", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 40, .. "<script>alert(1)</script>"u8, .. new byte[40]], "a.html", "audio/mpeg" },
        { "film and script", [.. "/**/ftypisom"u8, .. "*/alert(1)//"u8, 0], "a.js", "video/mp4" },
        { "SVG with script", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"u8.ToArray(), "a.png", "image/svg+xml" },
        { "SVG after a comment", "<!-- x --><svg onload='alert(1)'/>"u8.ToArray(), "a.jpg", "image/svg+xml" },
        { "SVG in two bytes a letter", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<svg onload='alert(1)'/>")], "a.png", "image/svg+xml" },
        { "markup named as a picture", "<!doctype html><script>alert(1)</script>"u8.ToArray(), "a.png", "text/html" },
        { "markup in two bytes a letter", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("<html><script>alert(1)</script>")], "a.txt", "text/html" },
        { "markup in a text", "Hello\n<script>alert(1)</script>"u8.ToArray(), "a.txt", "text/html" },
        { "PHP alone", "<?php system('x');"u8.ToArray(), "a.png", "text/plain" },
        { "an archive named as a Word file", Archive, "a.docx", null },
        { "an archive with a folder named as Word's", Docx.Zip(("word/document.xml", "<x/>"), ("x.exe", "MZ")), "a.docx", null },
        { "an archive that says in a name that it is OpenDocument", Docx.Zip(("mimetypeapplication/vnd.oasis.opendocument.text", "x")), "a.odt", null },
        { "a program", [.. "MZ"u8, .. new byte[60]], "a.pdf", null },
        { "a program of a Mac", [0xCF, 0xFA, 0xED, 0xFE, .. new byte[60]], "a.jpg", null },
        { "a script", "#!/bin/sh\nrm -rf /"u8.ToArray(), "a.txt", null },
        { "a packed folder", [0x1F, 0x8B, 8, 0], "a.tgz", null },
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Polyglots))]
    public async Task What_is_two_things_at_once_is_what_it_safely_is_or_refused(string what, byte[] content, string name, string? expected)
    {
        using var reader = Reader();
        var told = await ToldAsync(reader, content, name);
        Assert.True(expected == told.ValueOrDefault, what);
        if (expected is null)
        {
            Assert.Equal("file", told.Refused(RefusalKind.Invalid).Field);
        }
    }

    [Fact]
    public async Task Every_kind_that_is_taken_is_told_from_its_bytes_alone()
    {
        using var reader = Reader();
        foreach (var (name, content, mediaType) in SmallFiles.All)
        {
            // Which kind of text a text is, only its name can say.
            Assert.Equal(mediaType, (await ToldAsync(reader, content, mediaType == "text/csv" ? name : "file.bin")).Done());
            using var stream = new MemoryStream(content);
            var text = await reader.ReadAsync(stream, mediaType, null, name, null, Stop);
            Assert.True(reader.HasText(mediaType) == text.IsDone, name);
        }
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_told_read_or_refused_in_words_and_breaks_nothing()
    {
        var thrown = new List<Exception>();
        using var reader = new CaptureReader(new CaptureLimits(), TimeProvider.System, thrown.Add);
        foreach (var (name, content, _) in SmallFiles.All)
        {
            for (var share = 1; share < 8; share++)
            {
                var cut = content[..Math.Max(1, content.Length * share / 8)];
                if (await ToldAsync(reader, cut, name) is not Outcome<string>.Done { Value: var told })
                {
                    continue;
                }

                using var stream = new MemoryStream(cut);
                var read = await reader.ReadAsync(stream, told, null, name, null, Stop);
                Assert.True(read is Outcome<CapturedText>.Done or Outcome<CapturedText>.Refused { Refusal.Message.Length: > 10 }, name);
            }
        }

        // What PdfPig throws on a broken file is a refusal too; nothing of ours may throw.
        Assert.DoesNotContain(thrown, wrong => !wrong.ToString().Contains("PdfPig", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("letter.docx")]
    [InlineData("figures.xlsx")]
    [InlineData("letter.odt")]
    public async Task Half_an_office_file_is_said_to_be_cut_off(string name)
    {
        using var reader = Reader();
        var content = SmallFiles.All.Single(file => file.Name == name).Content;
        var refusal = (await ToldAsync(reader, content[..(content.Length / 2)], name)).Refused(RefusalKind.Invalid);
        Assert.Contains("cut off or damaged", refusal.Message, StringComparison.Ordinal);
    }

    private static byte[] Archived(string firstWords, params (string Name, string Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var first = zip.CreateEntry("a", System.IO.Compression.CompressionLevel.NoCompression).Open())
            {
                first.Write(Encoding.ASCII.GetBytes(firstWords));
            }

            foreach (var (name, content) in more)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static async Task<Outcome<string>> ToldAsync(CaptureReader reader, byte[] content, string name)
    {
        var head = reader.Recognise(content.AsMemory(0, Math.Min(content.Length, ICaptureReader.HeadBytes)), name);
        using var whole = new MemoryStream(content);
        return head is Outcome<string>.Done { Value: var mediaType } ? await reader.RecogniseAsync(whole, mediaType, Stop) : head;
    }

    private static CaptureReader Reader() => new(new CaptureLimits(), TimeProvider.System);
}
