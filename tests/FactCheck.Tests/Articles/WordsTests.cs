using CsCheck;
using FactCheck.Articles;
using Xunit;

namespace FactCheck.Tests.Articles;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" — … ! ", 0)]
    [InlineData("The mayor resigned.", 3)]
    [InlineData("a well-known mother-in-law", 3)]
    [InlineData("It wasn't O’Brien's", 3)]
    [InlineData("She paid 3,300 euros, or 2.5%", 6)]
    [InlineData("The U.N. met in the U.S.A.", 6)]
    [InlineData("said.The next", 3)]
    [InlineData("state-of-the-art - almost", 2)]
    [InlineData("cafe\u0301 na\u00EFve", 2)]
    [InlineData("市长辞职了", 5)]
    [InlineData("市长2024年", 4)]
    [InlineData("قال الوزير إنه استقال", 4)]
    [InlineData("प्रधानमंत्री ने कहा", 3)]
    [InlineData("서울시장이 사임했다", 2)]
    [InlineData("👍🏽 done 🙂", 1)]
    [InlineData("\ud800 \udc00", 0)]
    public void Words_are_counted_as_a_reader_would(string text, int expected) => Assert.Equal(expected, Words.Count(text));

    [Fact]
    public void The_words_of_the_sentences_add_up_to_those_of_the_text() =>
        SentencesTests.Texts.Sample(
            text => Sentences.Of(text).Sum(sentence => Words.Count(text.AsSpan(sentence.Start, sentence.End - sentence.Start))) == Words.Count(text),
            iter: 5000);
}
