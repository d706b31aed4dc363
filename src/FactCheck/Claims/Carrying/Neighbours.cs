namespace FactCheck.Claims.Carrying;

/// <summary>Pairs equal sentences beside what is paired already: a neighbour says which of several is meant.</summary>
internal static class Neighbours
{
    /// <summary>Goes on from every pair in both directions. Where the two directions disagree, the neighbour in the same paragraph wins, or nobody.</summary>
    public static void Join(UnitedText before, UnitedText after, Pairs pairs)
    {
        var (a, b) = (before.Units, after.Units);
        var ahead = new Chain(a.Length, b.Length);
        for (var i = 0; i + 1 < a.Length; i++)
        {
            var now = pairs.Ahead[i] >= 0 ? pairs.Ahead[i] : ahead.New[i];
            if (now >= 0 && now + 1 < b.Length && IsFree(i + 1, now + 1))
            {
                ahead.Add(i + 1, now + 1);
            }
        }

        var back = new Chain(a.Length, b.Length);
        for (var i = a.Length - 1; i > 0; i--)
        {
            var now = pairs.Ahead[i] >= 0 ? pairs.Ahead[i] : back.New[i];
            if (now > 0 && IsFree(i - 1, now - 1))
            {
                back.Add(i - 1, now - 1);
            }
        }

        for (var i = 0; i < a.Length; i++)
        {
            if (ahead.New[i] is >= 0 and var next && (Agrees(back, i, next) || (IsTogether(i - 1, next - 1) && !back.Doubts(i, next, (old, now) => IsTogether(old, now)))))
            {
                pairs.Join(i, next);
            }
            else if (back.New[i] is >= 0 and var last && (Agrees(ahead, i, last) || (IsTogether(i, last) && !ahead.Doubts(i, last, (old, now) => IsTogether(old - 1, now - 1)))))
            {
                pairs.Join(i, last);
            }
        }

        bool IsFree(int old, int now) => pairs.Ahead[old] < 0 && pairs.Back[now] < 0 && a[old].Hash == b[now].Hash;

        // Whether a sentence and the next one stand in one paragraph, in both texts.
        bool IsTogether(int old, int now) => InOneParagraph(before, old) && InOneParagraph(after, now);
    }

    // The other direction says the same, or nothing of either sentence.
    private static bool Agrees(Chain other, int old, int now) => other.New[old] == now || (other.New[old] < 0 && other.Old[now] < 0);

    private static bool InOneParagraph(UnitedText text, int unit) =>
        unit >= 0 && unit + 1 < text.Units.Length && !text.Text.AsSpan(text.Units[unit].End, text.Units[unit + 1].Start - text.Units[unit].End).Contains('\n');

    // What one direction would pair.
    private sealed class Chain
    {
        public Chain(int oldCount, int newCount)
        {
            (New, Old) = (new int[oldCount], new int[newCount]);
            Array.Fill(New, -1);
            Array.Fill(Old, -1);
        }

        public int[] New { get; }

        public int[] Old { get; }

        public void Add(int old, int now)
        {
            if (Old[now] < 0)
            {
                (New[old], Old[now]) = (now, old);
            }
        }

        // Whether this direction pairs either sentence otherwise, and with as good a reason.
        public bool Doubts(int old, int now, Func<int, int, bool> isTogether) =>
            (New[old] is >= 0 and var otherNow && otherNow != now && isTogether(old, otherNow))
            || (Old[now] is >= 0 and var otherOld && otherOld != old && isTogether(otherOld, now));
    }
}
