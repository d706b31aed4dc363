using System.Globalization;
using CsCheck;
using FactCheck.Claims;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class ReanchoringTests
{
    [Theory]
    [InlineData("It was [unanimous].", "It was unanimous.", "unanimous")]
    [InlineData("It was [unanimous].", "In the end it was unanimous.", "unanimous")]
    [InlineData("[Rain fell.] Snow fell.", "Snow fell. Rain fell.", "Rain fell.")]
    [InlineData("[Rain fell.]", "“Rain fell.”", "Rain fell.")]
    [InlineData("He paid $[5] then.", "Then he paid $5 at once.", "5")]
    [InlineData("a [well]-known fact", "a long and well-known fact", "well")]
    [InlineData("👍🏽 [done] 🙂", "🙂 done 👍🏽", "done")]
    [InlineData("قال [الوزير] إنه", "ثم قال الوزير إنه", "الوزير")]
    [InlineData("[市长辞职了]。", "昨天，市长辞职了。", "市长辞职了")]
    public void Words_that_stand_unchanged_and_once_are_carried(string marked, string after, string words)
    {
        var (before, start, end) = Marked(marked);

        var at = Reanchoring.Find(before, after, start, end);

        Assert.Equal(after.IndexOf(words, StringComparison.Ordinal), at);
    }

    [Theory]
    [InlineData("It was [unanimous].", "It was agreed.")]
    [InlineData("It was [unanimous].", "It was Unanimous.")]
    [InlineData("It was [unanimous].", "")]
    [InlineData("It was [unanimous].", "It was unanimous, quite unanimous.")]
    [InlineData("[Rain] fell, rain and Rain.", "Rain fell.")]
    [InlineData("[aa]", "aaa")]
    [InlineData("It was [unanimous].", "It was unanimously done.")]
    [InlineData("It was [unanimous].", "It was nonunanimous.")]
    [InlineData("It was [unanimous].", "It was non-unanimous.")]
    [InlineData("They pay [tax] now", "They pay tax-free now")]
    [InlineData("Mr [Smith] left", "Mr Smith’s left")]
    [InlineData("Mr [Brien] left", "Mr O'Brien left")]
    [InlineData("He paid [5] then.", "He paid 5.5 then.")]
    [InlineData("He paid [5] then.", "He paid 1,5 then.")]
    [InlineData("He paid [5] then.", "He paid 5,000 then.")]
    [InlineData("He paid [5] then.", "He paid 15 then.")]
    [InlineData("He paid [5] then.", "He paid 5% then.")]
    [InlineData("It fell to [5] then.", "It fell to -5 then.")]
    [InlineData("It fell to [5] then.", "It fell to \u22125 then.")]
    [InlineData("He paid [5 million] then.", "He paid $5 million then.")]
    [InlineData("He paid $[5 million] then.", "He paid £5 million then.")]
    [InlineData("It grew by [5]% then.", "It grew by 5‰ then.")]
    [InlineData("at [9] sharp", "at 9:30 sharp")]
    [InlineData("[60 km] away", "60 km/h away")]
    [InlineData("a [cafe] there", "a cafe\u0301 there")]
    [InlineData("a [cafe\u0301] there", "a cafe\u0301s there")]
    [InlineData("[क] है", "की है")]
    [InlineData("[की] है", "कीमत है")]
    [InlineData("[كِتَابُ] هنا", "كِتَابُهُ هنا")]
    [InlineData("a [☝] here", "a ☝🏽 here")]
    [InlineData("a [👍] here", "a 👍🏽 here")]
    [InlineData("a [👩] here", "a 👩\u200D🚀 here")]
    [InlineData("a [🇳] here", "a 🇳🇴 here")]
    [InlineData("a [1] here", "a 1\uFE0F\u20E3 here")]
    [InlineData("a [می] here", "a می\u200Cخواهم here")]
    [InlineData("a [𐌰𐌱] here", "a 𐌰𐌱𐌲 here")]
    public void Words_that_are_gone_doubled_or_part_of_others_are_lost(string marked, string after)
    {
        var (before, start, end) = Marked(marked);

        Assert.Equal(-1, Reanchoring.Find(before, after, start, end));
    }

    [Fact]
    public void The_same_text_carries_each_quote_that_stands_once_to_its_place() =>
        Texts.Sample(text =>
        {
            foreach (var (start, end) in Quotes(text))
            {
                var expected = IsOnce(text, text[start..end]) ? start : -1;
                if (Reanchoring.Find(text, text, start, end) != expected)
                {
                    return false;
                }
            }

            return true;
        });

    [Fact]
    public void What_is_carried_has_the_same_words_and_cuts_no_character_nor_word() =>
        Gen.Select(Texts, Texts).Sample((before, other) =>
        {
            var after = other[..(other.Length / 2)] + before[(before.Length / 3)..] + other[(other.Length / 2)..];
            var clusters = Clusters(after);
            foreach (var (start, end) in Quotes(before))
            {
                var at = Reanchoring.Find(before, after, start, end);
                if (at < 0)
                {
                    continue;
                }

                var until = at + (end - start);
                Assert.Equal(before[start..end], after[at..until]);
                Assert.Contains(at, clusters);
                Assert.Contains(until, clusters);
                Assert.Equal(SplitsWord(before, start), SplitsWord(after, at));
                Assert.Equal(SplitsWord(before, end), SplitsWord(after, until));
            }
        });

    [Fact]
    public void A_new_paragraph_elsewhere_that_repeats_nothing_keeps_every_quote_and_there_and_back_is_the_same_place() =>
        Gen.Select(Texts, Gen.Int[0, 20]).Sample((text, cut) =>
        {
            const string Inserted = "\nQQQ ZZZ QQQ ZZZ\n";
            var breaks = text.Select((c, i) => (c, i)).Where(pair => pair.c == '\n').Select(pair => pair.i).Append(text.Length).ToList();
            var place = breaks[cut % breaks.Count];
            var after = text[..place] + Inserted + text[place..];
            foreach (var (start, end) in Quotes(text).Where(quote => IsOnce(text, text[quote.Start..quote.End])))
            {
                var at = Reanchoring.Find(text, after, start, end);
                if (start < place && place < end || !IsOnce(after, text[start..end]))
                {
                    continue;
                }

                Assert.Equal(start < place ? start : start + Inserted.Length, at);
                Assert.Equal(start, Reanchoring.Find(after, text, at, at + (end - start)));
            }
        });

    [Fact]
    public void Any_offsets_into_any_text_are_answered_without_failing() =>
        Gen.Select(Gen.String, Gen.String, Gen.Int[0, 50], Gen.Int[0, 50]).Sample((before, after, a, b) =>
        {
            var start = Math.Min(Math.Min(a, b), before.Length);
            var end = Math.Min(Math.Max(a, b), before.Length);
            var at = Reanchoring.Find(before, after, start, end);
            return at == -1 || string.CompareOrdinal(after, at, before, start, end - start) == 0;
        });

    private static readonly string[] Pieces =
    [
        "rain", "Rain", "fell", "5", "5.5", "1,000", "-", "$", "%", ".", ", ", " ", " ", " ", "\n", "’s", "e\u0301", "cafe\u0301", "👍", "👍🏽", "👩\u200D🚀",
        "🇳🇴", "الوزير", "كِتَابُ", "\u0600", "市长", "की", "\u200C", "\u00A0", "\t", "𐌰𐌱", "☝🏽", "(", "“", "”",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat);

    /// <summary>Quotes as people select them: between characters.</summary>
    private static IEnumerable<(int Start, int End)> Quotes(string text)
    {
        var clusters = Clusters(text);
        for (var i = 0; i + 1 < clusters.Count; i++)
        {
            yield return (clusters[i], clusters[i + 1]);
            yield return (clusters[i], clusters[Math.Min(i + 4, clusters.Count - 1)]);
            yield return (clusters[i], clusters[Math.Min(i + 15, clusters.Count - 1)]);
        }
    }

    private static List<int> Clusters(string text) => [.. StringInfo.ParseCombiningCharacters(text), text.Length];

    private static bool IsOnce(string text, string quote) =>
        text.IndexOf(quote, StringComparison.Ordinal) == Enumerable.Range(0, text.Length).LastOrDefault(at => string.CompareOrdinal(text, at, quote, 0, quote.Length) == 0);

    private static bool SplitsWord(string text, int at) =>
        at > 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);

    private static (string Text, int Start, int End) Marked(string marked)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        return (marked.Remove(end + 1, 1).Remove(start, 1), start, end);
    }
}
