using System.Text;

namespace FactCheck.Articles;

/// <summary>What a text's script tells of its language, enough to set direction and fonts.</summary>
public static class Languages
{
    /// <summary>"ar", "he", "el", "ru"-like tags only where the script settles it; otherwise "und" (BCP 47).</summary>
    public static string Guess(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int arabic = 0, hebrew = 0, letters = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                continue;
            }

            letters++;
            arabic += rune.Value is (>= 0x0600 and <= 0x06FF) or (>= 0x0750 and <= 0x077F) ? 1 : 0;
            hebrew += rune.Value is >= 0x0590 and <= 0x05FF ? 1 : 0;
        }

        return arabic * 2 > letters ? "ar" : hebrew * 2 > letters ? "he" : "und";
    }
}
