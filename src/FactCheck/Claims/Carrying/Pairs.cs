namespace FactCheck.Claims.Carrying;

/// <summary>Which sentence of one revision is which of the other.</summary>
internal sealed class Pairs
{
    public Pairs(int oldCount, int newCount)
    {
        Ahead = new int[oldCount];
        Back = new int[newCount];
        Array.Fill(Ahead, -1);
        Array.Fill(Back, -1);
    }

    /// <summary>The new sentence of each old one, or -1.</summary>
    public int[] Ahead { get; }

    /// <summary>The old sentence of each new one, or -1.</summary>
    public int[] Back { get; }

    /// <summary>Joins two free sentences; false where one of them is taken.</summary>
    public bool Join(int old, int now)
    {
        if (Ahead[old] >= 0 || Back[now] >= 0)
        {
            return false;
        }

        Ahead[old] = now;
        Back[now] = old;
        return true;
    }

    /// <summary>Whether an old sentence, if there is one at that place, is paired with the new one.</summary>
    public bool Became(int old, int now) => old >= 0 && now >= 0 && old < Ahead.Length && Ahead[old] == now;

    /// <summary>The pairs that kept their order.</summary>
    public List<(int Old, int New)> InOrder()
    {
        var joined = Enumerable.Range(0, Ahead.Length).Where(i => Ahead[i] >= 0).ToList();
        return [.. Rising.Of([.. joined.Select(i => Ahead[i])]).Select(index => (joined[index], Ahead[joined[index]]))];
    }
}
