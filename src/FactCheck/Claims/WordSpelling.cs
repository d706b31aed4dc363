namespace FactCheck.Claims;

/// <summary>Two ways to write one word: colour and color, organise and organize, or one way to write an accent and another.</summary>
internal static class WordSpelling
{
    /// <summary>The word as it is compared: the same for both ways to write it.</summary>
    public static string Of(string word)
    {
        var plain = word.Any(char.IsSurrogate) ? word : word.Normalize();
        if (char.IsUpper(plain[0]))
        {
            return plain;
        }

        // A vowel before it: "harbour", but neither "mourning" nor "fourth".
        plain = Swapped(plain, "our", "or", (w, at) => w.AsSpan(0, at - 1).ContainsAny("aeiou"));

        // Three letters before it: "organise", but not "prise".
        foreach (var end in (string[])["e", "ing", "ation"])
        {
            plain = Swapped(plain, "is" + end, "iz" + end, (_, at) => at >= 3);
        }

        plain = Swapped(plain, "yse", "yze", (_, at) => at >= 3);
        plain = Swapped(plain, "ogue", "og", (_, at) => at >= 2);
        return Swapped(plain, "tre", "ter", (w, at) => at >= 2 && at + 3 >= w.TrimEnd('s').Length);
    }

    private static string Swapped(string word, string one, string other, Func<string, int, bool> isSo) =>
        word.IndexOf(one, StringComparison.Ordinal) is > 0 and var at && isSo(word, at) ? word[..at] + other + word[(at + one.Length)..] : word;
}
