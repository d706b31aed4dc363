namespace FactCheck.Articles;

/// <summary>What kind of character the text after a stop begins with.</summary>
internal enum OpeningKind
{
    Nothing,
    Lower,
    Upper,
    Caseless,
    Digit,
    Sign,
    Continuing,
}
