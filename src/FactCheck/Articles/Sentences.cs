namespace FactCheck.Articles;

/// <summary>Splits a text into the sentences that claims and clearances are counted by.</summary>
public static class Sentences
{
    /// <summary>
    /// The sentences in order, as half-open UTF-16 offsets. They never overlap, cross a paragraph or cut a grapheme
    /// cluster, and between them hold every character that is not whitespace.
    /// </summary>
    public static IReadOnlyList<Sentence> Of(string text)
    {
        var sentences = new List<Sentence>();
        foreach (var paragraph in Paragraphs.Of(text))
        {
            new SentenceWalk(text, paragraph, sentences).Run();
        }

        return sentences;
    }
}
