using System.IO.Compression;
using System.Text;
using FactCheck.Documents;
using FactCheck.Documents.Capturing;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Documents.Capturing;

public sealed class OfficeWordsTests
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Ods = "application/vnd.oasis.opendocument.spreadsheet";
    private const string Rtf = "application/rtf";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workbook_is_read_sheet_by_sheet_as_it_is_shown()
    {
        var text = await ReadAsync(Workbooks.Xlsx(), Xlsx);
        Assert.Equal(
            "Town | Fewer jobs\nLeeds | 4,012 | 2026-03-03 | 12.50% | 1.1\nTRUE | 1,234.6 | 2026-03-03 12:00 | worked out | #DIV/0!\nComment at B3: Provisional\nKept back", text.Text);
        Assert.Equal("sheet “Costs”", text.PlaceOf(text.Text.IndexOf("4,012", StringComparison.Ordinal)));
        Assert.Equal("sheet “Own”", text.PlaceOf(text.Text.IndexOf("Kept", StringComparison.Ordinal)));
        Assert.Equal(["this sheet is hidden in the file and was read all the same (sheet “Own”)"], text.Unread);
    }

    [Fact]
    public async Task Slides_are_read_in_the_order_of_showing_with_their_notes()
    {
        var text = await ReadAsync(Workbooks.Pptx(), "application/vnd.openxmlformats-officedocument.presentationml.presentation");
        Assert.Equal("The first that is shown\nJobs in Leeds\nDown by 4,012\nYear | Jobs\nNotes: Say that it is provisional.", text.Text);
        Assert.Equal("slide 2", text.PlaceOf(text.Text.IndexOf("4,012", StringComparison.Ordinal)));
        Assert.Equal(["this slide is hidden in the file and was read all the same (slide 1)"], text.Unread);
    }

    [Fact]
    public async Task An_open_document_table_is_read_without_its_million_empty_rows()
    {
        var text = await ReadAsync(Workbooks.Ods(), Ods);
        Assert.Equal("Town | Comment: Provisional Jobs\nLeeds | 4,012\nKept back", text.Text);
        Assert.Equal("sheet “Own”", text.PlaceOf(text.Text.IndexOf("Kept", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Open_document_slides_are_read_with_their_notes()
    {
        var text = await ReadAsync(Workbooks.Odp(), "application/vnd.oasis.opendocument.presentation");
        Assert.Equal("Jobs in Leeds\nDown by 4,012\nNotes: Say that it is provisional.\nYear | Jobs", text.Text);
        Assert.Equal("slide 2", text.PlaceOf(text.Text.IndexOf("Year", StringComparison.Ordinal)));
    }

    /// <summary>A rich text and what comes of it with "/" for a line's end.</summary>
    public static readonly TheoryData<string, string> RichTexts = new()
    {
        { @"{\rtf1\ansi One.\par Two\line three\par}", "One./Two/three" },
        { @"{\rtf1\ansi{\fonttbl{\f0 Times;}}{\colortbl;\red0;}{\stylesheet{Normal;}}{\info{\title No}}{\*\generator No}Yes}", "Yes" },
        { @"{\rtf1\ansi\ansicpg1252 caf\'e9 \ldblquote so\rdblquote  \emdash  1\~000}", "café “so” — 1 000" },
        { @"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 T;}{\f1\fcharset204 T;}}\f1\'d0\'e0\'e1\'ee\'f2\'e0}", "Работа" },
        { @"{\rtf1\ansi\uc1 \u8364?5 \u-10179?\u-8704? {\uc2\u233ab!}}", "€5 😀 é!" },
        { @"{\rtf1\ansi Kept {\v secret }words.}", "Kept words." },
        { @"{\rtf1\ansi\trowd Town\cell Jobs\cell\row\trowd Leeds\cell 4,012\cell\row After.\par}", "Town | Jobs/Leeds | 4,012/After." },
        { @"{\rtf1\ansi See {\field{\*\fldinst HYPERLINK ""https://example.org""}{\fldrslt the page}} now.{\pict\bin3 }}} }", "See the page now." },
        { @"{\rtf1\ansi \{braces\} and \\}", @"{braces} and \" },
    };

    [Theory]
    [MemberData(nameof(RichTexts))]
    public async Task Rich_text_is_read_as_words(string content, string expected) =>
        Assert.Equal(expected, (await ReadAsync(Encoding.Latin1.GetBytes(content), Rtf)).Text.Replace('\n', '/'));

    [Fact]
    public async Task Rich_text_that_is_cut_off_is_read_up_to_there_and_that_is_said()
    {
        var text = await ReadAsync(@"{\rtf1\ansi One.\par Tw"u8.ToArray(), Rtf);
        Assert.Equal("One.\nTw", text.Text);
        Assert.Contains("cut off", Assert.Single(text.Unread), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_nested_or_unpacked_without_end_is_given_up()
    {
        Assert.Contains("nested too deeply", await RefusedAsync(Encoding.ASCII.GetBytes(@"{\rtf1 " + new string('{', 50_000)), Rtf), StringComparison.Ordinal);
        Assert.Contains("Unpacked", await RefusedAsync(Bomb("xl/worksheets/sheet1.xml"), Xlsx), StringComparison.Ordinal);
        Assert.Contains("Unpacked", await RefusedAsync(Bomb("content.xml"), Ods), StringComparison.Ordinal);
        Assert.Contains("damaged", await RefusedAsync(Docx.Zip(
            ("mimetype", Ods), ("content.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>")), Ods), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_longer_than_a_text_may_be_is_read_as_far_as_it_may_and_says_so()
    {
        var rows = string.Concat(Enumerable.Range(0, 300).Select(row => $"<table:table-row><table:table-cell><text:p>row {row} of it</text:p></table:table-cell></table:table-row>"));
        var text = await ReadAsync(Workbooks.Ods(rows), Ods, new ReadingLimits { TextLength = 1_000 });
        Assert.InRange(text.Text.Length, 900, 1_000);
        Assert.StartsWith("row 0 of it\nrow 1 of it", text.Text, StringComparison.Ordinal);
        Assert.Contains("1,000 characters", Assert.Single(text.Unread), StringComparison.Ordinal);
    }

    // A hundred kilobytes that unpack to more than any text.
    private static byte[] Bomb(string part)
    {
        using var stream = new MemoryStream();
        stream.Write(part == "content.xml" ? Docx.Zip(("mimetype", Ods)) : Workbooks.Xlsx());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            foreach (var sheet in zip.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Select(entry => entry.FullName).ToList())
            {
                zip.GetEntry(sheet)!.Delete();
                Fill(zip, sheet);
            }

            if (part == "content.xml")
            {
                Fill(zip, part);
            }
        }

        return stream.ToArray();
    }

    private static void Fill(ZipArchive zip, string part)
    {
        using var entry = zip.CreateEntry(part).Open();
        entry.Write("<x>"u8);
        var blanks = new byte[1_000_000];
        blanks.AsSpan().Fill((byte)' ');
        for (var i = 0; i < 120; i++)
        {
            entry.Write(blanks);
        }

        entry.Write("</x>"u8);
    }

    private static async Task<string> RefusedAsync(byte[] content, string mediaType)
    {
        using var reader = new CaptureReader(new CaptureLimits(), TimeProvider.System);
        using var stream = new MemoryStream(content);
        return (await reader.ReadAsync(stream, mediaType, null, null, null, Stop)).Refused(RefusalKind.Invalid).Message;
    }

    private static async Task<CapturedText> ReadAsync(byte[] content, string mediaType, ReadingLimits? limits = null)
    {
        using var reader = new CaptureReader(new CaptureLimits { Reading = limits ?? new ReadingLimits() }, TimeProvider.System);
        using var stream = new MemoryStream(content);
        return await reader.ReadAsync(stream, mediaType, null, null, null, Stop).DoneAsync();
    }
}
