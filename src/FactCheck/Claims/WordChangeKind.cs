namespace FactCheck.Claims;

/// <summary>What kind of difference it is, the weightiest first; the last two change nothing that is said.</summary>
public enum WordChangeKind
{
    Number,
    Date,
    Unit,
    Name,
    Negation,
    Attribution,

    /// <summary>Any other word.</summary>
    Wording,

    /// <summary>Another way to write the same word, or its first letter at the beginning of a sentence.</summary>
    Spelling,

    /// <summary>Commas, quotes, dashes and blanks.</summary>
    Punctuation,
}
