using FactCheck.Articles;

namespace FactCheck.Claims.Comparing;

/// <summary>Two revisions side by side: rows of paragraphs, and the differences in the order of reading.</summary>
public sealed class TextComparison
{
    private readonly ComparedSide before;
    private readonly ComparedSide after;
    private readonly SentenceFates fates;
    private readonly SentenceStretches stretches;
    private readonly ParagraphForms forms;
    private readonly DifferenceNumbers numbers = new();

    private TextComparison(RevisionText before, RevisionText after)
    {
        (this.before, this.after) = (new(before), new(after));
        fates = new(this.before, this.after, SentencePairs.Between(before, after));
        stretches = new(this.before, this.after, fates, numbers);
        forms = new(this.before, this.after, fates, numbers);
        Rows = [.. RowsOfAll()];
    }

    /// <summary>The whole of both texts.</summary>
    public IReadOnlyList<ComparedRow> Rows { get; }

    /// <summary>In the order of their numbers, without the claims that stand on them.</summary>
    public IReadOnlyList<Difference> Differences => field ??= [.. numbers.Drafts.Select(draft => Of(draft, []))];

    internal IReadOnlyList<DraftDifference> Drafts => numbers.Drafts;

    /// <summary>Compares two revisions, in either direction; offsets count UTF-16 code units of each.</summary>
    public static TextComparison Between(RevisionText before, RevisionText after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(before, after);
    }

    /// <summary>A draft as what is shown of it.</summary>
    internal Difference Of(DraftDifference draft, IReadOnlyList<ClaimThere> claims) => new()
    {
        Number = draft.Number,
        Kind = draft.Kind,
        Old = before.Place(draft.Old),
        New = after.Place(draft.New),
        Form = draft.Form,
        Claims = claims,
    };

    // Paragraphs that share sentences stand across from each other.
    private IEnumerable<ComparedRow> RowsOfAll()
    {
        var (old, current) = (0, 0);
        foreach (var (oldFirst, oldLast, newFirst, newLast) in Shared())
        {
            foreach (var row in Apart(old, oldFirst, current, newFirst))
            {
                yield return row;
            }

            yield return Row(oldFirst, oldLast + 1, newFirst, newLast + 1);
            (old, current) = (oldLast + 1, newLast + 1);
        }

        foreach (var row in Apart(old, before.Forms.Count, current, after.Forms.Count))
        {
            yield return row;
        }
    }

    private List<(int OldFirst, int OldLast, int NewFirst, int NewLast)> Shared()
    {
        var shared = new List<(int OldFirst, int OldLast, int NewFirst, int NewLast)>();
        foreach (var pair in fates.Kept())
        {
            var (oldFirst, oldLast) = (before.ParagraphOf(pair.Old), before.ParagraphOf(pair.OldEnd - 1));
            var (newFirst, newLast) = (after.ParagraphOf(pair.New), after.ParagraphOf(pair.NewEnd - 1));
            if (shared.Count > 0 && shared[^1] is var row && (oldFirst <= row.OldLast || newFirst <= row.NewLast))
            {
                shared[^1] = (row.OldFirst, Math.Max(row.OldLast, oldLast), row.NewFirst, Math.Max(row.NewLast, newLast));
            }
            else
            {
                shared.Add((oldFirst, oldLast, newFirst, newLast));
            }
        }

        return shared;
    }

    // Paragraphs that share nothing: what went beside what came, one by one.
    private IEnumerable<ComparedRow> Apart(int old, int oldEnd, int current, int newEnd)
    {
        for (; old < oldEnd || current < newEnd; old++, current++)
        {
            yield return Row(Math.Min(old, oldEnd), Math.Min(old + 1, oldEnd), Math.Min(current, newEnd), Math.Min(current + 1, newEnd));
        }
    }

    private ComparedRow Row(int oldFirst, int oldEnd, int newFirst, int newEnd)
    {
        // The text that has both is read first, and so gives the numbers.
        var both = new InlineParagraphs(before, after, fates, stretches, forms, (oldFirst, oldEnd), (newFirst, newEnd)).Read();
        var old = Enumerable.Range(oldFirst, oldEnd - oldFirst)
            .Select(paragraph => Stretching.Paragraph(paragraph, before.Forms[paragraph].Kind, before.SentencesOf(paragraph).Select(stretches.Old), null)).ToList();
        var current = Enumerable.Range(newFirst, newEnd - newFirst)
            .Select(paragraph => Stretching.Paragraph(paragraph, after.Forms[paragraph].Kind, after.SentencesOf(paragraph).Select(stretches.New), forms.NumberOf(paragraph))).ToList();
        var isSame = old.Count == current.Count && both.All(paragraph => paragraph.Form is null && paragraph.Stretches.All(stretch => stretch.Kind == StretchKind.Same));
        return new ComparedRow(old, isSame ? both : current, both, isSame);
    }
}
