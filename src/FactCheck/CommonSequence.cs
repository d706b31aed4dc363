namespace FactCheck;

/// <summary>What two sequences have in common, in the order in which both have it.</summary>
public static class CommonSequence
{
    /// <summary>
    /// The places of the longest one, pair by pair. Time and room grow with the product of the lengths, so that the caller
    /// bounds them; of several that are as long it takes the one that leaves the earlier things of the first sequence out.
    /// </summary>
    public static IReadOnlyList<(int One, int Other)> Of(int one, int other, Func<int, int, bool> isSame)
    {
        ArgumentNullException.ThrowIfNull(isSame);
        var lengths = new int[one + 1, other + 1];
        for (var i = one - 1; i >= 0; i--)
        {
            for (var j = other - 1; j >= 0; j--)
            {
                lengths[i, j] = isSame(i, j) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var pairs = new List<(int One, int Other)>(lengths[0, 0]);
        for (var (i, j) = (0, 0); i < one && j < other;)
        {
            if (isSame(i, j))
            {
                pairs.Add((i++, j++));
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
