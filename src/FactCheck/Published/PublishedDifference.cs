using FactCheck.Claims.Comparing;

namespace FactCheck.Published;

/// <summary>What a reader finds changed between two publications of one article.</summary>
public sealed record PublishedDifference
{
    /// <summary>The claims whose rating is another, or that came or went.</summary>
    public required IReadOnlyList<RatingChange> Ratings { get; init; }

    /// <summary>Texts whose words differ, with what went and what came.</summary>
    public required IReadOnlyList<WordsChanged> Words { get; init; }

    /// <summary>Evidence that came or went, a sentence each.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>Whether the rating of any claim changed.</summary>
    public bool RatingChanged => Ratings.Count > 0;

    /// <summary>Whether nothing that readers see differs.</summary>
    public bool IsEmpty => Ratings.Count == 0 && Words.Count == 0 && Evidence.Count == 0;

    /// <summary>Whether a rating changed, in words: "The rating of claim 3 changed from Accurate to Inaccurate."</summary>
    public string RatingWords => Ratings.Count == 0 ? "No rating changed." : string.Join(' ', Ratings.Select(rating => rating.Sentence));

    /// <summary>What differs between an earlier publication and a later one.</summary>
    public static PublishedDifference Between(PublishedArticle before, PublishedArticle after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (then, now) = (before.Claims.ToDictionary(claim => claim.Number), after.Claims.ToDictionary(claim => claim.Number));
        var numbers = then.Keys.Union(now.Keys).Order().ToList();
        var both = numbers.Where(number => then.ContainsKey(number) && now.ContainsKey(number)).Select(number => (Was: then[number], Is: now[number])).ToList();
        return new PublishedDifference
        {
            Ratings = [.. numbers
                .Select(number => new RatingChange(number, then.GetValueOrDefault(number)?.Rating.Word, now.GetValueOrDefault(number)?.Rating.Word))
                .Where(change => !string.Equals(change.Was, change.Is, StringComparison.Ordinal))],
            Words =
            [
                .. WordsChanged.Of("Headline", before.Headline, after.Headline),
                .. WordsChanged.OfParagraphs("Text", before.Text, after.Text),
                .. both.SelectMany(claim => WordsChanged.Of(FormattableString.Invariant($"Claim {claim.Is.Number}, as it was checked"), claim.Was.Wording, claim.Is.Wording)),
                .. both.SelectMany(claim => WordsChanged.Of(FormattableString.Invariant($"Claim {claim.Is.Number}, why"), claim.Was.Explanation, claim.Is.Explanation)),
            ],
            Evidence = [.. both.SelectMany(claim => Moved(claim.Was, claim.Is))],
        };
    }

    private static IEnumerable<string> Moved(PublishedClaim was, PublishedClaim now)
    {
        var number = now.Number;
        var (then, later) = (was.Evidence.Select(Of).ToList(), now.Evidence.Select(Of).ToList());
        return Extra(later, then).Select(evidence => FormattableString.Invariant($"Claim {number}: evidence was added, {evidence}."))
            .Concat(Extra(then, later).Select(evidence => FormattableString.Invariant($"Claim {number}: evidence was taken away, {evidence}.")));
    }

    // Each as often as it occurs more here than there.
    private static List<string> Extra(List<string> here, List<string> there)
    {
        var left = there.ToList();
        return here.Where(evidence => !left.Remove(evidence)).ToList();
    }

    private static string Of(PublishedEvidence evidence) => evidence is { WithheldBecause: null, Title: { } title }
        ? $"“{title}” ({evidence.Stance.ToLowerInvariant()}){(evidence.Excerpt is { } excerpt ? $": “{excerpt}”" : "")}"
        : $"a confidential source ({evidence.Stance.ToLowerInvariant()})";
}

/// <summary>A claim's rating before and after; nothing where the claim was not there.</summary>
public sealed record RatingChange(int Number, string? Was, string? Is)
{
    /// <summary>The change in words.</summary>
    public string Sentence => (Was, Is) switch
    {
        (null, { } now) => FormattableString.Invariant($"Claim {Number} was added, rated {now}."),
        ({ } before, null) => FormattableString.Invariant($"Claim {Number} was taken away; it was rated {before}."),
        _ => FormattableString.Invariant($"The rating of claim {Number} changed from {Was} to {Is}."),
    };
}

/// <summary>A text whose words differ.</summary>
/// <param name="Where">Which text it is, for a heading.</param>
/// <param name="Runs">Its words, and which of the two publications has them.</param>
public sealed record WordsChanged(string Where, IReadOnlyList<ComparedRun> Runs)
{
    private const long MostCombined = 4_000_000;

    internal static IEnumerable<WordsChanged> Of(string where, string was, string now) =>
        string.Equals(was, now, StringComparison.Ordinal) ? [] : [new WordsChanged(where, RunsOf(was, now))];

    /// <summary>The paragraphs that differ, each by itself.</summary>
    internal static IEnumerable<WordsChanged> OfParagraphs(string where, string was, string now)
    {
        var (before, after) = (was.Split('\n'), now.Split('\n'));
        foreach (var (gone, come) in Blocks(before, after))
        {
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                var (old, current) = (i < gone.Count ? gone[i] : "", i < come.Count ? come[i] : "");
                if (!string.IsNullOrWhiteSpace(old) || !string.IsNullOrWhiteSpace(current))
                {
                    yield return new WordsChanged(where, RunsOf(old, current));
                }
            }
        }
    }

    private static List<ComparedRun> RunsOf(string was, string now)
    {
        var runs = new List<ComparedRun>();
        void Add(RunMark mark, string text)
        {
            if (text.Length > 0)
            {
                runs.Add(new ComparedRun(mark, text));
            }
        }

        foreach (var run in WordRuns.Of(was, 0, was.Length, now, 0, now.Length))
        {
            if (run.IsSame)
            {
                Add(RunMark.Same, now[run.NewStart..run.NewEnd]);
            }
            else
            {
                Add(RunMark.Deleted, was[run.OldStart..run.OldEnd]);
                Add(RunMark.Inserted, now[run.NewStart..run.NewEnd]);
            }
        }

        return runs;
    }

    // What lies between paragraphs that are in both, in order.
    private static List<(List<string> Gone, List<string> Come)> Blocks(string[] before, string[] after)
    {
        var (first, oldLast, newLast) = (0, before.Length, after.Length);
        while (first < oldLast && first < newLast && before[first] == after[first])
        {
            first++;
        }

        while (oldLast > first && newLast > first && before[oldLast - 1] == after[newLast - 1])
        {
            (oldLast, newLast) = (oldLast - 1, newLast - 1);
        }

        var (gone, come) = (before[first..oldLast], after[first..newLast]);
        if ((long)gone.Length * come.Length > MostCombined)
        {
            return [([.. gone], [.. come])];
        }

        List<(List<string> Gone, List<string> Come)> blocks = [];
        var (old, now) = (0, 0);
        foreach (var (was, stands) in CommonSequence.Of(gone.Length, come.Length, (i, j) => gone[i] == come[j]).Append((gone.Length, come.Length)))
        {
            blocks.Add(([.. gone[old..was]], [.. come[now..stands]]));
            (old, now) = (was + 1, stands + 1);
        }

        return blocks;
    }
}
