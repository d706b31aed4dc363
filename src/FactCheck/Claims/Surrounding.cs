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
