namespace FactCheck.Articles;

/// <summary>A revision with what follows from its text alone: paragraphs, sentences, and how many words each sentence has.</summary>
public sealed class RevisionText
{
    /// <summary>The texts of a busy week; a text is cut again where it was not asked for in long.</summary>
    private const long MostUnits = 8_000_000;

    // A revision never changes and its id is its own, so what was cut once holds wherever it is asked for.
    private static readonly Recent<RevisionId, RevisionText> Known = new(MostUnits, text => text.Revision.Text.Length);

    private RevisionText(Revision revision)
    {
        Revision = revision;
        Paragraphs = Articles.Paragraphs.Of(revision.Text);
        Sentences = Articles.Sentences.Of(revision.Text);
        WordsOf = [.. Sentences.Select(sentence => Words.Count(revision.Text.AsSpan(sentence.Start, sentence.End - sentence.Start)))];
    }

    public Revision Revision { get; }

    public IReadOnlyList<Paragraph> Paragraphs { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>For each sentence, in order, the number of its words.</summary>
    public IReadOnlyList<int> WordsOf { get; }

    /// <summary>The revision's text, cut now or known from before.</summary>
    public static RevisionText Of(Revision revision)
    {
        ArgumentNullException.ThrowIfNull(revision);
        return Known.TryFind(revision.Id, out var known) ? known : Known.Keep(revision.Id, new RevisionText(revision), stays: _ => true);
    }

    /// <summary>The text with this id, read only where it is not known.</summary>
    internal static async Task<RevisionText> FindAsync(ISession session, RevisionId id, CancellationToken cancellation) =>
        Known.TryFind(id, out var known)
            ? known
            : Of(await session.Articles.FindRevisionAsync(id, cancellation) ?? throw new InvalidOperationException("An article without its current revision."));

    /// <summary>The index of the first sentence that ends after an offset; the number of sentences where none does.</summary>
    public int FirstEndingAfter(int offset)
    {
        int low = 0, high = Sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
