namespace FactCheck.Claims.Carrying;

/// <summary>Finds what became of the sentences whose words changed, by their rare words, their order and their neighbours.</summary>
internal sealed class Rewordings
{
    // A word that stands in more sentences than this says little about which one is meant.
    private const int MostHolding = 48;
    private const int MostGuesses = 8;

    // With no sentence found again before or after, order says nothing of two that are not plainly alike and where some is missing.
    private const double PlainlyAlike = 0.6;
    private const double NearlyAll = 0.9;

    private readonly UnitedText before;
    private readonly UnitedText after;
    private readonly Keys keys;
    private readonly Likeness likeness;
    private readonly Pairs pairs;
    private readonly List<Guess>?[] guesses;

    public Rewordings(UnitedText before, UnitedText after, Keys keys, Likeness likeness, Pairs pairs)
    {
        this.before = before;
        this.after = after;
        this.keys = keys;
        this.likeness = likeness;
        this.pairs = pairs;
        guesses = new List<Guess>?[before.Units.Length];
    }

    /// <summary>What an old sentence may have become, likeliest first.</summary>
    public IReadOnlyList<Guess> For(int old) => guesses[old] ?? (IReadOnlyList<Guess>)[];

    /// <summary>Judges all sentences three times, because each one that is found again says more about its neighbours.</summary>
    public void Find()
    {
        Gather();
        Judge();
        Accept(Confidence.Neighbour);
        Judge();
        Accept(Confidence.Fair);
        Judge();
        Moves.Consider(pairs, guesses);
    }

    private void Gather()
    {
        var holding = Holding();
        var overlap = new double[after.Units.Length];
        var touched = new List<int>();
        var seen = new HashSet<int>();
        for (var i = 0; i < before.Units.Length; i++)
        {
            if (pairs.Ahead[i] >= 0)
            {
                continue;
            }

            seen.Clear();
            foreach (var piece in before.Of(before.Units[i]))
            {
                if (!piece.IsWord || !seen.Add(keys.Stem(piece.Key)) || holding[keys.Stem(piece.Key)] is not { } list || list.Count > MostHolding)
                {
                    continue;
                }

                foreach (var j in list)
                {
                    if (overlap[j] == 0)
                    {
                        touched.Add(j);
                    }

                    overlap[j] += likeness.Weight(piece.Key);
                }
            }

            var weight = before.Units[i].Weight;
            var best = touched
                .OrderByDescending(j => overlap[j] / (weight + after.Units[j].Weight)).ThenBy(j => j)
                .Take(MostGuesses)
                .Select(j => new Guess(i, j, likeness.Of(i, j)))
                .ToList();
            foreach (var j in touched)
            {
                overlap[j] = 0;
            }

            touched.Clear();
            guesses[i] = best;
        }
    }

    private List<int>?[] Holding()
    {
        var holding = new List<int>?[keys.StemCount];
        for (var j = 0; j < after.Units.Length; j++)
        {
            foreach (var piece in after.Of(after.Units[j]))
            {
                if (piece.IsWord)
                {
                    var list = holding[keys.Stem(piece.Key)] ??= [];
                    if ((list.Count == 0 || list[^1] != j) && list.Count <= MostHolding)
                    {
                        list.Add(j);
                    }
                }
            }
        }

        return holding;
    }

    private void Judge()
    {
        var (previous, next) = Neighbours();
        foreach (var list in guesses)
        {
            foreach (var guess in list ?? [])
            {
                var signs = SignsOf(guess, list!, previous[guess.Old], next[guess.Old]);
                guess.Sure = Confidence.Of(signs);
                guess.Lead = signs.Lead;
                guess.KeepsOrder = signs.KeepsOrder;
                guess.Between = signs is { Previous: 1, Next: 1 };
            }

            list?.Sort(Guess.Likelier);
        }
    }

    private Signs SignsOf(Guess guess, List<Guess> rivals, int previous, int next)
    {
        var first = previous < 0 ? -1 : pairs.Ahead[previous];
        var last = next >= pairs.Ahead.Length ? after.Units.Length : pairs.Ahead[next];
        var keepsOrder = first < guess.New && guess.New < last
            && (previous >= 0 || next < pairs.Ahead.Length || guess.Content >= PlainlyAlike || guess.Alike.OfBefore >= NearlyAll);
        return new Signs
        {
            Alike = guess.Alike,
            Content = guess.Content,
            Lead = guess.Content - rivals.Where(rival => IsRival(guess, rival)).Select(rival => rival.Content).DefaultIfEmpty().Max(),
            KeepsOrder = keepsOrder,
            Previous = first < guess.New ? 1.0 / (guess.New - first) : 0,
            Next = last > guess.New ? 1.0 / (last - guess.New) : 0,
            StepsFromPrevious = keepsOrder ? 1.0 / (1 + Math.Abs(guess.New - first - (guess.Old - previous))) : 0,
            StepsToNext = keepsOrder ? 1.0 / (1 + Math.Abs(last - guess.New - (next - guess.Old))) : 0,
            SameGap = keepsOrder && last - first == next - previous,
        };
    }

    // The other half of a sentence that was split is no rival.
    private static bool IsRival(Guess guess, Guess other) =>
        other.New != guess.New
        && !(Math.Abs(other.New - guess.New) == 1 && guess.Alike.OfBefore + other.Alike.OfBefore < 1.1 && guess.Content > other.Content);

    // What is its best guess and whose best guess it is joins the pairs, so that it counts as a neighbour.
    private void Accept(double least)
    {
        foreach (var guess in guesses.Where(list => list is { Count: > 0 }).Select(list => list![0])
            .Where(guess => guess.Sure >= least).OrderByDescending(guess => guess.Sure))
        {
            pairs.Join(guess.Old, guess.New);
        }
    }

    // The nearest paired sentences before and after each, among those that kept their order.
    private (int[] Previous, int[] Next) Neighbours()
    {
        var count = before.Units.Length;
        var inOrder = new bool[count];
        foreach (var (old, _) in pairs.InOrder())
        {
            inOrder[old] = true;
        }

        var previous = new int[count];
        var next = new int[count];
        for (int i = 0, last = -1; i < count; i++)
        {
            previous[i] = last;
            last = inOrder[i] ? i : last;
        }

        for (int i = count - 1, last = count; i >= 0; i--)
        {
            next[i] = last;
            last = inOrder[i] ? i : last;
        }

        return (previous, next);
    }
}
