using System.Text;

namespace FactCheck.Documents.Formats;

/// <summary>Turns bytes into text by their mark, by what they can only be, and last by a guess that is said.</summary>
internal static class TextDecoding
{
    private const string Guessed = "The file does not say how its letters are written; Windows-1252 was assumed. Look at accented letters and quotation marks.";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, and whether its encoding was only guessed. Throws where the bytes are no text.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="named">The encoding that a header or the page itself names, if one does.</param>
    public static (string Text, bool IsGuess) Decode(ReadOnlySpan<byte> bytes, string? named = null)
    {
        var (encoding, mark, isGuess) = Find(bytes, named);
        string text;
        try
        {
            text = encoding.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException)
        {
            (text, isGuess) = (Windows.GetString(bytes), true);
        }

        // A few stray characters do no harm; many mean that it never was text.
        var strange = text.Count(unit => char.IsControl(unit) && unit is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085' or '\u001A'));
        return strange > 8 + (text.Length / 200)
            ? throw new UnreadableException("file", "This file holds no text that can be read here. Save it as .docx, .odt, .pdf, .html, .md or .txt.")
            : (text, isGuess);
    }

    public static void Say(Missed missed, bool isGuess)
    {
        if (isGuess)
        {
            missed.Add(Guessed, Guessed, null);
        }
    }

    private static (Encoding Encoding, int Mark, bool IsGuess) Find(ReadOnlySpan<byte> bytes, string? named) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3, false),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false), 4, false),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4, false),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false), 2, false),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false), 2, false),
        _ when Wide(bytes) is { } wide => (wide, 0, false),
        _ when System.Text.Unicode.Utf8.IsValid(bytes) => (Encoding.UTF8, 0, false),
        _ => ByName(named) is { } said ? (said, 0, false) : (Windows, 0, true),
    };

    // Text without a mark in two bytes a letter has a zero in every other place, and only there.
    private static UnicodeEncoding? Wide(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 2_000)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            _ = sample[i] != 0 ? 0 : i % 2 == 0 ? even++ : odd++;
        }

        return sample.Length < 4 ? null
            : odd > sample.Length / 4 && even == 0 ? new UnicodeEncoding(false, false)
            : even > sample.Length / 4 && odd == 0 ? new UnicodeEncoding(true, false)
            : null;
    }

    private static Encoding? ByName(string? named)
    {
        if (string.IsNullOrWhiteSpace(named) || named.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(named.Trim('"', '\'', ' ')) ?? Encoding.GetEncoding(named.Trim('"', '\'', ' '));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
