namespace FactCheck.Documents;

/// <summary>One paragraph as a format's reader found it.</summary>
/// <param name="Text">Its words on one line, with the marker of a list before them.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">How high a heading stands: 0 for the title of the whole, 1 to 6 as in HTML; otherwise 0.</param>
/// <param name="Addresses">Which of its words lead where; offsets count UTF-16 code units of <paramref name="Text"/>.</param>
internal sealed record Block(string Text, BlockKind Kind, int Level, IReadOnlyList<AddressedWords> Addresses);

/// <summary>Words of a block that lead to a web address.</summary>
internal readonly record struct AddressedWords(int Start, int End, string Address);

/// <summary>What a paragraph is.</summary>
internal enum BlockKind
{
    Plain,
    Heading,
    Quote,
    Point,
    Row,

    /// <summary>The line that the source itself marks as naming the author.</summary>
    Byline,
}
