using FactCheck.Claims;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class SameWordsTests
{
    [Theory]
    [InlineData("One two. Three.", "One two.\nThree.")]
    [InlineData("One, two three.", "One two — three.")]
    [InlineData("“We won’t,” she said.", "\"We won't,\" she said.")]
    [InlineData("Cafe\u0301 society.", "Café society.")]
    public void Setting_marks_and_paragraphs_are_no_words(string was, string now)
    {
        Assert.True(SameWords.Are(was, now));
        Assert.True(SameWords.Are(now, was));
    }

    [Theory]
    [InlineData("The bank lost 4,000 jobs.", "The bank lost 5,000 jobs.")]
    [InlineData("It cost $5.", "It cost €5.")]
    [InlineData("It cost 3,300.", "It cost 3.300.")]
    [InlineData("He is guilty.", "He is not guilty.")]
    [InlineData("One two.", "Two one.")]
    [InlineData("One two.", "One two. Three.")]
    [InlineData("It fell by 5 percent.", "It fell by -5 percent.")]
    public void Another_word_figure_or_unit_is_another_text(string was, string now)
    {
        Assert.False(SameWords.Are(was, now));
        Assert.False(SameWords.Are(now, was));
    }
}
