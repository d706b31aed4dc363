using FactCheck.Articles;

namespace FactCheck.Claims.Comparing;

/// <summary>Two revisions side by side: rows of paragraphs, and the differences in the order of reading.</summary>
public sealed class TextComparison
{
    private readonly RevisionText before;
    private readonly RevisionText after;
    private readonly SentencePairs pairs;
    private readonly IReadOnlyList<FormattedParagraph> oldForms;
    private readonly IReadOnlyList<FormattedParagraph> newForms;
    private readonly int[] oldParagraph;
    private readonly int[] newParagraph;
    private readonly DraftDifference?[] oldDrafts;
    private readonly DraftDifference?[] newDrafts;
    private readonly List<DraftDifference> differences = [];

    private TextComparison(RevisionText before, RevisionText after)
    {
        (this.before, this.after) = (before, after);
        pairs = SentencePairs.Between(before, after);
        oldForms = FormattedParagraph.Of(before.Paragraphs, before.Revision.Formatting);
        newForms = FormattedParagraph.Of(after.Paragraphs, after.Revision.Formatting);
        (oldParagraph, newParagraph) = (ParagraphOf(before), ParagraphOf(after));
        (oldDrafts, newDrafts) = (new DraftDifference?[oldParagraph.Length], new DraftDifference?[newParagraph.Length]);
        Draft();
        Rows = [.. RowsOfAll()];
    }

    /// <summary>The whole of both texts.</summary>
    public IReadOnlyList<ComparedRow> Rows { get; }

    /// <summary>In the order of their numbers, without the claims that stand on them.</summary>
    public IReadOnlyList<Difference> Differences => field ??= [.. differences.Select(draft => Of(draft, []))];

