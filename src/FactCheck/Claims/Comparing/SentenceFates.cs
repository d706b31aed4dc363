namespace FactCheck.Claims.Comparing;

/// <summary>What became of each sentence between two texts, and the difference that it is a part of.</summary>
internal sealed class SentenceFates
{
    private readonly ComparedSide before;
    private readonly ComparedSide after;
    private readonly SentencePairs pairs;
    private readonly DraftDifference?[] ofOld;
    private readonly DraftDifference?[] ofNew;

    public SentenceFates(ComparedSide before, ComparedSide after, SentencePairs pairs)
    {
        (this.before, this.after, this.pairs) = (before, after, pairs);
        ofOld = new DraftDifference?[before.Sentences.Count];
        ofNew = new DraftDifference?[after.Sentences.Count];
        TakePairs();
        TakeDeleted();
        TakeInserted();
    }

    /// <summary>The difference of each old sentence; nothing where it stayed as it was.</summary>
    public IReadOnlyList<DraftDifference?> OfOld => ofOld;

    /// <summary>The difference of each new sentence; nothing where it was there as it is.</summary>
    public IReadOnlyList<DraftDifference?> OfNew => ofNew;

    /// <summary>The pairs that keep their place, in the old order.</summary>
    public IEnumerable<SentencePair> Kept() => pairs.InOldOrder().Where(pair => !pair.IsMoved);

    /// <summary>The pair of an old sentence that keeps its place, if it does.</summary>
    public SentencePair? KeptOld(int sentence) => pairs.OfOld[sentence] is { IsMoved: false } pair ? pair : null;

    /// <summary>The pair of a new sentence that keeps its place, if it does.</summary>
    public SentencePair? KeptNew(int sentence) => pairs.OfNew[sentence] is { IsMoved: false } pair ? pair : null;

    /// <summary>The pair of an old sentence whose words changed, if they did.</summary>
    public SentencePair? RewordedOld(int sentence) => pairs.OfOld[sentence] is { IsExact: false } pair ? pair : null;

    /// <summary>The pair of a new sentence whose words changed, if they did.</summary>
    public SentencePair? RewordedNew(int sentence) => pairs.OfNew[sentence] is { IsExact: false } pair ? pair : null;

    private void TakePairs()
    {
        SentencePair? moved = null;
        foreach (var pair in pairs.InOldOrder())
        {
            if (pair is { IsExact: true, IsMoved: false })
            {
                continue;
            }

            // Sentences that moved together are one difference.
            var goesOn = pair.IsMoved && moved is not null && moved.OldEnd == pair.Old && moved.NewEnd == pair.New;
            var draft = goesOn ? ofOld[moved!.Old]! : new DraftDifference(pair.IsMoved ? DifferenceKind.Moved : DifferenceKind.Changed);
            moved = pair.IsMoved ? pair : null;
            Take(pair, draft);
        }
    }

    private void Take(SentencePair pair, DraftDifference draft)
    {
        for (var i = pair.Old; i < pair.OldEnd; i++)
        {
            ofOld[i] = draft;
            draft.TakeOld(before.Sentences[i].Start, before.Sentences[i].End);
        }

        for (var j = pair.New; j < pair.NewEnd; j++)
        {
            ofNew[j] = draft;
            draft.TakeNew(after.Sentences[j].Start, after.Sentences[j].End);
        }

        if (!pair.IsExact)
        {
            draft.Runs.AddRange(WordRuns.Of(
                before.Text, before.Sentences[pair.Old].Start, before.Sentences[pair.OldEnd - 1].End,
                after.Text, after.Sentences[pair.New].Start, after.Sentences[pair.NewEnd - 1].End));
        }
    }

    private void TakeDeleted()
    {
        for (var i = 0; i < ofOld.Length; i++)
        {
            if (pairs.OfOld[i] is null)
            {
                ofOld[i] = i > 0 && pairs.OfOld[i - 1] is null ? ofOld[i - 1]! : new DraftDifference(DifferenceKind.Deleted);
                ofOld[i]!.TakeOld(before.Sentences[i].Start, before.Sentences[i].End);
            }
        }
    }

    private void TakeInserted()
    {
        for (var j = 0; j < ofNew.Length; j++)
        {
            if (pairs.OfNew[j] is null)
            {
                ofNew[j] = j > 0 && pairs.OfNew[j - 1] is null ? ofNew[j - 1]! : new DraftDifference(DifferenceKind.Inserted);
                ofNew[j]!.TakeNew(after.Sentences[j].Start, after.Sentences[j].End);
            }
        }
    }
}
