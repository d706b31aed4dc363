namespace FactCheck.Articles;

/// <summary>A stretch of a text that is more than plain: a heading, a quoted paragraph, or words that lead to an address.</summary>
/// <param name="Start">Its first UTF-16 code unit in the text.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where the words lead; only for <see cref="FormattingKind.Address"/>.</param>
public sealed record Formatting(int Start, int End, FormattingKind Kind, string? Address = null);

/// <summary>What a stretch of a text is, beyond its words; everything else that a document holds is not kept.</summary>
public enum FormattingKind
{
    /// <summary>A whole paragraph that heads those after it.</summary>
    Heading,

    /// <summary>A whole paragraph that quotes somebody.</summary>
    Quote,

    /// <summary>Words that lead to a web address.</summary>
    Address,
}
