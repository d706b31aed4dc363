using FactCheck.Articles;

namespace FactCheck.Claims.Carrying;

/// <summary>One of the two revisions, cut into sentences and words.</summary>
internal sealed class UnitedText
{
    public UnitedText(string text, Keys keys)
    {
        Text = text;
        Pieces = [.. Carrying.Pieces.Of(text, keys)];
        Units = Cut(text, Pieces);
    }

    public string Text { get; }

    public Piece[] Pieces { get; }

    public Unit[] Units { get; }

    public ReadOnlySpan<Piece> Of(Unit unit) => Pieces.AsSpan(unit.First, unit.After - unit.First);

    /// <summary>The first piece that ends after the offset.</summary>
    public int PieceAt(int offset) => Search(Pieces.Length, i => Pieces[i].End > offset);

    /// <summary>The sentence that a piece belongs to.</summary>
    public int UnitOf(int piece) => Search(Units.Length, i => Units[i].After > piece);

    /// <summary>Where the word or number that runs on across an offset begins; a sentence is no part of the one before it.</summary>
    public int WordStart(int offset) => IsStart(offset) ? offset : WholeWord.Start(Text, offset);

    /// <summary>Where it ends.</summary>
    public int WordEnd(int offset) => IsEnd(offset) ? offset : WholeWord.End(Text, offset);

    private bool IsStart(int offset) => Search(Units.Length, i => Units[i].Start >= offset) is var at && at < Units.Length && Units[at].Start == offset;

    private bool IsEnd(int offset) => Search(Units.Length, i => Units[i].End >= offset) is var at && at < Units.Length && Units[at].End == offset;

    /// <summary>Lets rare words weigh more than those that stand in many sentences.</summary>
    public void Weigh(double[] weights, Keys keys)
    {
        for (var i = 0; i < Units.Length; i++)
        {
            var weight = 0.0;
            foreach (var piece in Of(Units[i]))
            {
                weight += piece.IsWord ? weights[keys.Stem(piece.Key)] : 0;
            }

            Units[i] = Units[i] with { Weight = weight };
        }
    }

    private static Unit[] Cut(string text, Piece[] pieces)
    {
        var units = new List<Unit>();
        var at = 0;
        foreach (var sentence in Sentences.Of(text))
        {
            var first = at;
            var hash = 14695981039346656037UL;
            var words = 0;
            for (; at < pieces.Length && pieces[at].Start < sentence.End; at++)
            {
                if (pieces[at].IsWord)
                {
                    hash = Mix(hash, pieces[at].Key);
                    words++;
                }
            }

            for (var i = first; words == 0 && i < at; i++)
            {
                hash = Mix(hash, ~pieces[i].Key);
            }

            if (at > first)
            {
                units.Add(new Unit(sentence.Start, sentence.End, first, at, hash, 0));
            }
        }

        return [.. units];
    }

    private static ulong Mix(ulong hash, int key)
    {
        hash = (hash ^ (uint)key) * 0x9E3779B97F4A7C15UL;
        return hash ^ (hash >> 29);
    }

    private static int Search(int count, Func<int, bool> isPast)
    {
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isPast(middle))
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }
}
