namespace FactCheck.Articles;

/// <summary>Whether a sentence may end with an abbreviation.</summary>
internal enum AbbreviationUse
{
    None,
    NeverEnds,
    EndsBeforeOpener,
    EndsUnlessNumber,
}
