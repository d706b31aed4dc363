namespace FactCheck.Claims.Carrying;

/// <summary>Finds the longest run of pairs that rises on both sides: what kept its order.</summary>
internal static class Rising
{
    /// <summary>The indexes, in order, of a longest strictly rising subsequence.</summary>
    public static List<int> Of(IReadOnlyList<int> values)
    {
        var tails = new List<int>();
        var before = new int[values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            var low = 0;
            var high = tails.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (values[tails[middle]] < values[i])
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            before[i] = low > 0 ? tails[low - 1] : -1;
            if (low == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[low] = i;
            }
        }

        var run = new List<int>(tails.Count);
        for (var at = tails.Count > 0 ? tails[^1] : -1; at >= 0; at = before[at])
        {
            run.Add(at);
        }

        run.Reverse();
        return run;
    }
}
