using CsCheck;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class FoldedWordsTests
{
    [Theory]
    [InlineData("Café, CAFÉ cafe\u0301", "cafe cafe cafe")]
    [InlineData("Łódź Straße Ærø ﬁle", "lodz strasse aero file")]
    [InlineData("S/RES/2085 (2012)", "s res 2085 2012")]
    [InlineData("https://www.example.org/a?b=1", "https www example org a b 1")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("東京都", "東 京 都")]
    [InlineData("Ελλάς", "ελλασ")]
    [InlineData("10⁶ km²", "106 km2")]
    [InlineData(" – … ", null)]
    [InlineData(null, null)]
    public void A_text_is_folded_to_its_words(string? text, string? line) => Assert.Equal(line?.Replace("ς", "σ", StringComparison.Ordinal), FoldedWords.Line(text));

    [Fact]
    public void Folding_twice_is_folding_once_and_no_word_is_longer_than_allowed() =>
        Gen.String.Sample(text =>
        {
            var words = FoldedWords.Of(text).ToList();
            Assert.Equal(words, FoldedWords.Of(string.Join(' ', words)));
            Assert.All(words, word => Assert.InRange(word.Length, 1, FoldedWords.MostWord));
        });
}
