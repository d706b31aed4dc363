using FactCheck.Articles;

namespace FactCheck.Claims.Comparing;

/// <summary>One of the two texts that are compared: its sentences by their paragraphs; offsets count its UTF-16 code units.</summary>
internal sealed class ComparedSide(RevisionText text)
{
    private readonly int[] paragraphOf = ParagraphsOf(text);

    public string Text => text.Revision.Text;

    public IReadOnlyList<Sentence> Sentences => text.Sentences;

    public IReadOnlyList<FormattedParagraph> Forms { get; } = FormattedParagraph.Of(text.Paragraphs, text.Revision.Formatting);

    public int ParagraphOf(int sentence) => paragraphOf[sentence];

    public IEnumerable<int> SentencesOf(int paragraph)
    {
        var at = Array.BinarySearch(paragraphOf, paragraph);
        while (at > 0 && paragraphOf[at - 1] == paragraph)
        {
            at--;
        }

        for (; at >= 0 && at < paragraphOf.Length && paragraphOf[at] == paragraph; at++)
        {
            yield return at;
        }
    }

    public (int Start, int End) ParagraphAt(int paragraph) => (text.Paragraphs[paragraph].Start, text.Paragraphs[paragraph].End);

    /// <summary>A sentence, and where the blanks after it end: at the next one of its paragraph.</summary>
    public (int Start, int End, int Until) Stretch(int sentence)
    {
        var until = sentence + 1 < paragraphOf.Length && paragraphOf[sentence + 1] == paragraphOf[sentence]
            ? Sentences[sentence + 1].Start
            : text.Paragraphs[paragraphOf[sentence]].End;
        return (Sentences[sentence].Start, Sentences[sentence].End, until);
    }

    /// <summary>What is shown of a place; nothing where it is empty.</summary>
    public ComparedPlace? Place((int Start, int End) place)
    {
        if (place.End == 0)
        {
            return null;
        }

        var at = 0;
        while (at < text.Paragraphs.Count - 1 && text.Paragraphs[at].End <= place.Start)
        {
            at++;
        }

        return new ComparedPlace(place.Start, place.End, Text[place.Start..place.End], at + 1);
    }

    private static int[] ParagraphsOf(RevisionText text)
    {
        var of = new int[text.Sentences.Count];
        for (var (i, at) = (0, 0); i < of.Length; i++)
        {
            while (text.Paragraphs[at].End < text.Sentences[i].End)
            {
                at++;
            }

            of[i] = at;
        }

        return of;
    }
}
