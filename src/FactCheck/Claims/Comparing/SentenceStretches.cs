namespace FactCheck.Claims.Comparing;

/// <summary>Draws sentences as stretches, each with the blanks up to the next one of its paragraph.</summary>
internal sealed class SentenceStretches(ComparedSide before, ComparedSide after, SentenceFates fates, DifferenceNumbers numbers)
{
    /// <summary>An old sentence as it stands in its own text.</summary>
    public ComparedStretch Old(int sentence)
    {
        var (start, end, until) = before.Stretch(sentence);
        if (fates.OfOld[sentence] is not { } draft)
        {
            return Same(before.Text, start, until);
        }

        var kind = draft.Kind switch
        {
            DifferenceKind.Moved => StretchKind.MovedAway,
            DifferenceKind.Changed => StretchKind.Changed,
            _ => StretchKind.Deleted,
        };
        var runs = kind == StretchKind.Deleted
            ? [new ComparedRun(RunMark.Deleted, before.Text[start..end])]
            : Stretching.Cut(before.Text, start, end, fates.RewordedOld(sentence) is null ? [] : draft.Runs, run => (run.OldStart, run.OldEnd), RunMark.Deleted);
        return new ComparedStretch(kind, numbers.Of(draft), [.. runs, .. Stretching.Blank(before.Text, end, until)]);
    }

    /// <summary>A new sentence as it stands in its own text.</summary>
    public ComparedStretch New(int sentence)
    {
        var (start, end, until) = after.Stretch(sentence);
        if (fates.OfNew[sentence] is not { } draft)
        {
            return Same(after.Text, start, until);
        }

        var kind = KindOfNew(draft);
        var runs = kind == StretchKind.Inserted
            ? [new ComparedRun(RunMark.Inserted, after.Text[start..end])]
            : Stretching.Cut(after.Text, start, end, fates.RewordedNew(sentence) is null ? [] : draft.Runs, run => (run.NewStart, run.NewEnd), RunMark.Inserted);
        return new ComparedStretch(kind, numbers.Of(draft), [.. runs, .. Stretching.Blank(after.Text, end, until)]);
    }

    /// <summary>A new sentence with the words that it lost, each where it stood.</summary>
    public ComparedStretch Both(int sentence)
    {
        if (fates.OfNew[sentence] is not { Runs.Count: > 0 } draft || fates.RewordedNew(sentence) is not { } pair)
        {
            return New(sentence);
        }

        var (start, end, until) = after.Stretch(sentence);
        var isLast = sentence == pair.NewEnd - 1;
        var runs = new List<ComparedRun>();
        foreach (var run in draft.Runs.Where(run => run.NewStart < end && run.NewEnd >= start))
        {
            var (from, to) = (Math.Max(run.NewStart, start), Math.Min(run.NewEnd, end));
            if (Loses(run) && (run.NewStart >= start || sentence == pair.New))
            {
                runs.Add(Lost(run));
            }

            if (from < to)
            {
                runs.Add(new ComparedRun(run.IsSame ? RunMark.Same : RunMark.Inserted, after.Text[from..to]));
            }
        }

        runs.AddRange(draft.Runs.Where(run => isLast && Loses(run) && run.NewStart == end && run.NewEnd == end).Select(Lost));
        return new ComparedStretch(KindOfNew(draft), numbers.Of(draft), [.. runs, .. Stretching.Blank(after.Text, end, until)]);
    }

    /// <summary>A paragraph that ends in one of the two texts only, after an old or a new sentence.</summary>
    public ComparedStretch Break(RunMark mark, int oldSentence, int newSentence)
    {
        var draft = new DraftDifference(DifferenceKind.Form)
        {
            Form = mark == RunMark.Inserted ? "A new paragraph begins here" : "Two paragraphs became one here",
            Old = (before.Sentences[oldSentence].Start, before.Sentences[oldSentence].End),
            New = (after.Sentences[newSentence].Start, after.Sentences[newSentence].End),
        };
        return new ComparedStretch(StretchKind.Break, numbers.Of(draft), [new ComparedRun(mark, "¶")]);
    }

    private static ComparedStretch Same(string text, int start, int until) => new(StretchKind.Same, null, [new ComparedRun(RunMark.Same, text[start..until])]);

    private static bool Loses(WordRun run) => !run.IsSame && run.OldStart < run.OldEnd;

    private ComparedRun Lost(WordRun run) => new(RunMark.Deleted, Stretching.Flat(before.Text[run.OldStart..run.OldEnd]));

    private static StretchKind KindOfNew(DraftDifference draft) => draft.Kind switch
    {
        DifferenceKind.Moved => StretchKind.MovedHere,
        DifferenceKind.Changed => StretchKind.Changed,
        _ => StretchKind.Inserted,
    };
}
