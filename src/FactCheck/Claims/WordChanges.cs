using FactCheck.Claims.Carrying;

namespace FactCheck.Claims;

/// <summary>Compares the old and the new words of a passage and judges what made the difference.</summary>
public static class WordChanges
{
    // Longer passages than these are judged as a whole.
    private const int MostCompared = 4_000_000;

    /// <summary>The differences, those that weigh most first; none where the texts are the same.</summary>
    public static IReadOnlyList<WordChange> Between(string was, string now)
    {
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(now);
        if (string.Equals(was, now, StringComparison.Ordinal))
        {
            return [];
        }

        var keys = new Keys();
        var (before, after) = (Pieces.Of(was, keys), Pieces.Of(now, keys));
        if ((long)before.Count * after.Count > MostCompared)
        {
            return [new WordChange(WordChangeKind.Wording, was, now)];
        }

        var changes = new List<WordChange>();
        foreach (var (old, oldEnd, at, end) in Differences(was, before, now, after))
        {
            changes.Add(WordJudge.Of(was, before, old, oldEnd, now, after, at, end));
        }

        // Only blanks differ.
        return changes.Count == 0 ? [new WordChange(WordChangeKind.Punctuation, was, now)] : [.. changes.OrderBy(change => change.Kind)];
    }

    /// <summary>Whether these differences reopen a claim: any word does, marks and spelling only where the newsroom wants it.</summary>
    /// <param name="changes">What differs.</param>
    /// <param name="marksCount">Whether the newsroom wants a changed comma to reopen a claim too.</param>
    public static bool AreMaterial(IReadOnlyList<WordChange> changes, bool marksCount)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Any(change => marksCount || change.Kind < WordChangeKind.Spelling);
    }

    /// <summary>The weightiest differences in words, at most three.</summary>
    public static string InWords(IReadOnlyList<WordChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return string.Join("; ", changes.Take(3).Select(change => change.InWords)) + (changes.Count > 3 ? "; and more" : "");
    }

    /// <summary>
    /// The new words with the old ones where they differ, in the order of reading: what stays, what was, what is. Passages too
    /// long to be compared word by word come as one that was and one that is.
    /// </summary>
    public static IReadOnlyList<ComparedWords> Compared(string was, string now)
    {
        ArgumentNullException.ThrowIfNull(was);
        ArgumentNullException.ThrowIfNull(now);
        var keys = new Keys();
        var (before, after) = (Pieces.Of(was, keys), Pieces.Of(now, keys));
        if ((long)before.Count * after.Count > MostCompared)
        {
            return [new ComparedWords(WordsFate.Was, was), new ComparedWords(WordsFate.Is, now)];
        }

        var (runs, until) = (new List<ComparedWords>(), 0);
        foreach (var (old, oldEnd, at, end) in Differences(was, before, now, after))
        {
            var same = at < end ? after[at].Start : at > 0 ? after[at - 1].End : 0;
            Add(WordsFate.Same, now[until..same]);
            Add(WordsFate.Was, old < oldEnd ? was[Lost(old, oldEnd, isOnly: at == end)] : "");
            Add(WordsFate.Is, at < end ? now[same..after[end - 1].End] : "");
            until = at < end ? after[end - 1].End : same;
        }

        Add(WordsFate.Same, now[until..]);
        return runs;

        // Words that only fell away take the blank before them along; the first ones that behind them.
        Range Lost(int old, int oldEnd, bool isOnly) =>
            (isOnly && old > 0 ? before[old - 1].End : before[old].Start)..(isOnly && old == 0 && oldEnd < before.Count ? before[oldEnd].Start : before[oldEnd - 1].End);

        void Add(WordsFate fate, string words)
        {
            if (words.Length > 0)
            {
                runs.Add(new ComparedWords(fate, words));
            }
        }
    }

    // The runs of pieces that differ: what both have in common lies between them.
    private static IEnumerable<(int Old, int OldEnd, int New, int NewEnd)> Differences(string was, List<Piece> before, string now, List<Piece> after)
    {
        var (oldFirst, first) = (0, 0);
        foreach (var (old, at) in CommonSequence.Of(before.Count, after.Count, (i, j) => Same(was, before[i], now, after[j])).Append((before.Count, after.Count)))
        {
            if (old > oldFirst || at > first)
            {
                yield return (oldFirst, old, first, at);
            }

            (oldFirst, first) = (old + 1, at + 1);
        }
    }

    private static bool Same(string was, Piece old, string now, Piece at) =>
        old.Key == at.Key && was.AsSpan(old.Start..old.End).SequenceEqual(now.AsSpan(at.Start..at.End));
}
