using CsCheck;
using FactCheck.Published;
using Xunit;

namespace FactCheck.Tests.Published;

public sealed class InShortTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Repeat("There is more to say about it than that.", 5));

    [Theory]
    [InlineData("Dr. A. B. Smith of the U.S. Office said so on 3 May. It was 3.5 percent.", "Dr. A. B. Smith of the U.S. Office said so on 3 May. It was 3.5 percent.")]
    [InlineData("تؤكد الأرقام هذا. هل راجعها أحد؟", "تؤكد الأرقام هذا. هل راجعها أحد؟")]
    public void At_a_glance_there_are_two_sentences_and_what_follows_comes_after(string first, string expected)
    {
        var why = InShort.Of($"{first} {Long}");
        Assert.Equal((expected, Long), (why.First, why.Rest));
    }

    [Theory]
    [InlineData("It did.")]
    [InlineData("It did. It did so twice. And once more.")]
    [InlineData("")]
    public void What_is_short_stands_whole(string explanation) => Assert.Equal(new InShort(explanation, ""), InShort.Of(explanation));

    [Fact]
    public void Nothing_is_lost_of_any_explanation() =>
        Gen.String[Gen.Frequency((8, Gen.Char['a', 'z']), (3, Gen.Const(' ')), (1, Gen.Char[".?!\n\u061f\ud83c\udf88\u0301"])), 0, 900].Sample(text =>
        {
            var why = InShort.Of(text);
            Assert.Equal(Bare(text), Bare(why.First) + Bare(why.Rest));
        });

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
