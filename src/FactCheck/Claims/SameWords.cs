using System.Text;
using FactCheck.Claims.Carrying;

namespace FactCheck.Claims;

/// <summary>Tells whether two texts say the same in the same words, however they are set.</summary>
public static class SameWords
{
    /// <summary>
    /// Whether each word stands in both in the same order, letter by letter, and no mark between them says something else: a sign at a number,
    /// a currency, a question. Paragraphs, blanks, commas and the shape of quotation marks do not count.
    /// </summary>
    public static bool Are(string was, string now)
    {
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(now);
        var (before, after) = (was.Normalize(NormalizationForm.FormC), now.Normalize(NormalizationForm.FormC));
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            return true;
        }

        var keys = new Keys();
        var (old, current) = (Words(before, keys), Words(after, keys));
        return old.Count == current.Count
            && Enumerable.Range(0, old.Count).All(at => Text(before, old[at]).SequenceEqual(Text(after, current[at])))
            && Enumerable.Range(-1, old.Count + 1).All(at => IsSameBetween(before, old, after, current, at));
    }

    private static List<Piece> Words(string text, Keys keys) => Pieces.Of(text, keys).FindAll(piece => piece.IsWord);

    private static ReadOnlySpan<char> Text(string text, Piece piece) => text.AsSpan(piece.Start, piece.End - piece.Start);

    // From one word to the next, or to an end of the text.
    private static bool IsSameBetween(string was, List<Piece> old, string now, List<Piece> current, int at)
    {
        var (before, after) = (Stretch(was, old, at), Stretch(now, current, at));
        return string.Equals(before, after, StringComparison.Ordinal)
            || !WordChanges.AreMaterial(WordChanges.Between(before, after), marksCount: false);
    }

    private static string Stretch(string text, List<Piece> words, int at) =>
        text[(at < 0 ? 0 : words[at].Start)..(at + 1 < words.Count ? words[at + 1].End : text.Length)];
}
