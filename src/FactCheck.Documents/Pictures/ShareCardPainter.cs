using FactCheck.Published;
using SkiaSharp;

namespace FactCheck.Documents.Pictures;

/// <summary>Draws share cards, 1200 by 630 points, in the colours of the light pages.</summary>
public sealed class ShareCardPainter : IShareCards
{
    private const int Width = 1200, Height = 630, Margin = 72, LongestWords = 320;

    // Wide scripts need room; the first size at which the words fit is taken.
    private static readonly (float Size, int Lines)[] Sizes = [(64, 3), (54, 4), (44, 5), (36, 6)];

    /// <inheritdoc />
    public byte[]? Draw(ShareCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (Typefaces.Find("NotoSerif-Bold", "DejaVuSerif-Bold", "LiberationSerif-Bold", "Georgia Bold") is not { } serif
            || Typefaces.Find("NotoSans-Bold", "DejaVuSans-Bold", "LiberationSans-Bold", "Arial Bold") is not { } sans)
        {
            return null;
        }

        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        var tone = Tone.Of(card.Tone);
        canvas.Clear(SKColor.Parse("#FBFAF7"));
        using (var bar = new SKPaint { Color = tone.Ink, IsAntialias = true })
        {
            canvas.DrawRect(0, 0, Width, 14, bar);
        }

        var top = Write(canvas, ShapedLines.Of(card.Newsroom, sans, 30, Width - (2 * Margin), 1), SKColor.Parse("#1B1F24"), Margin, 88);
        if (card.Mark is { } mark)
        {
            Write(canvas, ShapedLines.Of(mark, sans, 26, Width - (2 * Margin), 1), SKColor.Parse("#7A0F05"), Margin, 126);
        }

        var words = card.Words.Length <= LongestWords ? card.Words : card.Words[..LongestWords] + "…";
        var lines = Sizes.Select(size => ShapedLines.Of(words, serif, size.Size, Width - (2 * Margin), size.Lines)).FirstOrDefault(found => !found.IsCut)
            ?? ShapedLines.Of(words, serif, Sizes[^1].Size, Width - (2 * Margin), Sizes[^1].Lines);
        Write(canvas, lines, SKColor.Parse("#1B1F24"), Margin, top + (card.Mark is null ? 96 : 132));
        Verdict(canvas, card, tone, sans);
        using var picture = surface.Snapshot();
        using var png = picture.Encode(SKEncodedImageFormat.Png, 90);
        return png.ToArray();
    }

    private static void Verdict(SKCanvas canvas, ShareCard card, Tone tone, SKTypeface sans)
    {
        const float Size = 34, Bottom = Height - 62;
        var lines = ShapedLines.Of(card.Verdict, sans, Size, Width - (2 * Margin) - 110, 1);
        using var tint = new SKPaint { Color = tone.Tint, IsAntialias = true };
        var from = lines.IsRightToLeft ? Width - Margin - lines.WidestLine - 110 : Margin;
        canvas.DrawRoundRect(from, Bottom - 50, lines.WidestLine + 110, 74, 37, 37, tint);
        tone.DrawIcon(canvas, lines.IsRightToLeft ? Width - Margin - 62 : Margin + 26, Bottom - 32, 38);
        Write(canvas, lines, tone.Ink, lines.IsRightToLeft ? from + 30 : Margin + 80, Bottom);
    }

    // Right-to-left lines end at the right margin, wherever they are to begin.
    private static float Write(SKCanvas canvas, ShapedLines lines, SKColor ink, float left, float baseline)
    {
        using var paint = new SKPaint { Color = ink, IsAntialias = true };
        foreach (var line in lines.Lines)
        {
            var x = lines.IsRightToLeft && left == Margin ? Width - Margin - line.Width : left;
            foreach (var run in line.Runs)
            {
                canvas.DrawText(run.Blob, x, baseline, paint);
                x += run.Width;
            }

            baseline += lines.LineHeight;
        }

        return baseline - lines.LineHeight;
    }

    private sealed record Tone(SKColor Ink, SKColor Tint, string Icon, bool IsFilled)
    {
        public static Tone Of(string? tone) => tone switch
        {
            "accurate" => new(SKColor.Parse("#156C95"), SKColor.Parse("#E2F1F8"), "M2.8 8.6l3.4 3.4 7-8", false),
            "context" => new(SKColor.Parse("#86601B"), SKColor.Parse("#FFF4D6"), "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 2v12M6.500 2.500v11M5 3.500v9M3.500 5v6", false),
            "inaccurate" => new(SKColor.Parse("#6E0401"), SKColor.Parse("#FCE9E4"), "M3.5 3.5l9 9m0-9l-9 9", false),
            "outdated" => new(SKColor.Parse("#450F56"), SKColor.Parse("#F3ECFC"), "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12M8 4.600V8l2.400 1.600", false),
            "unproven" => new(SKColor.Parse("#525252"), SKColor.Parse("#F1F2F4"), "M5.2 5.6a2.9 2.9 0 1 1 4.3 2.5c-.9.5-1.4 1-1.4 2M8.1 12.800v.4", false),
            _ => new(SKColor.Parse("#1F4E8C"), SKColor.Parse("#E6EDFA"), "M4 1.5h5l3.5 3.5v9.5H4zM6 8h4.5M6 10.500h4.500", false),
        };

        public void DrawIcon(SKCanvas canvas, float x, float y, float size)
        {
            using var path = SKPath.ParseSvgPathData(Icon);
            using var stroke = new SKPaint { Color = Ink, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };
            canvas.Save();
            canvas.Translate(x, y);
            canvas.Scale(size / 16);
            canvas.DrawPath(path, stroke);
            canvas.Restore();
        }
    }
}
