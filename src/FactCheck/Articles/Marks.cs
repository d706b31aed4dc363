namespace FactCheck.Articles;

/// <summary>Which characters end, open and close sentences in the scripts news is written in.</summary>
internal static class Marks
{
    public static bool IsStop(char c) => IsDot(c) || IsLoud(c) || IsFinal(c);

    public static bool IsDot(char c) => c is '.' or '…' or '‥' or '⋯';

    /// <summary>Question and exclamation marks that wait for a space before they end a sentence.</summary>
    public static bool IsLoud(char c) => c is '!' or '?' or '‽' or '⁇' or '⁈' or '⁉' or '‼';

    /// <summary>Marks that end a sentence whether or not a space follows.</summary>
    public static bool IsFinal(char c) => c is
        '。' or '！' or '？' or '｡' or '．' or '؟' or '۔' or '।' or '॥' or '։' or '።' or '፧' or '။' or '។' or '៕';

    public static bool IsClosingBracket(char c) => c is ')' or ']' or '}' or '）' or '】' or '》' or '〉' or '］' or '｝';

    /// <summary>Quotation marks that close whatever follows them.</summary>
    public static bool IsClosingQuote(char c) => c is '”' or '›' or '»' or '」' or '』' or '＂' or '″';

    /// <summary>Quotation marks that open in one language or place and close in another.</summary>
    public static bool IsEitherQuote(char c) => c is '"' or '\'' or '’' or '“' or '‘' or '«' or '‹' or '`';

    public static bool IsQuote(char c) => IsClosingQuote(c) || IsEitherQuote(c) || c is '„' or '‚' or '「' or '『' or '‟';

    public static bool IsOpeningBracket(char c) => c is '(' or '[' or '{' or '（' or '【' or '《' or '〈' or '［' or '｛';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‐' or '‑' or '⁃';

    public static bool IsBullet(char c) => c is '•' or '⁃' or '‣' or '◦' or '▪' or '●' or '■' or '·' or '*';

    /// <summary>Direction and joining marks that show nothing.</summary>
    public static bool IsInvisible(char c) => c is
        '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Note numbers set above the line after a stop.</summary>
    public static bool IsRaisedNumber(char c) => c is '¹' or '²' or '³' or (>= '⁰' and <= '⁹');

    /// <summary>What may stand before the first word of a sentence.</summary>
    public static bool MayOpen(char c) =>
        IsQuote(c) || IsOpeningBracket(c) || IsDash(c) || IsBullet(c) || IsInvisible(c) || c is '¿' or '¡' or '#' or '@' or '_';

    /// <summary>What shows that the sentence before it goes on.</summary>
    public static bool Continues(char c) =>
        IsClosingBracket(c) || c is ',' or ';' or ':' or '%' or '&' or '+' or '=' or '/' or '،' or '؛' or '，' or '、' or '；' or '：';

    /// <summary>The bracket or corner quote that closes this one, or a null character.</summary>
    public static char ClosingOf(char c) => c switch
    {
        '(' => ')',
        '[' => ']',
        '（' => '）',
        '「' => '」',
        '『' => '』',
        '【' => '】',
        '《' => '》',
        '〈' => '〉',
        _ => '\0',
    };
}
