using System.Runtime.InteropServices;

namespace FactCheck.Claims.Carrying;

/// <summary>Compares sentences of two revisions word by word.</summary>
internal sealed class Likeness
{
    // Longer sentences than this are compared without regard to order, so that the time stays bounded.
    private const int MostOrdered = 40_000;

    private const int MostLetters = 2_000;

    private readonly UnitedText before;
    private readonly UnitedText after;
    private readonly Keys keys;
    private readonly double[] weights;
    private readonly int[] stemCounts;
    private readonly int[] keyCounts;
    private readonly Dictionary<(int, int), int> joined = [];
    private readonly short[] letters = new short[4096];
    private double[] row = new double[64];

    public Likeness(UnitedText before, UnitedText after, Keys keys)
    {
        this.before = before;
        this.after = after;
        this.keys = keys;
        stemCounts = new int[keys.StemCount];
        keyCounts = new int[keys.Count];
        weights = Weights(before, after, keys);
        before.Weigh(weights, keys);
        after.Weigh(weights, keys);
    }

    /// <summary>What a word weighs by its key.</summary>
    public double Weight(int key) => weights[keys.Stem(key)];

    /// <summary>Whether two words begin alike, so that one may be a form of the other.</summary>
    public bool SameStem(int key, int other) => keys.Stem(key) == keys.Stem(other);

    /// <summary>How much of an old and a new sentence is the same.</summary>
    public Alike Of(int oldUnit, int newUnit)
    {
        var a = before.Units[oldUnit];
        var b = after.Units[newUnit];
        if (a.Weight <= 0 || b.Weight <= 0)
        {
            var same = a.Hash == b.Hash ? 1 : 0;
            return new Alike(same, same, same, same, same, same, same);
        }

        var stems = 0.0;
        var exact = 0.0;
        foreach (var piece in after.Of(b))
        {
            if (piece.IsWord)
            {
                stemCounts[keys.Stem(piece.Key)]++;
                keyCounts[piece.Key]++;
            }
        }

        foreach (var piece in before.Of(a))
        {
            if (piece.IsWord)
            {
                var stem = keys.Stem(piece.Key);
                stems += stemCounts[stem]-- > 0 ? weights[stem] : 0;
                exact += keyCounts[piece.Key]-- > 0 ? weights[stem] : 0;
            }
        }

        Clear(before.Of(a));
        Clear(after.Of(b));
        var sum = a.Weight + b.Weight;
        return new Alike(stems / a.Weight, stems / b.Weight, 2 * exact / sum, 2 * Ordered(a, b) / sum, Joined(a, b), Opening(a, b), Letters(a, b));
    }

    private void Clear(ReadOnlySpan<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            stemCounts[keys.Stem(piece.Key)] = 0;
            keyCounts[piece.Key] = 0;
        }
    }

    // The weight of the heaviest common subsequence.
    private double Ordered(Unit a, Unit b)
    {
        if ((long)a.Count * b.Count > MostOrdered)
        {
            return 0;
        }

        if (row.Length <= b.Count)
        {
            row = new double[b.Count + 64];
        }

        Array.Clear(row, 0, b.Count + 1);
        var others = after.Of(b);
        foreach (var piece in before.Of(a))
        {
            if (!piece.IsWord)
            {
                continue;
            }

            var stem = keys.Stem(piece.Key);
            var diagonal = 0.0;
            for (var j = 1; j <= others.Length; j++)
            {
                var above = row[j];
                if (others[j - 1].IsWord && keys.Stem(others[j - 1].Key) == stem)
                {
                    row[j] = Math.Max(Math.Max(above, row[j - 1]), diagonal + weights[stem]);
                }
                else if (row[j - 1] > above)
                {
                    row[j] = row[j - 1];
                }

                diagonal = above;
            }
        }

        return row[others.Length];
    }

    private double Opening(Unit a, Unit b)
    {
        var x = before.Of(a);
        var y = after.Of(b);
        var n = 0;
        while (n < x.Length && n < y.Length && x[n].Key == y[n].Key)
        {
            n++;
        }

        return Math.Min(1, n / 4.0);
    }

    private double Letters(Unit a, Unit b)
    {
        var x = before.Text.AsSpan(a.Start, Math.Min(MostLetters, a.End - a.Start));
        var y = after.Text.AsSpan(b.Start, Math.Min(MostLetters, b.End - b.Start));
        if (x.Length < 3 || y.Length < 3)
        {
            return 0;
        }

        Array.Clear(letters);
        for (var i = 0; i + 2 < y.Length; i++)
        {
            letters[Three(y, i)]++;
        }

        var both = 0;
        for (var i = 0; i + 2 < x.Length; i++)
        {
            both += letters[Three(x, i)]-- > 0 ? 1 : 0;
        }

        return 2.0 * both / (x.Length + y.Length - 4);
    }

    private static int Three(ReadOnlySpan<char> text, int at) =>
        (int)(((char.ToLowerInvariant(text[at]) * 0x9E3779B1u) ^ (char.ToLowerInvariant(text[at + 1]) * 0x85EBCA77u) ^ (char.ToLowerInvariant(text[at + 2]) * 0xC2B2AE3Du)) >> 20);

    private double Joined(Unit a, Unit b)
    {
        joined.Clear();
        var last = -1;
        var ofAfter = 0;
        foreach (var piece in after.Of(b))
        {
            if (piece.IsWord)
            {
                var stem = keys.Stem(piece.Key);
                CollectionsMarshal.GetValueRefOrAddDefault(joined, (last, stem), out _)++;
                last = stem;
                ofAfter++;
            }
        }

        last = -1;
        var both = 0;
        var ofBefore = 0;
        foreach (var piece in before.Of(a))
        {
            if (piece.IsWord)
            {
                var stem = keys.Stem(piece.Key);
                if (joined.TryGetValue((last, stem), out var left) && left > 0)
                {
                    joined[(last, stem)] = left - 1;
                    both++;
                }

                last = stem;
                ofBefore++;
            }
        }

        return ofBefore + ofAfter == 0 ? 0 : 2.0 * both / (ofBefore + ofAfter);
    }

    // By how many sentences hold it.
    private static double[] Weights(UnitedText before, UnitedText after, Keys keys)
    {
        var holding = new int[keys.StemCount];
        var seenIn = new int[keys.StemCount];
        var unit = 0;
        foreach (var text in (UnitedText[])[before, after])
        {
            foreach (var sentence in text.Units)
            {
                unit++;
                foreach (var piece in text.Of(sentence))
                {
                    var stem = keys.Stem(piece.Key);
                    if (seenIn[stem] != unit)
                    {
                        seenIn[stem] = unit;
                        holding[stem]++;
                    }
                }
            }
        }

        return [.. holding.Select(count => Math.Log((1.0 + unit) / Math.Max(1, count)) + 0.1)];
    }
}
