using System.Globalization;
using System.Text;
using FactCheck.Sources;

namespace FactCheck.Documents;

/// <summary>Takes a document's paragraphs as its reader meets them, one line each, with what could not be taken.</summary>
internal sealed class ManuscriptBuilder(int mostLength, CancellationToken cancellation)
{
    private const int PlaceLength = 40;
    private const string CellBorder = " | ";

    private readonly List<Block> blocks = [];
    private readonly List<AddressedWords> addressed = [];
    private readonly StringBuilder line = new();
    private readonly Missed missed = new();
    private BlockKind kind;
    private int level;
    private string marker = "";
    private bool isGap;
    private int rows;
    private long length;

    /// <summary>What was read so far, without the paragraph that is open.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    public Missed Missed => missed;

    /// <summary>Where the words lead that are written next; nothing where they are plain or the address is none of the web.</summary>
    public string? Address { get; private set; }

    /// <summary>Names the place instead of the words before it, as "page 3" does.</summary>
    public string? Place { get; set; }

    /// <summary>Begins a paragraph; inside a table's row the words go on in their cell.</summary>
    public void Begin(BlockKind of = BlockKind.Plain, int heading = 0)
    {
        End();
        if (rows == 0)
        {
            (kind, level) = (of, heading);
        }
    }

    /// <summary>Ends the paragraph; one without words is none.</summary>
    public void End()
    {
        cancellation.ThrowIfCancellationRequested();
        if (rows > 0)
        {
            isGap = true;
            return;
        }

        Close();
    }

    /// <summary>Breaks the line: what follows is a paragraph of the same kind, or the same heading.</summary>
    public void Break()
    {
        if (kind == BlockKind.Heading || rows > 0)
        {
            isGap = true;
            return;
        }

        var (same, of) = (kind, level);
        Close();
        (kind, level) = (same, of);
    }

    /// <summary>Gives the next paragraph that has words a marker, such as "• ".</summary>
    public void Mark(string with)
    {
        if (rows > 0)
        {
            Write(with);
        }
        else
        {
            marker = with;
        }
    }

    /// <summary>Begins a row of a table; a table in a cell goes on in that cell.</summary>
    public void BeginRow()
    {
        if (rows++ == 0)
        {
            Close();
            kind = BlockKind.Row;
        }
    }

    /// <summary>Begins the next cell of a row.</summary>
    public void NextCell()
    {
        isGap = false;
        line.Append(CellBorder);
        Count(CellBorder.Length);
    }

    public void EndRow()
    {
        if (--rows == 0)
        {
            Close();
        }
    }

    /// <summary>Sets where the next words lead and returns where the last ones did, to be set again after them.</summary>
    public string? Lead(string? to)
    {
        var before = Address;
        Address = WebAddress(to);
        return before;
    }

    /// <summary>Writes words; white space collapses, and what cannot be seen is dropped.</summary>
    public void Write(ReadOnlySpan<char> words)
    {
        foreach (var unit in words)
        {
            if (unit is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                isGap = true;
            }
            else if (!char.IsControl(unit) && unit is not ('\u00AD' or '\u200B' or '\uFEFF' or '\uFFFC'))
            {
                Append(unit);
            }
        }
    }

    /// <summary>Writes a figure that is raised or lowered, as "m²": on the line it would be another figure.</summary>
    public void WriteRaised(string words, bool isRaised)
    {
        const string Plain = "0123456789+-=()";
        const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
        const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
        var isFigure = words.Length > 0 && words.Any(char.IsAsciiDigit) && words.All(unit => unit == '\u2212' || Plain.Contains(unit, StringComparison.Ordinal));
        Write(isFigure
            ? string.Concat(words.Select(unit => (isRaised ? Raised : Lowered)[Plain.IndexOf(unit == '\u2212' ? '-' : unit, StringComparison.Ordinal)]))
            : words);
    }

    /// <summary>Adds paragraphs that were read apart, such as a note's, the first with the marker.</summary>
    public void Append(IEnumerable<Block> read, string with)
    {
        End();
        foreach (var block in read)
        {
            blocks.Add(block with
            {
                Text = with + block.Text,
                Addresses = [.. block.Addresses.Select(words => words with { Start = words.Start + with.Length, End = words.End + with.Length })],
            });
            Count(block.Text.Length + 1 + with.Length);
            with = "";
        }
    }

    /// <summary>Where the next words will stand, to tell whether something was written since.</summary>
    public long At => length;

    /// <summary>Notes what is left out here; <paramref name="many"/> has {0} where the count stands.</summary>
    public void Miss(string one, string many) => missed.Add(one, many, Place ?? Here());

    private void Append(char unit)
    {
        if (line.Length == 0)
        {
            if (marker.Length > 0)
            {
                line.Append(marker);
                kind = kind == BlockKind.Plain ? BlockKind.Point : kind;
                marker = "";
            }
        }
        else if (isGap && line[^1] != ' ')
        {
            line.Append(' ');
            Count(1);
        }

        isGap = false;
        line.Append(unit);
        Count(1);
        if (Address is not null)
        {
            Extend(line.Length - 1);
        }
    }

    private void Count(int units)
    {
        length += units;
        if (length > mostLength)
        {
            throw UnreadableException.TooLarge("text", string.Create(CultureInfo.InvariantCulture, $"The text in it has more than {mostLength:N0} characters; at most that many fit. Bring it in parts."));
        }
    }

    // Words side by side that lead to one address are one stretch, with the gap between them.
    private void Extend(int at)
    {
        if (addressed.Count > 0 && addressed[^1] is var last && last.Address == Address && at - last.End <= 1)
        {
            addressed[^1] = last with { End = at + 1 };
        }
        else
        {
            addressed.Add(new AddressedWords(at, at + 1, Address!));
        }
    }

    private void Close()
    {
        isGap = false;
        var text = line.ToString();
        var start = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        if (trimmed.EnumerateRunes().Any(rune => !Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && rune.Value != '|'))
        {
            blocks.Add(new Block(trimmed, kind, level, [.. addressed
                .Select(words => words with { Start = Math.Max(0, words.Start - start), End = Math.Min(trimmed.Length, words.End - start) })
                .Where(words => words.End > words.Start)]));
            length++;
        }

        line.Clear();
        addressed.Clear();
        (kind, level) = (BlockKind.Plain, 0);
    }

    private string? Here()
    {
        var words = line.Length > 0 ? line.ToString() : blocks.Count > 0 ? blocks[^1].Text : "";
        return words.Length == 0 ? "at the beginning" : (line.Length > 0 ? "in " : "after ") + Quoted(words);
    }

    private static string Quoted(string words)
    {
        if (words.Length <= PlaceLength)
        {
            return $"“{words.Trim()}”";
        }

        var cut = words.LastIndexOf(' ', PlaceLength);
        cut = cut < PlaceLength / 2 ? PlaceLength : cut;
        cut -= char.IsHighSurrogate(words[cut - 1]) ? 1 : 0;
        return $"“{words[..cut].Trim()} …”";
    }

    private static string? WebAddress(string? to) =>
        Addresses.Canonical(to) is not null && new Uri(to!) is { UserInfo: "", AbsoluteUri: { Length: <= Addresses.MostAddress } whole } ? whole : null;
}
