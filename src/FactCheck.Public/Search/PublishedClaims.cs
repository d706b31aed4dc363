using FactCheck.Published;

namespace FactCheck.Public.Search;

/// <summary>Every claim that stands, and by what they can be chosen: worked out once for all searches until something is published.</summary>
/// <param name="All">The claims, those of the newest publication first.</param>
public sealed record PublishedClaims(IReadOnlyList<IndexedClaim> All)
{
    private const int MostChoices = 200;

    /// <summary>The ratings that were given.</summary>
    public IReadOnlyList<PublishedRating> Ratings { get; } = [.. All.Select(claim => claim.Rating).DistinctBy(rating => rating.Key)];

    /// <summary>Who said something, the commonest of them, by name.</summary>
    public IReadOnlyList<string> Claimants { get; } = Commonest(All.Select(claim => claim.Claimant));

    /// <summary>What the articles are found by, the commonest of them, by name.</summary>
    public IReadOnlyList<string> Topics { get; } = Commonest(All.SelectMany(claim => claim.Topics));

    // So that the page stays small.
    private static List<string> Commonest(IEnumerable<string?> all) => [.. all.OfType<string>()
        .GroupBy(choice => choice, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(group => group.Count())
        .Take(MostChoices)
        .Select(group => group.Key)
        .Order(StringComparer.OrdinalIgnoreCase)];
}
