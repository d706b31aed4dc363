namespace FactCheck.Claims.Carrying;

/// <summary>Finds what became of the sentences whose words changed, by their rare words, their order and their neighbours.</summary>
internal sealed class Rewordings
{
    // A word that stands in more sentences than this says little about which one is meant.
    private const int MostHolding = 48;
    private const int MostGuesses = 8;

    private readonly UnitedText before;
    private readonly UnitedText after;
    private readonly Keys keys;
    private readonly Likeness likeness;
    private readonly Pairs pairs;
    private readonly List<Guess>?[] guesses;
    private readonly double[] bestForNew;
    private readonly double[] secondForNew;

    public Rewordings(UnitedText before, UnitedText after, Keys keys, Likeness likeness, Pairs pairs)
    {
        this.before = before;
        this.after = after;
        this.keys = keys;
        this.likeness = likeness;
        this.pairs = pairs;
        guesses = new List<Guess>?[before.Units.Length];
        bestForNew = new double[after.Units.Length];
        secondForNew = new double[after.Units.Length];
    }

    public IReadOnlyList<Guess> For(int old) => guesses[old] ?? (IReadOnlyList<Guess>)[];

    public void Find()
    {
        Gather();
        Judge();
        Accept(Confidence.Neighbour);
        Judge();
        Accept(Confidence.Fair);
        Judge();
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
            foreach (var guess in best)
            {
                if (guess.Content > bestForNew[guess.New])
                {
                    secondForNew[guess.New] = bestForNew[guess.New];
                    bestForNew[guess.New] = guess.Content;
                }
                else
                {
                    secondForNew[guess.New] = Math.Max(secondForNew[guess.New], guess.Content);
                }
            }
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
                guess.Sure = Confidence.Of(Signs(guess, list!, previous[guess.Old], next[guess.Old]));
            }

            list?.Sort((one, other) => other.Sure != one.Sure ? other.Sure.CompareTo(one.Sure) : one.New.CompareTo(other.New));
        }
    }

    public double[] SignsOf(Guess guess)
    {
        var (previous, next) = Neighbours();
        return Signs(guess, guesses[guess.Old]!, previous[guess.Old], next[guess.Old]);
    }

    private double[] Signs(Guess guess, List<Guess> rivals, int previous, int next)
    {
        var before = previous < 0 ? -1 : pairs.Ahead[previous];
        var after = next >= pairs.Ahead.Length ? this.after.Units.Length : pairs.Ahead[next];
        var other = 0.0;
        foreach (var rival in rivals)
        {
            other = rival.New == guess.New || (Math.Abs(rival.New - guess.New) == 1 && guess.Alike.OfBefore + rival.Alike.OfBefore < 1.1 && guess.Content > rival.Content) ? other : Math.Max(other, rival.Content);
        }

        var otherForNew = bestForNew[guess.New] > guess.Content ? bestForNew[guess.New] : secondForNew[guess.New];
        var taken = pairs.Back[guess.New] >= 0 && pairs.Back[guess.New] != guess.Old;
        return
        [
            1,
            guess.Alike.OfBefore,
            guess.Alike.OfAfter,
            guess.Alike.Exact,
            guess.Alike.Ordered,
            guess.Alike.Joined,
            before < guess.New ? 1.0 / (guess.New - before) : 0,
            after > guess.New ? 1.0 / (after - guess.New) : 0,
            before < guess.New && guess.New < after ? 1 : 0,
            taken ? 1 : 0,
            guess.Content - other,
            guess.Content - otherForNew,
            Math.Log(1 + this.before.Units[guess.Old].Count) / 4,
            before < guess.New && guess.New < after ? 1.0 / (after - before - 1) : 0,
            previous == guess.Old - 1 && before == guess.New - 1 ? 1 : 0,
            next == guess.Old + 1 && after == guess.New + 1 ? 1 : 0,
            before < guess.New && guess.New < after ? 1.0 / (1 + Math.Abs(guess.New - before - (guess.Old - previous))) : 0,
            before < guess.New && guess.New < after ? 1.0 / (1 + Math.Abs(after - guess.New - (next - guess.Old))) : 0,
            guess.Alike.Opening,
            guess.Alike.Closing,
            before < guess.New && guess.New < after ? 1.0 / (next - previous - 1) : 0,
            guess.Alike.Letters,
            guess.Content * guess.Content,
            before < guess.New && guess.New < after ? guess.Content : 0,
            before < guess.New && guess.New < after && after - before == next - previous ? 1 : 0,
        ];
    }

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
