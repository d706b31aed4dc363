namespace FactCheck.Claims;

/// <summary>A word of a sentence, as half-open UTF-16 offsets in the whole text.</summary>
internal readonly record struct Token(int Start, int End, bool Capital, bool AfterMark)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
