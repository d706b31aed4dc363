using FactCheck.Documents.Pictures;
using FactCheck.Published;
using SkiaSharp;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class ShareCardPainterTests
{
    [Theory]
    [InlineData("Mali turns to France as fighters take Konna")]
    [InlineData("“Quotes” & <b>tags</b> 'n' \"more\"")]
    [InlineData("👩‍🚀 🎈 é́")]
    [InlineData("قال الوزير إن «التضخم» بلغ 3.5% في العام الماضي")]
    [InlineData("")]
    public void A_card_is_a_picture_of_its_size_whatever_the_words_are(string words)
    {
        using var card = Drawn(new ShareCard("The Desk", words, "Needs context", "context"));
        Assert.Equal((1200, 630), (card.Width, card.Height));
    }

    [Fact]
    public void Three_hundred_characters_stay_inside_the_card()
    {
        using var card = Drawn(new ShareCard("The Desk", string.Concat(Enumerable.Repeat("Donaudampfschifffahrt ", 14)), "Accurate", "accurate"));
        for (var y = 0; y < card.Height; y++)
        {
            Assert.True(y < 14 || IsPaper(card.GetPixel(1199, y)), $"something reaches the right edge at {y}");
        }
    }

    [Fact]
    public void Each_verdict_looks_its_own_and_words_are_seen()
    {
        var pictures = new[] { "accurate", "context", "inaccurate", "unproven", "outdated", null }
            .Select(tone => Convert.ToHexString(new ShareCardPainter().Draw(new ShareCard("The Desk", "Words", "Verdict", tone))!)).ToList();
        Assert.Equal(pictures.Count, pictures.Distinct().Count());
        using var card = Drawn(new ShareCard("The Desk", "Words", "Verdict", null));
        Assert.Contains(Enumerable.Range(140, 150).SelectMany(y => Enumerable.Range(72, 300).Select(x => card.GetPixel(x, y))), pixel => pixel.Red < 60);
    }

    [Fact]
    public void Arabic_begins_at_the_right_and_its_letters_join()
    {
        using var card = Drawn(new ShareCard("The Desk", "تضخم", "Accurate", "accurate"));
        var columns = Enumerable.Range(0, 1200).Where(x => Enumerable.Range(150, 100).Any(y => card.GetPixel(x, y).Red < 60)).ToList();
        Assert.InRange(columns.Max(), 1100, 1135);
        // Letters that stand alone leave gaps between them; this word joins into one stroke.
        Assert.Equal(columns.Count, columns.Max() - columns.Min() + 1);
    }

    private static SKBitmap Drawn(ShareCard card) => SKBitmap.Decode(new ShareCardPainter().Draw(card)!);

    private static bool IsPaper(SKColor color) => color.Red > 240 && color.Green > 240 && color.Blue > 235;
}
