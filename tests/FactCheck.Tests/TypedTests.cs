using System.Text;
using CsCheck;
using Xunit;

namespace FactCheck.Tests;

public sealed class TypedTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("a\r\n\r\nb", "a\n\nb")]
    [InlineData("a\u2028b\u2029c\u0085d\fe\vf", "a\nb\nc\nd\ne\nf")]
    [InlineData("a\tb", "a\tb")]
    [InlineData("a\0b\u0007c\u001bd\u007fe\u009bf", "abcdef")]
    [InlineData("👍🏽 e\u0301 \u200D \uFEFF \u200F", "👍🏽 e\u0301 \u200D \uFEFF \u200F")]
    public void What_no_database_can_keep_is_cleaned_and_nothing_else(string? typed, string clean) => Assert.Equal(clean, Typed.Clean(typed));

    [Fact]
    public void A_half_of_a_surrogate_pair_becomes_a_replacement_character()
    {
        // Not in attributes, whose texts are UTF-8.
        Assert.Equal("\uFFFD", Typed.Clean("\ud83d"));
        Assert.Equal("\uFFFD", Typed.Clean("\udc4d"));
        Assert.Equal("a\uFFFD\uFFFDb", Typed.Clean("a\udc4d\ud83db"));
        Assert.Equal("\uFFFD👍", Typed.Clean("\ud83d\ud83d\udc4d"));
    }

    [Fact]
    public void Cleaned_text_is_valid_has_line_feeds_only_and_stays_as_it_is_when_cleaned_again() =>
        Anything.Sample(typed =>
        {
            var clean = Typed.Clean(typed);
            Assert.Equal(clean, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)));
            Assert.DoesNotContain(clean, c => char.IsControl(c) && c is not ('\n' or '\t'));
            Assert.DoesNotContain(clean, c => c is '\u2028' or '\u2029');
            Assert.Equal(clean, Typed.Clean(clean));
        });

    [Fact]
    public void Every_character_that_can_be_kept_is_kept_in_its_order() =>
        Anything.Sample(typed =>
        {
            static IEnumerable<Rune> Kept(string text) => text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) && rune.Value is not (0x2028 or 0x2029 or 0xFFFD));
            Assert.Equal(Kept(typed), Kept(Typed.Clean(typed)));
        });

    [Fact]
    public void A_line_has_no_break_and_no_blank_at_its_ends_and_neither_has_a_text() =>
        Anything.Sample(typed =>
        {
            if (Typed.Line(typed) is { } line)
            {
                Assert.DoesNotContain('\n', line);
                Assert.Equal(line.Trim(), line);
                Assert.NotEmpty(line);
            }

            if (Typed.Text(typed) is { } text)
            {
                Assert.Equal(text.Trim(), text);
                Assert.NotEmpty(text);
            }
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0\u3000")]
    [InlineData("\u200B\u200D\uFEFF\u2060\u200E")]
    [InlineData("\0\u0007")]
    public void What_nobody_can_see_is_nothing(string? typed)
    {
        Assert.Null(Typed.Line(typed));
        Assert.Null(Typed.Text(typed));
    }

    [Fact]
    public void A_value_may_be_as_long_as_the_limit_and_no_longer()
    {
        Assert.Null(Typed.TooLong("f", new string('x', 10), 10));
        Assert.Null(Typed.TooLong("f", null, 10));
        Assert.Equal(("f", RefusalKind.Invalid), (Typed.TooLong("f", new string('x', 11), 10)!.Field, Typed.TooLong("f", new string('x', 11), 10)!.Kind));
        Assert.Equal("Say it.", Typed.Required("f", null, 10, "Say it.")!.Message);
        Assert.Null(Typed.Required("f", "x", 10, "Say it."));
    }

    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.String,
        Gen.Int[0, char.MaxValue].Select(unit => (char)unit).Array[0, 30].Select(units => new string(units)),
        Gen.Char["\r\n\t\v\f\u0085\u2028 a\ud83d\udc4d\u200B"].Array[0, 20].Select(units => new string(units)));
}
