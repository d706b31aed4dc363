using System.Globalization;
using System.Text;
using FactCheck.Articles;

namespace FactCheck.Claims.Carrying;

/// <summary>Cuts a text into words and marks, in any script, never inside a character.</summary>
internal static class Pieces
{
    public static List<Piece> Of(string text, Keys keys)
    {
        var pieces = new List<Piece>(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (end, isWord) = Next(text, at);
            pieces.Add(new Piece(at, end, keys.Of(text.AsSpan(at, end - at)), isWord));
            at = end;
        }

        return pieces;
    }

    private static (int End, bool IsWord) Next(string text, int at)
    {
        var (rune, length) = RuneAt(text, at);
        if (!Rune.IsLetterOrDigit(rune))
        {
            return (MarkEnd(text, at), false);
        }

        var end = at + length;
        if (StandsAlone(rune))
        {
            return (Math.Max(end, Graphemes.EndOf(text, at)), true);
        }

        while (end < text.Length)
        {
            var c = text[end];
            if (c < 0x80 ? char.IsAsciiLetterOrDigit(c) : c >= 0xAD && GoesOn(RuneAt(text, end).Rune))
            {
                end += char.IsHighSurrogate(c) ? RuneAt(text, end).Length : 1;
            }
            else if (Joins(text, end))
            {
                end += 2;
                end = char.IsHighSurrogate(text[end - 1]) && end < text.Length ? end + 1 : end;
            }
            else
            {
                break;
            }
        }

        return (end, true);
    }

    private static int MarkEnd(string text, int at)
    {
        var run = Keys.Dashes.Contains(text[at], StringComparison.Ordinal) ? Keys.Dashes
            : text[at] == '.' && at + 2 < text.Length && text[at + 1] == '.' && text[at + 2] == '.' ? Keys.Dots
            : null;
        var end = Graphemes.EndOf(text, at);
        while (run is not null && end < text.Length && run.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private static bool GoesOn(Rune rune) =>
        Rune.IsLetterOrDigit(rune) ? !StandsAlone(rune) : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    // "3,300", "2.5", "9:30".
    private static bool Joins(string text, int at)
    {
        if (at + 1 >= text.Length || at == 0)
        {
            return false;
        }

        var before = text[at - 1];
        var after = text[at + 1];
        return text[at] switch
        {
            ',' or '.' or ':' or '٫' or '٬' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }

    // Scripts that are written without spaces: each character is a word of its own.
    private static bool StandsAlone(Rune rune) => rune.Value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static (Rune Rune, int Length) RuneAt(string text, int at)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
        return (rune, length);
    }
}
