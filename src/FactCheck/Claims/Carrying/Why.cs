namespace FactCheck.Claims.Carrying;

/// <summary>Says in words why a passage may stand at a place.</summary>
internal static class Why
{
    public static string Of(Guess? guess, double keptShare)
    {
        var words = keptShare >= 0.99 ? "all of its words stand here"
            : keptShare >= 0.7 ? "most of its words stand here"
            : keptShare >= 0.4 ? "about half of its words stand here"
            : "some of its words stand here";
        if (guess is null)
        {
            return Sentence(words);
        }

        var order = !guess.KeepsOrder ? ", in another part of the text"
            : guess.Between ? ", between the same sentences"
            : ", in the same part of the text";
        var rival = guess.Lead < 0.1 ? "; another place is nearly as like it" : "";
        return Sentence(words + order + rival);
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";
}
