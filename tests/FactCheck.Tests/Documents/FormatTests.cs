using System.Text;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class FormatTests
{
    /// <summary>A file by its bytes and name, and words of the refusal.</summary>
    public static readonly TheoryData<string, byte[], string> Foreign = new()
    {
        { "empty.docx", [], "empty" },
        { "old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0], "save it as .docx" },
        { "locked.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "password" },
        { "letter.rtf", Encoding.ASCII.GetBytes(@"{\rtf1\ansi Hello}"), ".rtf" },
        { "letter.docx", Encoding.ASCII.GetBytes(@"{\rtf1\ansi Hello}"), ".rtf" },
        { "scan.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "picture" },
        { "scan.pdf", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "picture" },
        { "files.docx", Docx.Zip(("notes.txt", "hello")), "archive" },
        { "files.zip", Docx.Zip(("notes.txt", "hello")), "archive" },
        { "sheet.docx", Docx.Zip(("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")), "spreadsheet" },
        { "slides.odt", Docx.Zip(("mimetype", "application/vnd.oasis.opendocument.presentation")), "presentation" },
        { "book.epub", Docx.Zip(("mimetype", "application/epub+zip")), "E-books" },
        { "draft.pages", Docx.Zip(("Index/Document.iwa", "x")), "Export it as .docx" },
        { "locked.odt", Docx.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<x><encryption-data/></x>"), ("content.xml", "x")), "password" },
        { "files.tar.gz", [0x1F, 0x8B, 8, 0], "archive" },
        { "program.txt", [.. "MZ"u8, .. new byte[400]], "no text" },
        { "noise.txt", [.. Enumerable.Range(0, 2_000).Select(i => (byte)(i * 7919 % 32))], "no text" },
        { "blank.txt", "  \n \u200B "u8.ToArray(), "no words" },
        { "cut.pdf", "%PDF-1.7\n1 0 obj"u8.ToArray(), "damaged" },
        { "cut.docx", Docx.Of(Docx.P("One."))[..400], "damaged" },
        { "none.docx", Docx.Of(""), "no words" },
        { "head.zip", [.. "PK\x03\x04"u8, 1, 2, 3], "damaged" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task What_is_not_read_is_refused_in_the_reader_s_words(string name, byte[] content, string said)
    {
        var refusal = (await Reading.TryAsync(content, name)).Refused(RefusalKind.Invalid);

        Assert.Contains(said, refusal.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("file", refusal.Field);
    }

    [Theory]
    [InlineData("draft.txt", "a Word document")]
    [InlineData("draft.pdf", "a Word document")]
    public async Task A_name_that_says_another_format_is_not_believed_and_that_is_said(string name, string what)
    {
        var read = await Reading.FileAsync(Docx.Of(Docx.P("One.")), name);

        Assert.Equal("One.", read.Text);
        Assert.Contains(read.Unread, unread => unread.What.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_without_an_ending_says_nothing() => Assert.DoesNotContain((await Reading.FileAsync(Docx.Of(Docx.P("One.")), "draft")).Unread, unread => unread.What.Contains("name", StringComparison.Ordinal));

    [Theory]
    [InlineData("<!DOCTYPE html><title>T</title><p>One.", "draft.txt", "One.")]
    [InlineData("  <html><body><p>One.", null, "One.")]
    [InlineData("<p>One.</p>", "draft.html", "One.")]
    [InlineData("<p>One.</p>", "draft.txt", "<p>One.</p>")]
    [InlineData("a <b c", "draft.html", "a <b c")]
    [InlineData("# One\n\nTwo.", "draft.markdown", "Two.")]
    [InlineData("# One\n\nTwo.", "draft.txt", "# One/Two.")]
    public async Task Text_is_told_from_pages_by_what_it_begins_with(string content, string? name, string text) =>
        Assert.Equal(text, (await Reading.FileAsync(content, name)).Text.Replace('\n', '/'));

    [Fact]
    public async Task The_name_is_kept_without_its_folder() =>
        Assert.Equal("draft.txt", (await Reading.FileAsync("One.", @"C:\Users\jane\draft.txt")).Origin);
}
