using CsCheck;
using FactCheck.Articles;
using Xunit;

namespace FactCheck.Tests.Articles;

public sealed class LineWrapsTests
{
    [Theory]
    [InlineData("The council of Port Ellery voted on Tuesday night to\nclose the town's last coal pier. The decision ends a\ndispute that has divided neighbours.")]
    [InlineData("   The council of Port Ellery voted on Tuesday to\nclose the town's last coal pier, said President\nObama in New York.")]
    [InlineData("The council of Port Ellery voted on Tuesday night to\r\nclose the pier.")]
    public void Lines_of_a_fixed_width_are_one_paragraph(string text)
    {
        var joined = LineWraps.Joined(text);
        Assert.DoesNotContain('\n', joined);
        Assert.Equal(text.Length, joined.Length);
    }

    [Theory]
    [InlineData("features\ncontact manager\nevents, activities")]
    [InlineData("What we know so far\nThe fire began at dawn in a shed behind the harbour.\nNobody was hurt.")]
    [InlineData("The fire began at dawn in a shed behind the harbour.\nNobody was hurt in it, the brigade said at noon.")]
    [InlineData("a ban on petrol cars\na tax on those who fly more often than twice a year\na new tram")]
    [InlineData("1. Taxes on petrol fall by a tenth every year from now\n2. Wages rise by as much as the prices of all the foods\n3. Rents hold")]
    [InlineData("City\t2010\t2011\nLeeds\t1.5\t2.0\nHull\t2.5\t3.0")]
    public void Paragraphs_headings_lists_and_tables_stay_as_they_are(string text) => Assert.Equal(text, LineWraps.Joined(text));

    [Fact]
    public void No_offset_moves_and_nothing_but_a_break_changes() =>
        SentencesTests.Texts.Sample(
            text =>
            {
                var joined = LineWraps.Joined(text);
                Assert.Equal(text.Length, joined.Length);
                Assert.All(Enumerable.Range(0, text.Length), at => Assert.True(joined[at] == text[at] || (joined[at] == ' ' && char.IsWhiteSpace(text[at]))));
            },
            iter: 5000);
}
