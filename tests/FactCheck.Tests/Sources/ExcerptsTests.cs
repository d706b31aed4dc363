using FactCheck.Claims;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class ExcerptsTests
{
    private static readonly CapturedText Captured = new()
    {
        Text = "Security Council\nThe Council – acting unanimously – approved “the force” on 20 December.\nUp to 3,300 soldiers were expected, the ﬁrst of them in Septem\u00ADber; prices rose by 40 per cent.\nThe café’s owner didn’t agree. Nothing else was said about the size of it at all.",
        Places = [new(0, "page 1"), new(85, "page 2")],
    };

    /// <summary>An excerpt, and the words of the text that it is.</summary>
    public static readonly TheoryData<string, string> Found = new()
    {
        { "approved “the force” on 20 December", "approved “the force” on 20 December" },
        { "approved \"the force\"   on\n20 December", "approved “the force” on 20 December" },
        { "The Council — acting unanimously — approved", "The Council – acting unanimously – approved" },
        { "The Council-acting unanimously-approved", "The Council – acting unanimously – approved" },
        { "the first of them in September", "the ﬁrst of them in Septem\u00ADber" },
        { "The cafe\u0301's owner didn't agree", "The café’s owner didn’t agree" },
        { "«Up to 3,300 soldiers»", "Up to 3,300 soldiers" },
        { "Up to 3,300 soldiers […] rose by 40 per cent", "Up to 3,300 soldiers were expected, the ﬁrst of them in Septem\u00ADber; prices rose by 40 per cent" },
        { "Up to 3,300 ... 40 per cent.", "Up to 3,300 soldiers were expected, the ﬁrst of them in Septem\u00ADber; prices rose by 40 per cent." },
        { "on 20 December. Up to 3,300", "on 20 December.\nUp to 3,300" },
    };

    [Theory]
    [MemberData(nameof(Found))]
    public void What_stands_there_is_found_whatever_its_blanks_quotes_dashes_and_characters_look_like(string excerpt, string words)
    {
        var match = Excerpts.Find(excerpt, Captured);
        Assert.Equal(ExcerptState.Found, match.State);
        Assert.Equal(words, Captured.Text[match.Start..match.End]);
    }

    [Fact]
    public void The_page_is_named()
    {
        Assert.Equal("page 1", Excerpts.Find("acting unanimously", Captured).Place);
        Assert.Equal("page 2", Excerpts.Find("Up to 3,300 soldiers", Captured).Place);
    }

    /// <summary>An excerpt that differs, what the capture says, and what the excerpt says instead.</summary>
    public static readonly TheoryData<string, string, string> Differing = new()
    {
        { "Up to 3,000 soldiers were expected", "3,300", "3,000" },
        { "The Council acting unanimously rejected the force on 20 December", "approved", "rejected" },
        { "Nothing was said about the size of it at all", "else", "" },
        { "prices rose by 4 per cent", "40", "4" },
        { "The café’s owner did agree", "didn't", "did" },
    };

    [Theory]
    [MemberData(nameof(Differing))]
    public void What_nearly_stands_there_is_found_with_its_differences(string excerpt, string says, string instead)
    {
        var match = Excerpts.Find(excerpt, Captured);
        Assert.Equal(ExcerptState.Differs, match.State);
        Assert.Contains(match.Differences, change => change.Was.Contains(says, StringComparison.Ordinal) && change.Is.Contains(instead, StringComparison.Ordinal));
        Assert.Equal(WordChangeKind.Number, says == "3,300" ? match.Differences[0].Kind : WordChangeKind.Number);
    }

    [Theory]
    [InlineData("prices rose by 4")]
    [InlineData("3,30")]
    [InlineData("The ministry denied everything in a letter")]
    [InlineData("…")]
    [InlineData("\u200B")]
    [InlineData("xyz")]
    [InlineData("40 per cent ... Up to 3,300")]
    public void What_does_not_stand_there_is_not_said_to_be_found(string excerpt) =>
        Assert.NotEqual(ExcerptState.Found, Excerpts.Find(excerpt, Captured).State);

    [Fact]
    public void Strangers_are_not_found_at_all() =>
        Assert.Equal(ExcerptState.NotFound, Excerpts.Find("The ministry denied everything in a letter", Captured).State);

    [Fact]
    public void A_long_text_of_few_words_takes_no_time()
    {
        var text = new CapturedText { Text = string.Join(' ', Enumerable.Repeat("the cat sat on the mat and", 60_000)) };
        var started = TimeProvider.System.GetTimestamp();
        Assert.Equal(ExcerptState.Found, Excerpts.Find("the cat sat on the mat and the cat", text).State);
        Excerpts.Find(string.Join(' ', Enumerable.Repeat("the mat sat on and the cat", 300)), text);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 10);
    }

    [Fact]
    public void Writing_without_blanks_is_found_inside() =>
        Assert.Equal(ExcerptState.Found, Excerpts.Find("安全理事会通过", new CapturedText { Text = "联合国安全理事会通过了决议" }).State);
}
