using FactCheck.Articles;
using Xunit;

namespace FactCheck.Tests.Articles;

public sealed class ParagraphsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \n \n", "")]
    [InlineData("One line", "One line")]
    [InlineData("First\nSecond", "First|Second")]
    [InlineData("First\n\n \n\nSecond\n", "First|Second")]
    [InlineData("\nFirst\u2029Second", "First|Second")]
    public void A_line_break_parts_paragraphs_and_blank_ones_are_left_out(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Paragraphs.Of(text).Select(paragraph => text[paragraph.Start..paragraph.End])));

    [Fact]
    public void The_offsets_say_where_the_paragraph_stands() =>
        Assert.Equal([new Paragraph(0, 2), new Paragraph(4, 6)], Paragraphs.Of("ab\n\ncd"));
}
