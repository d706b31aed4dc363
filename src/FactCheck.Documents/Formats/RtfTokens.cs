using System.Text;

namespace FactCheck.Documents.Formats;

/// <summary>Cuts a rich text file into its tokens.</summary>
internal sealed class RtfTokens(byte[] content)
{
    private const int MostWord = 64;

    private int at;

    /// <summary>The next token, or nothing at the end.</summary>
    public RtfToken? Next()
    {
        while (at < content.Length)
        {
            var one = content[at++];
            switch (one)
            {
                case (byte)'{':
                    return new RtfToken(RtfKind.Open);
                case (byte)'}':
                    return new RtfToken(RtfKind.Close);
                case (byte)'\\':
                    return at < content.Length ? Control() : null;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                default:
                    return new RtfToken(RtfKind.Byte, Number: one);
            }
        }

        return null;
    }

    /// <summary>Passes over bytes that are no text.</summary>
    public void Pass(int count) => at = (int)Math.Min(content.Length, at + (long)Math.Max(0, count));

    private RtfToken Control()
    {
        var one = (char)content[at++];
        if (!char.IsAsciiLetter(one))
        {
            return one == '\'' ? new RtfToken(RtfKind.Byte, Number: Hex()) : new RtfToken(RtfKind.Symbol, one.ToString());
        }

        var word = new StringBuilder().Append(one);
        while (at < content.Length && char.IsAsciiLetter((char)content[at]) && word.Length < MostWord)
        {
            word.Append((char)content[at++]);
        }

        var number = Figure();
        if (at < content.Length && content[at] == ' ')
        {
            at++;
        }

        return new RtfToken(RtfKind.Word, word.ToString(), number);
    }

    private int? Figure()
    {
        var isNegative = at + 1 < content.Length && content[at] == '-' && char.IsAsciiDigit((char)content[at + 1]);
        at += isNegative ? 1 : 0;
        int? number = null;
        while (at < content.Length && char.IsAsciiDigit((char)content[at]) && number is null or < 100_000_000)
        {
            number = ((number ?? 0) * 10) + (content[at++] - '0');
        }

        return isNegative ? -number : number;
    }

    private int Hex()
    {
        var value = 0;
        for (var digit = 0; digit < 2 && at < content.Length && char.IsAsciiHexDigit((char)content[at]); digit++)
        {
            value = (value * 16) + Convert.ToInt32(((char)content[at++]).ToString(), 16);
        }

        return value;
    }
}

/// <summary>One token of a rich text file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name of a control word, or the sign of a symbol.</param>
/// <param name="Number">The figure behind a control word, or a byte of text.</param>
internal readonly record struct RtfToken(RtfKind Kind, string Text = "", int? Number = null);

/// <summary>The kinds of tokens.</summary>
internal enum RtfKind
{
    Open,
    Close,
    Word,
    Symbol,
    Byte,
}
