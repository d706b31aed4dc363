using System.Text;

namespace FactCheck.Documents.Formats;

/// <summary>Writes the words of a rich text file as its tokens come.</summary>
internal sealed class RtfText(ManuscriptBuilder builder)
{
    private const int MostDepth = 1_000;
    private const int Windows = 1252;

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "objdata", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf",
        "fldinst", "themedata", "datastore", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "latentstyles", "nonshppict", "pntext", "filetbl", "revtbl",
        "bkmkstart", "bkmkend", "xe", "tc", "rxe", "private", "mmathPr", "datafield", "falt", "panose", "fontemb",
    };

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["emdash"] = "—", ["endash"] = "–", ["lquote"] = "‘", ["rquote"] = "’", ["ldblquote"] = "“", ["rdblquote"] = "”", ["bullet"] = "•",
        ["tab"] = " ", ["emspace"] = " ", ["enspace"] = " ", ["qmspace"] = " ", ["softline"] = " ", ["~"] = " ", ["_"] = "-",
    };

    // The letters that a font is written with, by the number that the file gives them.
    private static readonly Dictionary<int, int> Charsets = new()
    {
        [0] = Windows, [77] = 10000, [128] = 932, [129] = 949, [130] = 1361, [134] = 936, [136] = 950, [161] = 1253, [162] = 1254, [163] = 1258, [177] = 1255, [178] = 1256,
        [186] = 1257, [204] = 1251, [222] = 874, [238] = 1250,
    };

    private readonly Stack<State> around = new();
    private readonly Dictionary<int, int> fonts = [];
    private readonly List<byte> bytes = [];
    private State now = new(Windows, 1, IsSilent: false, IsFonts: false, IsHidden: false);
    private int letters = Windows;
    private int font;
    private int left;
    private bool isOptional;
    private bool isRow;
    private bool isNewCell;

    /// <summary>Whether every group that was opened was closed.</summary>
    public bool IsWhole => around.Count == 0;

    /// <summary>Takes the next token; those that announce bytes have them passed over.</summary>
    public void Take(RtfToken token, RtfTokens tokens)
    {
        if (token.Kind == RtfKind.Byte)
        {
            // A letter beyond the old tables is followed by what older programs show instead.
            left = left > 0 ? left - 1 : Keep((byte)token.Number!.Value);
            return;
        }

        Flush();
        switch (token.Kind)
        {
            case RtfKind.Open when around.Count == MostDepth:
                throw new UnreadableException("file", "This file is nested too deeply to be read. Copy its text and paste it.");
            case RtfKind.Open:
                around.Push(now);
                break;
            case RtfKind.Close:
                now = around.TryPop(out var before) ? before : now;
                left = 0;
                break;
            case RtfKind.Symbol when token.Text == "*":
                isOptional = true;
                return;
            case RtfKind.Symbol or RtfKind.Word when token.Text == "bin":
                tokens.Pass(token.Number ?? 0);
                break;
            default:
                Control(token.Text, token.Number);
                break;
        }

        isOptional = false;
    }

    /// <summary>Ends the last paragraph.</summary>
    public void End()
    {
        Flush();
        EndRow();
        builder.End();
    }

    private void Control(string word, int? number)
    {
        if (isOptional && word is not ("shptxt" or "shpinst" or "fldrslt" or "shppict") || Silent.Contains(word))
        {
            now = now with { IsSilent = true, IsFonts = word == "fonttbl" };
            return;
        }

        switch (word)
        {
            case "ansicpg":
                letters = number is 0 or null ? Windows : number.Value;
                now = now with { Letters = letters };
                break;
            case "f" when now.IsFonts:
                font = number ?? 0;
                break;
            case "fcharset" when now.IsFonts:
                fonts[font] = Charsets.GetValueOrDefault(number ?? 0, letters);
                break;
            case "f":
                now = now with { Letters = fonts.GetValueOrDefault(number ?? 0, letters) };
                break;
            case "plain":
                now = now with { IsHidden = false };
                break;
            case "v" or "deleted":
                now = now with { IsHidden = number != 0 };
                break;
            case "uc":
                now = now with { Instead = Math.Max(0, number ?? 1) };
                break;
            case "u" when number is { } unit:
                Write(((char)(ushort)(short)unit).ToString());
                left = now.Instead;
                break;
            default:
                Shape(word);
                break;
        }
    }

    private void Shape(string word)
    {
        if (now.IsSilent)
        {
            return;
        }

        switch (word)
        {
            case "par" or "sect" or "page" or "line" or "\n" or "\r" when !isRow:
                builder.End();
                break;
            case "trowd" when !isRow:
                builder.BeginRow();
                isRow = true;
                break;
            case "cell" when isRow:
                isNewCell = true;
                break;
            case "row":
                EndRow();
                break;
            case "{" or "}" or "\\":
                Write(word);
                break;
            case "par" or "line":
                Write(" ");
                break;
            default:
                Write(Signs.GetValueOrDefault(word, ""));
                break;
        }
    }

    private void EndRow()
    {
        if (isRow)
        {
            builder.EndRow();
            (isRow, isNewCell) = (false, false);
        }
    }

    private int Keep(byte one)
    {
        if (!now.IsSilent)
        {
            bytes.Add(one);
        }

        return 0;
    }

    private void Flush()
    {
        if (bytes.Count > 0)
        {
            Write(Of(now.Letters).GetString([.. bytes]));
            bytes.Clear();
        }
    }

    private void Write(string words)
    {
        if (words.Length == 0 || now.IsSilent)
        {
            return;
        }

        if (now.IsHidden)
        {
            builder.Miss("hidden text was left out", "{0} pieces of hidden text were left out");
            return;
        }

        if (isNewCell)
        {
            builder.NextCell();
            isNewCell = false;
        }

        builder.Write(words);
    }

    private static Encoding Of(int page)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Windows)!;
        }
    }

    /// <summary>What holds inside one group.</summary>
    private readonly record struct State(int Letters, int Instead, bool IsSilent, bool IsFonts, bool IsHidden);
}
