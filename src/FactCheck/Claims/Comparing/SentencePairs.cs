using FactCheck.Articles;
using FactCheck.Claims.Carrying;

namespace FactCheck.Claims.Comparing;

/// <summary>Finds which sentences of a revision became which of another, and which of them moved.</summary>
internal sealed class SentencePairs
{
    // A candidate that is likelier than not serves to show what became of a sentence; a claim would ask.
    private const double Likely = 0.5;

    private readonly RevisionText before;
    private readonly RevisionText after;
    private readonly SentencePair?[] ofOld;
    private readonly SentencePair?[] ofNew;

    private SentencePairs(RevisionText before, RevisionText after)
    {
        (this.before, this.after) = (before, after);
        ofOld = new SentencePair?[before.Sentences.Count];
        ofNew = new SentencePair?[after.Sentences.Count];
    }

    /// <summary>The pair of each old sentence; nothing where it was deleted.</summary>
    public IReadOnlyList<SentencePair?> OfOld => ofOld;

    /// <summary>The pair of each new sentence; nothing where it was inserted.</summary>
    public IReadOnlyList<SentencePair?> OfNew => ofNew;

    public static SentencePairs Between(RevisionText before, RevisionText after)
    {
        var pairs = new SentencePairs(before, after);
        pairs.Find();
        return pairs;
    }

    /// <summary>The pairs in the old order.</summary>
    public IEnumerable<SentencePair> InOldOrder() => ofOld.OfType<SentencePair>().Distinct(ReferenceEqualityComparer.Instance).Cast<SentencePair>();

    private void Find()
    {
        var redraft = Redraft.Between(before.Revision.Text, after.Revision.Text);
        var carried = before.Sentences.Select(sentence => redraft.Carry(sentence.Start, sentence.End)).ToList();
        for (var i = 0; i < carried.Count; i++)
        {
            if (carried[i] is { Fate: AnchorState.Attached } place && First(place.Start) is var j && IsWhole(j, place.Start, place.End) && ofNew[j] is null)
            {
                Join(new SentencePair(i, i + 1, j, j + 1, true));
            }
        }

        for (var i = 0; i < carried.Count; i++)
        {
            if (ofOld[i] is null && carried[i].Fate is AnchorState.Attached or AnchorState.Changed)
            {
                Pair(i, carried[i].Start, carried[i].End);
            }
        }

        FindMoved();
        FillGaps();
        PairLikely(carried, inOrder: true);
        PairLikely(carried, inOrder: false);
        FindMoved();
    }

    private int First(int offset) => after.FirstEndingAfter(offset);

    private bool IsWhole(int sentence, int start, int end) =>
        sentence < ofNew.Length && after.Sentences[sentence].Start == start && after.Sentences[sentence].End == end;

    private void Join(SentencePair pair)
    {
        Array.Fill(ofOld, pair, pair.Old, pair.OldEnd - pair.Old);
        Array.Fill(ofNew, pair, pair.New, pair.NewEnd - pair.New);
    }

    // The new sentences that nobody has, or those that the sentence before became too: the two were merged.
    private void Pair(int old, int start, int end)
    {
        var (first, last) = (First(start), First(end - 1) + 1);
        if (old > 0 && first < ofNew.Length && ofNew[first] is { IsExact: false } merged && merged.OldEnd == old)
        {
            var until = Math.Max(merged.NewEnd, first);
            while (until < last && ofNew[until] is null)
            {
                until++;
            }

            Join(merged with { OldEnd = old + 1, NewEnd = until });
            return;
        }

        while (first < last && ofNew[first] is not null)
        {
            first++;
        }

        var free = first;
        while (free < last && ofNew[free] is null)
        {
            free++;
        }

        if (first < free)
        {
            Join(new SentencePair(old, old + 1, first, free, false));
        }
    }

    // What does not keep the order of the heaviest rising run of sentences was moved.
    private void FindMoved()
    {
        var pairs = InOldOrder().ToList();
        var byNew = new (int Weight, int Last)[ofNew.Length + 1];
        var previous = new int[pairs.Count];
        var weights = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var best = (Weight: 0, Last: -1);
            for (var at = pairs[i].New; at > 0; at -= at & -at)
            {
                best = byNew[at].Weight > best.Weight ? byNew[at] : best;
            }

            previous[i] = best.Weight == 0 ? -1 : best.Last;
            weights[i] = best.Weight + 1 + before.Sentences[pairs[i].OldEnd - 1].End - before.Sentences[pairs[i].Old].Start;
            for (var at = pairs[i].New + 1; at < byNew.Length; at += at & -at)
            {
                byNew[at] = weights[i] > byNew[at].Weight ? (weights[i], i) : byNew[at];
            }

            pairs[i].IsMoved = true;
        }

        var heaviest = pairs.Count == 0 ? -1 : Array.IndexOf(weights, weights.Max());
        for (var at = heaviest; at >= 0; at = previous[at])
        {
            pairs[at].IsMoved = false;
        }
    }

    // Between what kept its order: equal sentences from both ends, as where one of several equal ones was dropped.
    private void FillGaps()
    {
        var inOrder = InOldOrder().Where(pair => !pair.IsMoved).ToList();
        var (old, current) = (0, 0);
        foreach (var (nextOld, nextNew, afterOld, afterNew) in inOrder.Select(pair => (pair.Old, pair.New, pair.OldEnd, pair.NewEnd)).Append((ofOld.Length, ofNew.Length, 0, 0)))
        {
            for (var (i, j) = (old, current); i < nextOld && j < nextNew && IsEqual(i, j); i++, j++)
            {
                Join(new SentencePair(i, i + 1, j, j + 1, true));
            }

            for (var (i, j) = (nextOld - 1, nextNew - 1); i >= old && j >= current && IsEqual(i, j); i--, j--)
            {
                Join(new SentencePair(i, i + 1, j, j + 1, true));
            }

            (old, current) = (afterOld, afterNew);
        }
    }

    private bool IsEqual(int old, int current) =>
        ofOld[old] is null && ofNew[current] is null
        && before.Revision.Text.AsSpan(before.Sentences[old].Start..before.Sentences[old].End)
            .SequenceEqual(after.Revision.Text.AsSpan(after.Sentences[current].Start..after.Sentences[current].End));

    // What the engine would ask about: first where it keeps the order, then wherever it may have gone.
    private void PairLikely(List<Carried> carried, bool inOrder)
    {
        for (var i = 0; i < carried.Count; i++)
        {
            if (ofOld[i] is null && carried[i] is { Fate: AnchorState.Ask, Candidates: [{ Sure: >= Likely } likely, ..] } && (!inOrder || KeepsOrder(i, First(likely.Start))))
            {
                Pair(i, likely.Start, likely.End);
            }
        }
    }

    private bool KeepsOrder(int old, int current)
    {
        var (previous, next) = (old - 1, old + 1);
        while (previous >= 0 && ofOld[previous] is not { IsMoved: false })
        {
            previous--;
        }

        while (next < ofOld.Length && ofOld[next] is not { IsMoved: false })
        {
            next++;
        }

        return current < ofNew.Length
            && (previous < 0 || ofOld[previous]!.NewEnd <= current)
            && (next == ofOld.Length || current < ofOld[next]!.New);
    }
}
