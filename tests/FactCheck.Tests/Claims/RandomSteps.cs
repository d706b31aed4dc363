using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Tests.Claims;

/// <summary>Takes steps in splitting a text by chance, as somebody might who tries everything.</summary>
internal sealed class RandomSteps(TestNewsroom newsroom, ArticleId id, string text)
{
    /// <summary>Sentences with suggestions and without, two paragraphs, and a word beyond ASCII.</summary>
    public const string Text =
        """
        The mayor of Leeds said 4,000 people lost their jobs in 2023. Rain fell. The council voted unanimously to close 12 schools in May 2024.
        Prices at the café rose by 40 per cent, according to the Statistics Office. I love it. More than 3,300 soldiers were killed because the bridge collapsed on Monday. It was the largest ever.
        """;

    private static readonly string[] Kinds =
        ["add", "accept", "set aside", "restore", "edit", "add passage", "move", "remove", "merge", "split", "clear", "withdraw", "assign", "assign several", "set several aside", "section", "add over"];

    private static CancellationToken Stop => TestNewsroom.Stop;

    /// <summary>How many of each kind were done.</summary>
    public Dictionary<string, int> Taken { get; } = Kinds.ToDictionary(kind => kind, _ => 0);

    /// <summary>Tries a step that a number stands for; whether it was done.</summary>
    public async Task<bool> TryAsync(Actor by, int chance)
    {
        var random = new Random(chance);
        var kind = Kinds[random.Next(Kinds.Length)];
        var done = await RunAsync(by, kind, random);
        Taken[kind] += done ? 1 : 0;
        return done;
    }

    private async Task<bool> RunAsync(Actor by, string kind, Random random)
    {
        var claims = await newsroom.ClaimsAsync(id);
        var clearances = await newsroom.ClearancesAsync(id);
        // Claims of several passages are few among the suggestions, and the only ones that can give one away.
        var wide = claims.Where(each => each.Anchors.Count > 1 && each.Status != ClaimStatus.SetAside).ToList();
        var ready = claims.Where(each => each.Status is ClaimStatus.ToCheck or ClaimStatus.Checking).ToList();
        var claim = kind is "assign" && ready.Count > 0 ? ready[random.Next(ready.Count)]
            : kind is "move" or "remove" or "split" && wide.Count > 0 ? wide[random.Next(wide.Count)] : claims[random.Next(claims.Count)];
        var other = claims[random.Next(claims.Count)];
        var revision = (await newsroom.ArticleAsync(id)).CurrentRevision;
        var several = claims.Where(_ => random.Next(3) == 0).Select(TestNewsroom.Seen).ToList();
        return kind switch
        {
            "add" => (await newsroom.Use<AddClaim>().RunAsync(by, id, [Some(random, revision), Some(random, revision)], new ClaimFields { Wording = random.Next(2) == 0 ? "" : "Worded." }, Stop)).IsDone,
            "add over" => (await newsroom.Use<AddClaim>().RunAsync(by, id, [Over(claim, revision)], new ClaimFields { Wording = "" }, Stop)).IsDone,
            "accept" => (await newsroom.Use<AcceptSuggestion>().RunAsync(by, claim.Id, claim.Version, Stop)).IsDone,
            "set aside" => (await newsroom.Use<SetAsideClaim>().RunAsync(by, claim.Id, claim.Version, "Opinion.", Stop)).IsDone,
            "restore" => (await newsroom.Use<RestoreClaim>().RunAsync(by, claim.Id, claim.Version, Stop)).IsDone,
            "edit" => (await newsroom.Use<EditClaim>().RunAsync(by, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = $"Worded {random.Next(100)}.", Claimant = "Somebody", Priority = ClaimPriority.High }, Stop)).IsDone,
            "add passage" => (await newsroom.Use<AddPassage>().RunAsync(by, claim.Id, claim.Version, Some(random, revision), Stop)).IsDone,
            "move" => (await newsroom.Use<MovePassage>().RunAsync(by, TestNewsroom.Seen(claim), random.Next(2), TestNewsroom.Seen(other), Stop)).IsDone,
            "remove" => (await newsroom.Use<RemovePassage>().RunAsync(by, claim.Id, claim.Version, random.Next(2), Stop)).IsDone,
            "merge" => (await newsroom.Use<MergeClaims>().RunAsync(by, id, TestNewsroom.Seen(claim), several, Stop)).IsDone,
            "split" => (await newsroom.Use<SplitClaim>().RunAsync(by, claim.Id, claim.Version, Somewhere(claim, random, revision), Stop)).IsDone,
            "clear" => (await newsroom.Use<ClearPassage>().RunAsync(by, id, Some(random, revision), Stop)).IsDone,
            "section" => (await newsroom.Use<ClearPassages>().RunAsync(by, id, [Some(random, revision), Some(random, revision)], Stop)).IsDone,
            "withdraw" => clearances.Count > 0 && (await newsroom.Use<WithdrawClearance>().RunAsync(by, clearances[random.Next(clearances.Count)].Id, Stop)).IsDone,
            "assign" => (await newsroom.Use<AssignClaim>().RunAsync(by, claim.Id, claim.Version, by.Id, Stop)).IsDone,
            "assign several" => (await newsroom.Use<AssignClaims>().RunAsync(by, id, several, by.Id, Stop)).IsDone,
            "set several aside" => (await newsroom.Use<SetAsideClaims>().RunAsync(by, id, several, "Opinion.", Stop)).IsDone,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private Passage Some(Random random, RevisionId revision)
    {
        var start = random.Next(text.Length - 1);
        return new Passage(revision, start, Math.Min(text.Length, start + 1 + random.Next(80)));
    }

    private static Cut Somewhere(Claim claim, Random random, RevisionId revision)
    {
        var anchor = claim.Anchors[random.Next(claim.Anchors.Count)];
        return new Cut(revision, random.Next(4) == 0 ? null : random.Next(anchor.Start, anchor.End), random.Next(2) == 0 ? [random.Next(2)] : null);
    }

    private static Passage Over(Claim claim, RevisionId revision) => new(revision, claim.Anchors[0].Start, claim.Anchors[0].End);
}
