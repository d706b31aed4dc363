using FactCheck.Articles;
using Xunit;
using static FactCheck.Tests.Documents.Docx;

namespace FactCheck.Tests.Documents;

public sealed class DocxTests
{
    private const string Deleted = "<w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>not </w:delText></w:r></w:del>";

    /// <summary>What the body holds, and the text that comes of it with "/" for a line's end.</summary>
    public static readonly TheoryData<string, string> Bodies = new()
    {
        { P("One.") + P("Two."), "One./Two." },
        { "<w:p><w:r><w:t>On</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>e wo</w:t></w:r><w:r><w:t xml:space=\"preserve\">rd. </w:t></w:r><w:r><w:t>Two.</w:t></w:r></w:p>", "One word. Two." },
        { "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:br w:type=\"page\"/><w:t>four</w:t></w:r></w:p>", "One/two three four" },
        { "<w:p/>" + P(" ") + P("One."), "One." },
        { Point("First", 2) + Point("Inner", 2, 1) + Point("Inner", 2, 1) + Point("Deep", 2, 2) + Point("Second", 2) + Point("Inner", 2, 1) + P("Plain") + Point("Third", 2), "1. First/a) Inner/b) Inner/1.1 Deep/2. Second/a) Inner/Plain/3. Third" },
        { Point("Apples", 1) + Point("Pears", 1), "• Apples/• Pears" },
        { Table(2, [P("Country"), P("2024")], [P("Spain"), P("1.2") + P("(est.)")]) + P("After."), "Country | 2024/Spain | 1.2 (est.)/After." },
        { Table(1, [P("One.") + P("Two.")]), "One./Two." },
        { Table(2, [Table(2, [P("a"), P("b")]) + P("x"), P("c")]), "a | b x | c" },
        { $"<w:p>{R("It was ")}{Deleted}{R("agreed.")}</w:p>", "It was agreed." },
        { $"<w:p>{R("It was ")}<w:ins w:id=\"2\" w:author=\"A\">{R("finally ")}</w:ins>{R("agreed.")}</w:p>", "It was finally agreed." },
        { "<w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"A\"/></w:rPr></w:pPr>" + R("It was ") + "</w:p>" + P("agreed."), "It was agreed." },
        { $"<w:p>{R("Kept ")}{R("secret ", "<w:vanish/>")}{R("shown ", "<w:vanish w:val=\"0\"/>")}{R("unseen ", "<w:rStyle w:val=\"Unseen\"/>")}{R("words.")}</w:p>", "Kept shown words." },
        { $"<w:p>{R("10")}{R("6", "<w:vertAlign w:val=\"superscript\"/>")}{R(" on the 1")}{R("st", "<w:vertAlign w:val=\"superscript\"/>")}</w:p>", "10⁶ on the 1st" },
        { "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>12 March</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>", "12 March" },
        { "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent>" + P("Held.") + "</w:sdtContent></w:sdt>", "Held." },
        { "<w:p><w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r></w:rubyBase></w:ruby></w:p>", "漢" },
        { "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del w:id=\"9\" w:author=\"A\"/></w:trPr><w:tc>" + P("gone") + "</w:tc><w:tc>" + P("too") + "</w:tc></w:tr></w:tbl>" + P("Stays."), "Stays." },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_becomes_paragraphs(string body, string text) =>
        Assert.Equal(text, (await Reading.FileAsync(Of(body), "draft.docx")).Text.Replace('\n', '/'));

    [Fact]
    public async Task Headings_quotes_and_addresses_are_kept_and_the_title_becomes_the_headline()
    {
        var read = await Reading.FileAsync(
            Of(Styled("Harbour to close", "Title") + Styled("By Jane Doe", "Byline") + Styled("The vote", "Heading1") + Styled("Its sequel", "Own") + Styled("“We won.”", "Quote")
                + $"<w:p>{R("See ")}<w:hyperlink r:id=\"to\">{R("the ")}{R("page")}</w:hyperlink>{R(" and ")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org/b\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("another")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>{R(".")}</w:p>",
                title: "Microsoft Word - Untitled1.docx",
                creator: "admin",
                created: new DateTime(2026, 3, 12, 9, 0, 0, DateTimeKind.Utc)),
            "draft.docx");

        Assert.Equal("The vote\nIts sequel\n“We won.”\nSee the page and another.", read.Text);
        Assert.Equal(("Harbour to close", "Jane Doe", new DateOnly(2026, 3, 12), "draft.docx"), (read.Headline, read.AuthorName, read.DatedOn, read.Origin));
        Assert.Equal(
            [
                ("The vote", FormattingKind.Heading, null), ("Its sequel", FormattingKind.Heading, null), ("“We won.”", FormattingKind.Quote, null),
                ("the page", FormattingKind.Address, "https://example.org/page"), ("another", FormattingKind.Address, "https://example.org/b"),
            ],
            Reading.Marked(read));
    }

    [Fact]
    public async Task Footnotes_go_to_the_end_in_the_order_in_which_they_are_called()
    {
        var read = await Reading.FileAsync(
            Of(
                $"<w:p>{R("Jobs fell.")}<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"7\"/></w:r>{R(" Rents rose.")}<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>",
                $"<w:footnote w:id=\"3\">{P("Rents, page 4.")}</w:footnote><w:footnote w:id=\"7\"><w:p><w:r><w:footnoteRef/></w:r>{R(" Figures of ")}<w:hyperlink r:id=\"none\">{R("May")}</w:hyperlink>{R(".")}</w:p>{P("Revised.")}</w:footnote>"),
            "draft.docx");

        Assert.Equal("Jobs fell.¹ Rents rose.²\nNotes\n1. Figures of May.\nRevised.\n2. Rents, page 4.", read.Text);
        Assert.Contains("the notes were put at the end, under “Notes”", Reading.Missed(read));
        Assert.Equal(("Notes", FormattingKind.Heading, null), Assert.Single(Reading.Marked(read)));
    }

    [Fact]
    public async Task What_was_changed_hidden_or_left_out_is_named_with_its_count_and_place()
    {
        var box = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>" + P("Key figures") + P("1 in 4") + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P("Key figures") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
        var read = await Reading.FileAsync(
            Of($"<w:p>{R("The council met.")}<w:r><w:drawing><wp:inline/></w:drawing></w:r><w:r><w:drawing><wp:inline/></w:drawing></w:r></w:p>"
                + $"<w:p>{R("It was ")}{Deleted}{Deleted}{R("un")}<w:ins w:id=\"2\" w:author=\"A\">{R("animously ")}</w:ins>{R("agreed")}<w:r><w:commentReference w:id=\"1\"/></w:r>{R(".")}</w:p>"
                + $"<w:p>{R("So ")}<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>{R("hidden ", "<w:vanish/>")}{R("they ", "<w:strike/>")}{R("said.", "<w:strike/>")}<w:r>{box}</w:r><w:r><w:object/></w:r></w:p>"),
            "draft.docx");

        Assert.Equal("The council met.\nIt was unanimously agreed.\nSo they said.", read.Text);
        Assert.Equal(
            [
                "2 pictures were left out @ in “The council met.”",
                "a deletion was left out @ in “It was”",
                "an insertion was read as accepted @ in “It was un”",
                "a comment was left out @ in “It was unanimously agreed”",
                "an equation was left out @ in “So”",
                "hidden text was left out @ in “So”",
                "struck-through words were read as ordinary ones @ in “So”",
                "a text box was left out: “Key figures 1 in 4” @ in “So they said.”",
                "an embedded object was left out @ in “So they said.”",
                "what stands in headers and footers was left out",
            ],
            Reading.Missed(read));
    }
}
