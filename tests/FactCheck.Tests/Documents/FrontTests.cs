using FactCheck.Documents;
using FactCheck.Documents.Proposing;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class FrontTests
{
    private const string Story = "The council met on Tuesday to decide whether the harbour should close after ninety years.";

    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe", null)]
    [InlineData("BY JANE DOE", "JANE DOE", null)]
    [InlineData("By Jane Doe and John O’Neil, Associated Press", "Jane Doe and John O’Neil, Associated Press", null)]
    [InlineData("By Jane Doe | 12 March 2026", "Jane Doe", "12 March 2026")]
    [InlineData("By Jane van der Berg – March 12, 2026", "Jane van der Berg", "March 12, 2026")]
    [InlineData("Par Jean Dupont", "Jean Dupont", null)]
    [InlineData("Por María López y Juan Pérez", "María López y Juan Pérez", null)]
    [InlineData("Von Anna Müller", "Anna Müller", null)]
    [InlineData("بقلم: أحمد علي", "أحمد علي", null)]
    [InlineData("By J. R. Smith Jr.", "J. R. Smith Jr.", null)]
    [InlineData("By Tuesday the vote was over", null, null)]
    [InlineData("By law, the owner must pay", null, null)]
    [InlineData("By 2030 All Ships Go", null, null)]
    [InlineData("Par exemple, le maire", null, null)]
    [InlineData("Por Ejemplo", null, null)]
    [InlineData("By The Numbers", null, null)]
    [InlineData("Bypass Road Closed", null, null)]
    public void A_byline_is_told_from_a_sentence(string line, string? name, string? date) =>
        Assert.Equal(name is null ? null : (name, date), Bylines.Read(line));

    [Theory]
    [InlineData("12 March 2026", "2026-03-12")]
    [InlineData("March 12, 2026", "2026-03-12")]
    [InlineData("Thursday, 12 March 2026", "2026-03-12")]
    [InlineData("Published: Sept. 3, 2025", "2025-09-03")]
    [InlineData("2026-03-12", "2026-03-12")]
    [InlineData("le 1er août 2026", "2026-08-01")]
    [InlineData("12 de marzo de 2026", "2026-03-12")]
    [InlineData("12. März 2026", "2026-03-12")]
    [InlineData("١٢ مارس ٢٠٢٦", "2026-03-12")]
    [InlineData("12 آذار 2026", "2026-03-12")]
    [InlineData("31/12/2025", "2025-12-31")]
    [InlineData("03/04/2026", null)]
    [InlineData("31 February 2026", null)]
    [InlineData("March", null)]
    [InlineData("12 people 2026", null)]
    [InlineData("On 12 March 2026 the council met", null)]
    [InlineData("12 December", "2025-12-12")]
    [InlineData("Room 12", null)]
    public void A_date_is_read_only_where_the_whole_line_is_one(string line, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Dates.Read(line, Today));

    [Theory]
    [InlineData("GENEVA, March 12 (Reuters) - The council met.", "2026-03-12")]
    [InlineData("NEW YORK, Dec. 3 — The council met.", "2025-12-03")]
    [InlineData("PARIS, 3 juin (AFP) – Le maire", "2026-06-03")]
    [InlineData("The council met on March 12 - and again.", null)]
    [InlineData("LONDON (AP) — The council met.", null)]
    public void A_dateline_proposes_its_day(string paragraph, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Datelines.Find(paragraph, Today));

    /// <summary>Lines at the top ("#" a heading, "!" a title, "|" a row), what is taken as headline, author and day, and what remains.</summary>
    public static readonly TheoryData<string[], string?, string?, string?, int> Tops = new()
    {
        { ["!Harbour to close", "By Jane Doe", "12 March 2026", Story], "Harbour to close", "Jane Doe", "2026-03-12", 1 },
        { ["#Harbour to close", Story], "Harbour to close", null, null, 1 },
        { ["Harbour to close", "By Jane Doe, 12 March 2026", Story], "Harbour to close", "Jane Doe", "2026-03-12", 1 },
        { ["Harbour to close", Story, "By Jane Doe"], "Harbour to close", "Jane Doe", null, 1 },
        { [Story, "#The vote", Story], null, null, null, 3 },
        { ["It was over.", Story], null, null, null, 2 },
        { ["a fragment of words", Story], null, null, null, 2 },
        { ["|Country | 2024", "|Spain | 1.2", Story], null, null, null, 3 },
        { ["#Harbour to close"], null, null, null, 1 },
        { ["Harbour"], null, null, null, 1 },
        { ["Harbour to close", "Short line"], null, null, null, 2 },
        { ["Harbour to close", "By Jane Doe", "It closes in May."], "Harbour to close", "Jane Doe", null, 1 },
        { ["It closes in May.", "By Jane Doe", "Short line"], null, "Jane Doe", null, 2 },
    };

    [Theory]
    [MemberData(nameof(Tops))]
    public void What_stands_at_the_top_is_taken_only_where_it_is_plain(string[] lines, string? headline, string? author, string? day, int left)
    {
        var blocks = lines.Select(line => line[0] switch
        {
            '!' => new Block(line[1..], BlockKind.Heading, 0, []),
            '#' => new Block(line[1..], BlockKind.Heading, 2, []),
            '|' => new Block(line[1..], BlockKind.Row, 0, []),
            _ => new Block(line, BlockKind.Plain, 0, []),
        }).ToList();

        var front = Front.Of(blocks, new Properties(), Today);

        Assert.Equal((headline, author, day, left), (front.Headline, front.AuthorName, front.DatedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), front.Body.Count));
    }

    [Theory]
    [InlineData("Microsoft Word - Untitled1", null)]
    [InlineData("draft-final-2.docx", null)]
    [InlineData("Document 1", null)]
    [InlineData("untitled", null)]
    [InlineData("Harbour", null)]
    [InlineData("Harbour to close after ninety years", "Harbour to close after ninety years")]
    public void A_file_s_title_is_proposed_only_where_a_person_wrote_it(string title, string? headline) =>
        Assert.Equal(headline, Front.Of([new Block(Story, BlockKind.Plain, 0, [])], new Properties { Title = title }, Today).Headline);

    [Theory]
    [InlineData("admin", null)]
    [InlineData("Microsoft Office User", null)]
    [InlineData("jdoe", null)]
    [InlineData("Jane Doe", "Jane Doe")]
    public void A_file_s_creator_is_proposed_only_where_it_is_a_person(string creator, string? name) =>
        Assert.Equal(name, Front.Of([new Block(Story, BlockKind.Plain, 0, [])], new Properties { Creator = creator }, Today).AuthorName);

    [Fact]
    public void A_page_s_own_headline_is_found_in_its_text_although_the_site_adds_its_name()
    {
        var front = Front.Of([new Block("Harbour to close", BlockKind.Plain, 0, []), new Block(Story, BlockKind.Plain, 0, [])], new Properties { Headline = "Harbour to close | The Courier" }, Today);

        Assert.Equal(("Harbour to close", 1), (front.Headline, front.Body.Count));
    }

    [Fact]
    public void A_file_from_the_future_or_from_before_there_were_any_proposes_no_day() =>
        Assert.All(
            [new DateOnly(1601, 1, 1), new DateOnly(2030, 1, 1)],
            day => Assert.Null(Front.Of([new Block(Story, BlockKind.Plain, 0, [])], new Properties { CreatedOn = day }, Today).DatedOn));
}
