using FactCheck.Articles;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class OdtTests
{
    private const string Namespaces =
        """xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" """;

    private const string Styles =
        """
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
        <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
        <style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
        <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
        <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/></text:list-style>
        """;

    /// <summary>What the text holds, and what comes of it with "/" for a line's end.</summary>
    public static readonly TheoryData<string, string> Bodies = new()
    {
        { "<text:p>One.</text:p><text:p>Two.</text:p>", "One./Two." },
        { "<text:p>One<text:s text:c=\"3\"/>two<text:tab/>three<text:line-break/>four <text:span>fi</text:span>ve</text:p>", "One two three/four five" },
        { "<text:list text:style-name=\"L1\"><text:list-item><text:p>First</text:p><text:p>still</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Second</text:p></text:list-item></text:list>", "1. First/still/a) Inner/2. Second" },
        { "<text:list text:style-name=\"L2\"><text:list-item><text:p>Apples</text:p></text:list-item></text:list>", "• Apples" },
        { "<table:table><table:table-row><table:table-cell><text:p>Country</text:p></table:table-cell><table:table-cell><text:p>2024</text:p></table:table-cell></table:table-row></table:table><text:p>After.</text:p>", "Country | 2024/After." },
        { "<text:p>Kept <text:span text:style-name=\"T1\">secret </text:span>words, 10<text:span text:style-name=\"T2\">6</text:span>.</text:p>", "Kept words, 10⁶." },
        { "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It was <text:change text:change-id=\"c1\"/>agreed.</text:p>", "It was agreed." },
        { "<text:p>Jobs fell.<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Figures of May.</text:p></text:note-body></text:note> Rents rose.</text:p>", "Jobs fell.¹ Rents rose./Notes/1. Figures of May." },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_text_becomes_paragraphs(string body, string text) =>
        Assert.Equal(text, (await Reading.FileAsync(Odt(body), "draft.odt")).Text.Replace('\n', '/'));

    [Fact]
    public async Task Headings_addresses_and_properties_are_kept_and_what_is_left_out_is_named()
    {
        var read = await Reading.FileAsync(
            Odt(
                "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:insertion/></text:changed-region></text:tracked-changes>"
                + "<text:p text:style-name=\"P1\">Harbour to close</text:p><text:p>By Jane Doe</text:p><text:h text:outline-level=\"2\">The vote</text:h>"
                + "<text:p>See <text:a xlink:href=\"https://example.org/a\">the page</text:a><text:change-start text:change-id=\"c1\"/> now<text:change-end text:change-id=\"c1\"/>.<office:annotation><text:p>check!</text:p></office:annotation></text:p>"
                + "<text:p>Then.<draw:frame><draw:image/></draw:frame><draw:frame><draw:text-box><text:p>Key figures</text:p></draw:text-box></draw:frame></text:p>",
                "<meta:creation-date>2026-03-12T09:00:00</meta:creation-date><dc:title>Dokument1</dc:title>"),
            "draft.odt");

        Assert.Equal("The vote\nSee the page now.\nThen.", read.Text);
        Assert.Equal(("Harbour to close", "Jane Doe", new DateOnly(2026, 3, 12)), (read.Headline, read.AuthorName, read.DatedOn));
        Assert.Equal([("The vote", FormattingKind.Heading, null), ("the page", FormattingKind.Address, "https://example.org/a")], Reading.Marked(read));
        Assert.Equal(
            [
                "an insertion was read as accepted @ in “See the page”", "a comment was left out @ in “See the page now.”",
                "a picture was left out @ in “Then.”", "a text box was left out: “Key figures” @ in “Then.”",
            ],
            Reading.Missed(read));
    }

    public static byte[] Odt(string body, string meta = "") => Docx.Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<office:document-content {Namespaces}><office:automatic-styles>{Styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"),
        ("meta.xml", $"<office:document-meta {Namespaces}><office:meta>{meta}</office:meta></office:document-meta>"));
}
