using FactCheck.Articles;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class PdfTests
{
    // The smallest picture there is.
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Lines_are_joined_to_paragraphs_by_the_gaps_between_them()
    {
        var read = await Reading.FileAsync(
            Pdf(["The council met on Tuesday to decide whether the", "harbour should close after ninety years of use.", "", "Members voted by five to four, and the mayor said", "that nothing would be built there before 2030."]),
            "draft.pdf");

        Assert.Equal("The council met on Tuesday to decide whether the harbour should close after ninety years of use.\nMembers voted by five to four, and the mayor said that nothing would be built there before 2030.", read.Text);
    }

    [Fact]
    public async Task Words_cut_at_the_end_of_a_line_are_joined_unless_the_text_writes_them_with_a_hyphen()
    {
        var read = await Reading.FileAsync(
            Pdf(["A well-known member of the council said that infor-", "mation on the plan had been kept back from a well-", "known group of people who asked for it in the spring", "of last year, and that the co-owners were not told."]),
            "draft.pdf");

        Assert.Equal("A well-known member of the council said that information on the plan had been kept back from a well-known group of people who asked for it in the spring of last year, and that the co-owners were not told.", read.Text);
        Assert.Contains("a word cut at the end of a line was joined", Reading.Missed(read));
    }

    [Fact]
    public async Task Running_heads_and_page_numbers_are_left_out_and_a_sentence_goes_on_over_the_page()
    {
        string[] words = ["harbour", "council", "railway", "hospital"];
        var pages = words.Select((word, page) => new[]
        {
            $"THE COURIER {page + 1}", "", $"The {word} stands on this page in a line that is long enough to", $"reach the end of it, where the {word} is not over but goes on to the", $"- {page + 1} -",
        }).ToArray();

        var read = await Reading.FileAsync(Pdf(pages), "draft.pdf");

        Assert.DoesNotContain("COURIER", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("- 2 -", read.Text, StringComparison.Ordinal);
        Assert.Contains("goes on to the The council", read.Text, StringComparison.Ordinal);
        Assert.Contains("8 running heads and page numbers were left out, such as “THE COURIER 1”", Reading.Missed(read));
    }

    [Fact]
    public async Task A_larger_line_is_a_heading_and_the_first_the_headline()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        page.AddText("Harbour to close", 24, new PdfPoint(50, 780), font);
        page.AddText("By Jane Doe", 11, new PdfPoint(50, 750), font);
        page.AddText("The vote", 14, new PdfPoint(50, 720), font);
        var y = 700;
        foreach (var line in new[] { "The council met on Tuesday to decide whether the harbour", "should close after ninety years of use by all the town.", "It was a long evening for those who had come to listen." })
        {
            page.AddText(line, 11, new PdfPoint(50, y -= 14), font);
        }

        var read = await Reading.FileAsync(builder.Build(), "draft.pdf");

        Assert.Equal(("Harbour to close", "Jane Doe"), (read.Headline, read.AuthorName));
        Assert.Equal(("The vote", FormattingKind.Heading, null), Assert.Single(Reading.Marked(read)));
        Assert.StartsWith("The vote\nThe council met", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_columns_are_read_one_after_the_other()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        page.AddText("A headline that goes over the whole width of both columns here", 16, new PdfPoint(50, 780), font);
        for (var row = 0; row < 20; row++)
        {
            page.AddText($"left column row {row:00} with words that fill it", 10, new PdfPoint(50, 740 - (row * 13)), font);
            page.AddText($"right column row {row:00} with words that fill it", 10, new PdfPoint(310, 740 - (row * 13)), font);
        }

        var text = (await Reading.FileAsync(builder.Build(), "draft.pdf")).Text;

        Assert.True(text.IndexOf("left column row 19", StringComparison.Ordinal) < text.IndexOf("right column row 00", StringComparison.Ordinal), text);
        Assert.Equal(20, text.Split("left column").Length - 1);
    }

    [Theory]
    [InlineData(1, "its page holds only a picture")]
    [InlineData(12, "its 12 pages hold only pictures")]
    public async Task A_scan_is_refused_because_it_holds_only_pictures(int count, string said)
    {
        var builder = new PdfDocumentBuilder();
        for (var i = 0; i < count; i++)
        {
            builder.AddPage(PageSize.A4).AddPng(Png, new PdfRectangle(0, 0, 500, 700));
        }

        Assert.Contains(said, await Reading.RefusalAsync(builder.Build(), "scan.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_and_pages_that_hold_nothing_else_are_named_with_the_page()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        page.AddText("Some words stand on this page.", 11, new PdfPoint(50, 700), font);
        page.AddPng(Png, new PdfRectangle(0, 0, 50, 50));
        builder.AddPage(PageSize.A4).AddPng(Png, new PdfRectangle(0, 0, 500, 700));

        Assert.Equal(
            ["a picture was left out @ page 1", "the page holds only a picture and was left out @ page 2"],
            Reading.Missed(await Reading.FileAsync(builder.Build(), "draft.pdf")));
    }

    [Fact]
    public async Task More_pages_than_the_limit_are_refused()
    {
        var builder = new PdfDocumentBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            builder.AddPage(PageSize.A4);
        }

        var refusal = (await Reading.TryAsync(builder.Build())).Refused(RefusalKind.Invalid, IManuscriptReader.TooLarge);

        Assert.Contains("10,000 pages; at most 500", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Pages of lines of 11 points; an empty line is a wider gap.</summary>
    public static byte[] Pdf(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.TimesRoman);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            var y = 780.0;
            foreach (var line in lines)
            {
                if (line.Length > 0)
                {
                    page.AddText(line, 11, new PdfPoint(60, y), font);
                }

                y -= line.Length > 0 ? 14 : 12;
            }
        }

        return builder.Build();
    }
}
