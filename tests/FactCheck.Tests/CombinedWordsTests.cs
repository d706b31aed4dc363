using CsCheck;
using Xunit;

namespace FactCheck.Tests;

public sealed class CombinedWordsTests
{
    private static readonly string[] Known = ["one", "two", "three", "four", "five"];
    private static readonly Gen<string> Text = Gen.Int[0, Known.Length - 1].List[0, 12].Select(words => string.Join(' ', words.Select(word => Known[word])));

    [Theory]
    // Each changed another part.
    [InlineData("The library lends 12,000 books a week.", "The city library lends 12,000 books a week.", "The library lends 12,000 books a month.", "The city library lends 12,000 books a month.")]
    // One only.
    [InlineData("The library lends books.", "The library lends books.", "The library sells books.", "The library sells books.")]
    [InlineData("The library lends books.", "The library sells books.", "The library lends books.", "The library sells books.")]
    // Both alike.
    [InlineData("It rained on Monday.", "It rained on Tuesday.", "It rained on Tuesday.", "It rained on Tuesday.")]
    // Both the same words otherwise: both stand, mine first.
    [InlineData("It cost 40 million.", "It cost 42 million.", "It cost 45 million.", "It cost 42 45 million.")]
    // Whole stretches: one after the other, not word by word.
    [InlineData("It rained a lot there.", "The sun shone here.", "Snow fell all night.", "The sun shone here. Snow fell all night.")]
    // Words added at both ends.
    [InlineData("It rained.", "Officials say: It rained.", "It rained. Twice.", "Officials say: It rained. Twice.")]
    [InlineData("", "Mine.", "Theirs.", "Mine. Theirs.")]
    [InlineData("Gone.", "", "Gone.", "")]
    // Line breaks and accents stay.
    [InlineData("Un café.\nDeux.", "Un café noir.\nDeux.", "Un café.\nTrois.", "Un café noir.\nTrois.")]
    public void What_each_changed_is_taken_and_what_both_did_stands_twice(string seen, string mine, string theirs, string both) =>
        Assert.Equal(both, CombinedWords.Of(seen, mine, theirs));

    [Fact]
    public void Who_changed_nothing_leaves_the_other_text_as_it_is() => Gen.Select(Text, Text).Sample((seen, other) =>
    {
        Assert.Equal(other.Trim(), CombinedWords.Of(seen, seen, other));
        Assert.Equal(other.Trim(), CombinedWords.Of(seen, other, seen));
    });

    [Fact]
    public void Every_word_that_either_wrote_is_in_it() => Gen.Select(Text, Text, Text).Sample((seen, mine, theirs) =>
    {
        var both = CombinedWords.Of(seen, mine, theirs).Split(' ').ToHashSet();
        var kept = seen.Split(' ').ToHashSet();
        Assert.All(mine.Split(' ').Concat(theirs.Split(' ')).Where(word => word.Length > 0 && !kept.Contains(word)), word => Assert.Contains(word, both));
    });

    [Fact]
    public void Long_texts_are_put_one_after_the_other_rather_than_compared_for_ever()
    {
        var word = string.Concat(Enumerable.Repeat("word ", 5_000));
        Assert.StartsWith("word", CombinedWords.Of(word, word + "mine", word + "theirs"), StringComparison.Ordinal);
    }
}
