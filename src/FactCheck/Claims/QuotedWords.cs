using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>The words that a claim's passages quote, as the wording of a claim that nobody has worded otherwise.</summary>
internal static class QuotedWords
{
    private const string Between = " … ";

    /// <summary>The quotes in the order of the anchors, cut between two characters where they are longer than a wording may be.</summary>
    public static string Of(IEnumerable<TextAnchor> anchors)
    {
        var words = string.Join(Between, anchors.Select(anchor => anchor.Quote));
        var length = Math.Min(words.Length, ClaimFields.MostWording);
        while (!Graphemes.IsBoundary(words, length))
        {
            length--;
        }

        return words[..length];
    }
}
