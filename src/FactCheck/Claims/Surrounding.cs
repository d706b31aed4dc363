using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Finds the sentences around a place in a text.</summary>
internal static class Surrounding
{
    /// <summary>Where the sentence begins in which the offset stands, or the offset between two.</summary>
    public static int SentenceStart(IReadOnlyList<Sentence> sentences, int offset) =>
        FirstEndingAfter(sentences, offset) is var at && at < sentences.Count && sentences[at].Start <= offset ? sentences[at].Start : offset;

    /// <summary>Where the sentence ends in which the character before the offset stands, or the offset between two.</summary>
    public static int SentenceEnd(IReadOnlyList<Sentence> sentences, int offset) =>
        FirstEndingAfter(sentences, offset - 1) is var at && at < sentences.Count && sentences[at].Start < offset ? sentences[at].End : offset;

    /// <summary>The words of the text before and after a passage: the rest of its sentence and the sentence beside it.</summary>
    public static (string Lead, string Trail) Of(string text, IReadOnlyList<Sentence> sentences, int start, int end)
    {
        var first = FirstEndingAfter(sentences, start);
        var last = Math.Min(sentences.Count - 1, FirstEndingAfter(sentences, end - 1));
        if (first >= sentences.Count)
        {
            return ("", "");
        }

        var from = Math.Min(start, sentences[Math.Max(0, first - 1)].Start);
        var until = Math.Max(end, sentences[Math.Min(sentences.Count - 1, last + 1)].End);
        return (text[from..start], text[end..until]);
    }

    /// <summary>Where in another text the sentence stands that came before a passage, or else the one that came after; nothing where neither does.</summary>
    public static (int Start, int End)? Neighbour(string text, IReadOnlyList<Sentence> sentences, int start, int end, string other)
    {
        var (first, last) = (FirstEndingAfter(sentences, start), FirstEndingAfter(sentences, end - 1));
        foreach (var beside in (int[])[first - 1, last + 1])
        {
            if (beside >= 0 && beside < sentences.Count
                && text[sentences[beside].Start..sentences[beside].End] is var words
                && other.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at)
            {
                return (at, at + words.Length);
            }
        }

        return null;
    }

    private static int FirstEndingAfter(IReadOnlyList<Sentence> sentences, int offset)
    {
        int low = 0, high = sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