    internal IReadOnlyList<DraftDifference> Drafts => differences;

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
        Old = Place(before, draft.Old),
        New = Place(after, draft.New),
        Form = draft.Form,
        Claims = claims,
    };

    private static ComparedPlace? Place(RevisionText text, (int Start, int End) place) => place.End == 0
        ? null
        : new ComparedPlace(place.Start, place.End, text.Revision.Text[place.Start..place.End], ParagraphAt(text, place.Start) + 1);

    private static int ParagraphAt(RevisionText text, int offset)
    {
        var at = 0;
        while (at < text.Paragraphs.Count - 1 && text.Paragraphs[at].End <= offset)
        {
            at++;
        }

        return at;
    }

    private static int[] ParagraphOf(RevisionText text)
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

    // ---- what became of each sentence

    private void Draft()
    {
        SentencePair? moved = null;
        foreach (var pair in pairs.InOldOrder())
        {
            if (pair is { IsExact: true, IsMoved: false })
            {
                continue;
            }

            var goesOn = pair.IsMoved && moved is not null && moved.OldEnd == pair.Old && moved.NewEnd == pair.New;
            var draft = goesOn ? oldDrafts[moved!.Old]! : new DraftDifference(pair.IsMoved ? DifferenceKind.Moved : DifferenceKind.Changed);
            moved = pair.IsMoved ? pair : null;
            for (var i = pair.Old; i < pair.OldEnd; i++)
            {
                oldDrafts[i] = draft;
                draft.TakeOld(before.Sentences[i].Start, before.Sentences[i].End);
            }

            for (var j = pair.New; j < pair.NewEnd; j++)
            {
                newDrafts[j] = draft;
                draft.TakeNew(after.Sentences[j].Start, after.Sentences[j].End);
            }

            if (!pair.IsExact)
            {
                draft.Runs.AddRange(WordRuns.Of(
                    before.Revision.Text, before.Sentences[pair.Old].Start, before.Sentences[pair.OldEnd - 1].End,
                    after.Revision.Text, after.Sentences[pair.New].Start, after.Sentences[pair.NewEnd - 1].End));
            }
        }

        for (var i = 0; i < oldDrafts.Length; i++)
        {
            if (pairs.OfOld[i] is null)
            {
                oldDrafts[i] = i > 0 && pairs.OfOld[i - 1] is null ? oldDrafts[i - 1]! : new DraftDifference(DifferenceKind.Deleted);
                oldDrafts[i]!.TakeOld(before.Sentences[i].Start, before.Sentences[i].End);
            }
        }

        for (var j = 0; j < newDrafts.Length; j++)
        {
            if (pairs.OfNew[j] is null)
            {
                newDrafts[j] = j > 0 && pairs.OfNew[j - 1] is null ? newDrafts[j - 1]! : new DraftDifference(DifferenceKind.Inserted);
                newDrafts[j]!.TakeNew(after.Sentences[j].Start, after.Sentences[j].End);
            }
        }
    }

    private int NumberOf(DraftDifference draft)
    {
        if (draft.Number == 0)
        {
            differences.Add(draft);
            draft.Number = differences.Count;
        }

        return draft.Number;
    }

    // ---- rows: paragraphs that share sentences stand across from each other

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

        foreach (var row in Apart(old, before.Paragraphs.Count, current, after.Paragraphs.Count))
        {
            yield return row;
        }
    }

    private List<(int OldFirst, int OldLast, int NewFirst, int NewLast)> Shared()
    {
        var shared = new List<(int OldFirst, int OldLast, int NewFirst, int NewLast)>();
        foreach (var pair in pairs.InOldOrder().Where(pair => !pair.IsMoved))
        {
            var (oldFirst, oldLast) = (oldParagraph[pair.Old], oldParagraph[pair.OldEnd - 1]);
            var (newFirst, newLast) = (newParagraph[pair.New], newParagraph[pair.NewEnd - 1]);
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
        var both = new InlineParagraphs(this, oldFirst, oldEnd, newFirst, newEnd).Read();
        var old = Enumerable.Range(oldFirst, oldEnd - oldFirst).Select(OldColumn).ToList();
        var current = Enumerable.Range(newFirst, newEnd - newFirst).Select(NewColumn).ToList();
        var isSame = old.Count == current.Count && both.All(paragraph => paragraph.Form is null && paragraph.Stretches.All(stretch => stretch.Kind == StretchKind.Same));
        return new ComparedRow(old, isSame ? both : current, both, isSame);
    }

    private ComparedParagraph OldColumn(int paragraph) => Stretching.Paragraph(paragraph, oldForms[paragraph].Kind, SentencesIn(oldParagraph, paragraph).Select(OldStretch), null);

    private ComparedParagraph NewColumn(int paragraph) =>
        Stretching.Paragraph(paragraph, newForms[paragraph].Kind, SentencesIn(newParagraph, paragraph).Select(NewStretch), formOf.GetValueOrDefault(paragraph)?.Number);

    private readonly Dictionary<int, DraftDifference> formOf = [];

    /// <summary>A new paragraph that is another form than the one it was.</summary>
    internal int? FormOf(int paragraph)
    {
        if (SentencesIn(newParagraph, paragraph).Select(at => pairs.OfNew[at]).FirstOrDefault(pair => pair is { IsMoved: false }) is not { } pair)
        {
            return null;
        }

        var was = oldParagraph[pair.Old];
        if (Form(oldForms[was], newForms[paragraph]) is not { } form)
        {
            return null;
        }

        var (old, current) = (before.Paragraphs[was], after.Paragraphs[paragraph]);
        formOf[paragraph] = new DraftDifference(DifferenceKind.Form) { Form = form, Old = (old.Start, old.End), New = (current.Start, current.End) };
        return NumberOf(formOf[paragraph]);
    }

    private string? Form(FormattedParagraph was, FormattedParagraph now) =>
        was.Kind != now.Kind ? $"{Name(now.Kind)} now, {Name(was.Kind).ToLowerInvariant()} before"
        : !Led(before, was).SequenceEqual(Led(after, now)) ? "Words lead to other addresses than before"
        : null;

    private static string Name(FormattingKind? kind) => kind switch
    {
        FormattingKind.Heading => "A heading",
        FormattingKind.Quote => "A quote",
        _ => "A paragraph",
    };

    private static IEnumerable<(string?, string)> Led(RevisionText text, FormattedParagraph paragraph) =>
        paragraph.Addresses.Select(address => (address.Address, text.Revision.Text[address.Start..address.End]));

    internal static IEnumerable<int> SentencesIn(int[] paragraphs, int paragraph)
    {
        var at = Array.BinarySearch(paragraphs, paragraph);
        while (at > 0 && paragraphs[at - 1] == paragraph)
        {
            at--;
        }

        for (; at >= 0 && at < paragraphs.Length && paragraphs[at] == paragraph; at++)
        {
            yield return at;
        }
    }

    // ---- stretches: a sentence with the blanks up to the next one of its paragraph

    private static int Until(RevisionText text, int[] paragraphs, int sentence) =>
        sentence + 1 < paragraphs.Length && paragraphs[sentence + 1] == paragraphs[sentence]
            ? text.Sentences[sentence + 1].Start
            : text.Paragraphs[paragraphs[sentence]].End;

    /// <summary>An old sentence as it stands in its own text.</summary>
    internal ComparedStretch OldStretch(int sentence)
    {
        var (start, end, until) = (before.Sentences[sentence].Start, before.Sentences[sentence].End, Until(before, oldParagraph, sentence));
        var text = before.Revision.Text;
        if (oldDrafts[sentence] is not { } draft)
        {
            return new ComparedStretch(StretchKind.Same, null, [new ComparedRun(RunMark.Same, text[start..until])]);
        }

        var kind = draft.Kind switch
        {
            DifferenceKind.Moved => StretchKind.MovedAway,
            DifferenceKind.Changed => StretchKind.Changed,
            _ => StretchKind.Deleted,
        };
        return new ComparedStretch(kind, NumberOf(draft), kind == StretchKind.Deleted
            ? [new ComparedRun(RunMark.Deleted, text[start..end]), .. Stretching.Blank(text, end, until)]
            : [.. Stretching.Cut(text, start, end, draft.Runs.Where(_ => pairs.OfOld[sentence] is { IsExact: false }), run => (run.OldStart, run.OldEnd), RunMark.Deleted), .. Stretching.Blank(text, end, until)]);
    }

    /// <summary>A new sentence as it stands in its own text.</summary>
    internal ComparedStretch NewStretch(int sentence)
    {
        var (start, end, until) = (after.Sentences[sentence].Start, after.Sentences[sentence].End, Until(after, newParagraph, sentence));
        var text = after.Revision.Text;
        if (newDrafts[sentence] is not { } draft)
        {
            return new ComparedStretch(StretchKind.Same, null, [new ComparedRun(RunMark.Same, text[start..until])]);
        }

        var kind = KindOfNew(draft);
        return new ComparedStretch(kind, NumberOf(draft), kind == StretchKind.Inserted
            ? [new ComparedRun(RunMark.Inserted, text[start..end]), .. Stretching.Blank(text, end, until)]
            : [.. Stretching.Cut(text, start, end, draft.Runs.Where(_ => pairs.OfNew[sentence] is { IsExact: false }), run => (run.NewStart, run.NewEnd), RunMark.Inserted), .. Stretching.Blank(text, end, until)]);
    }

    /// <summary>A new sentence with the words that it lost, each where it stood.</summary>
    internal ComparedStretch BothStretch(int sentence)
    {
        if (newDrafts[sentence] is not { Runs.Count: > 0 } draft || pairs.OfNew[sentence] is not { IsExact: false } pair)
        {
            return NewStretch(sentence);
        }

        var (start, end, until) = (after.Sentences[sentence].Start, after.Sentences[sentence].End, Until(after, newParagraph, sentence));
        var isLast = sentence == pair.NewEnd - 1;
        var runs = new List<ComparedRun>();
        foreach (var run in draft.Runs.Where(run => run.NewStart < end && run.NewEnd >= start))
        {
            var (from, to) = (Math.Max(run.NewStart, start), Math.Min(run.NewEnd, end));
            if (!run.IsSame && run.OldStart < run.OldEnd && (run.NewStart >= start || sentence == pair.New) && run.NewStart < end)
            {
                runs.Add(new ComparedRun(RunMark.Deleted, Stretching.Flat(before.Revision.Text[run.OldStart..run.OldEnd])));
            }

            if (from < to)
            {
                runs.Add(new ComparedRun(run.IsSame ? RunMark.Same : RunMark.Inserted, after.Revision.Text[from..to]));
            }
        }

        foreach (var run in draft.Runs.Where(run => isLast && !run.IsSame && run.NewStart == end && run.NewEnd == end && run.OldStart < run.OldEnd))
        {
            runs.Add(new ComparedRun(RunMark.Deleted, Stretching.Flat(before.Revision.Text[run.OldStart..run.OldEnd])));
        }

        return new ComparedStretch(KindOfNew(draft), NumberOf(draft), [.. runs, .. Stretching.Blank(after.Revision.Text, end, until)]);
    }

    private static StretchKind KindOfNew(DraftDifference draft) => draft.Kind switch
    {
        DifferenceKind.Moved => StretchKind.MovedHere,
        DifferenceKind.Changed => StretchKind.Changed,
        _ => StretchKind.Inserted,
    };

    // ---- what the paragraphs of both need

    internal int OldParagraphOf(int sentence) => oldParagraph[sentence];

    internal IEnumerable<int> OldSentences(int paragraph) => SentencesIn(oldParagraph, paragraph);

    internal IEnumerable<int> NewSentences(int paragraph) => SentencesIn(newParagraph, paragraph);

    /// <summary>The pair of an old sentence that keeps its place, if it does.</summary>
    internal SentencePair? KeptOld(int sentence) => pairs.OfOld[sentence] is { IsMoved: false } pair ? pair : null;

    /// <summary>The pair of a new sentence that keeps its place, if it does.</summary>
    internal SentencePair? KeptNew(int sentence) => pairs.OfNew[sentence] is { IsMoved: false } pair ? pair : null;

    internal FormattingKind? OldKind(int paragraph) => oldForms[paragraph].Kind;

    internal FormattingKind? NewKind(int paragraph) => newForms[paragraph].Kind;

    /// <summary>A paragraph that ends in one of the two texts only, after an old or a new sentence.</summary>
    internal ComparedStretch Break(RunMark mark, int oldSentence, int newSentence)
    {
        var draft = new DraftDifference(DifferenceKind.Form)
        {
            Form = mark == RunMark.Inserted ? "A new paragraph begins here" : "Two paragraphs became one here",
            Old = (before.Sentences[oldSentence].Start, before.Sentences[oldSentence].End),
            New = (after.Sentences[newSentence].Start, after.Sentences[newSentence].End),
        };
        return new ComparedStretch(StretchKind.Break, NumberOf(draft), [new ComparedRun(mark, "¶")]);
    }
}
