using System.Collections;
using FactCheck.Published;

namespace FactCheck.Public.Search;

/// <summary>Every claim that stands, and by what they can be chosen: worked out once for all searches until something is published.</summary>
internal sealed class PublishedClaims
{
    private const int MostChoices = 200;

    private readonly WordIndex _words;
    private readonly Dictionary<string, List<int>> _rated, _said, _about;

    /// <param name="all">The claims, those of the newest publication first.</param>
    public PublishedClaims(IReadOnlyList<IndexedClaim> all)
    {
        All = all;
        _words = new WordIndex([.. all.Select(claim => claim.Words)]);
        _rated = Chosen(claim => [claim.Rating.Key], StringComparer.Ordinal);
        _said = Chosen(claim => claim.Claimant is { } said ? [said] : [], StringComparer.OrdinalIgnoreCase);
        _about = Chosen(claim => claim.Topics, StringComparer.OrdinalIgnoreCase);
        Ratings = [.. all.Select(claim => claim.Rating).DistinctBy(rating => rating.Key)];
        Claimants = Commonest(all.Select(claim => claim.Claimant));
        Topics = Commonest(all.SelectMany(claim => claim.Topics));
    }

    /// <summary>The claims, those of the newest publication first.</summary>
    public IReadOnlyList<IndexedClaim> All { get; }

    /// <summary>The ratings that were given.</summary>
    public IReadOnlyList<PublishedRating> Ratings { get; }

    /// <summary>Who said something, the commonest of them, by name.</summary>
    public IReadOnlyList<string> Claimants { get; }

    /// <summary>What the articles are found by, the commonest of them, by name.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>How many claims have every word and fit every choice, and those of one page of them, in their order.</summary>
    public FoundClaims Find(ClaimSearch search)
    {
        var fitting = _words.Find(search.Words);
        Narrow(fitting, _rated, search.Rating);
        Narrow(fitting, _said, search.Claimant);
        Narrow(fitting, _about, search.Topic);

        var (count, first) = (0, (search.Page - 1L) * ClaimSearch.PerPage);
        var page = new List<IndexedClaim>(ClaimSearch.PerPage);
        for (var at = 0; at < All.Count; at++)
        {
            if (fitting[at] && search.Covers(All[at].PublishedAt))
            {
                if (count >= first && page.Count < ClaimSearch.PerPage)
                {
                    page.Add(All[at]);
                }

                count++;
            }
        }

        return new FoundClaims(count, page);
    }

    private static void Narrow(BitArray fitting, Dictionary<string, List<int>> chosen, string choice)
    {
        if (choice.Length > 0)
        {
            var claims = new BitArray(fitting.Length);
            chosen.GetValueOrDefault(choice)?.ForEach(claim => claims[claim] = true);
            fitting.And(claims);
        }
    }

    private Dictionary<string, List<int>> Chosen(Func<IndexedClaim, IReadOnlyList<string>> choicesOf, StringComparer comparer)
    {
        var chosen = new Dictionary<string, List<int>>(comparer);
        for (var at = 0; at < All.Count; at++)
        {
            foreach (var choice in choicesOf(All[at]).Distinct(comparer))
            {
                if (!chosen.TryGetValue(choice, out var claims))
                {
                    chosen[choice] = claims = [];
                }

                claims.Add(at);
            }
        }

        return chosen;
    }

    // So that the page stays small.
    private static List<string> Commonest(IEnumerable<string?> all) => [.. all.OfType<string>()
        .GroupBy(choice => choice, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(group => group.Count())
        .Take(MostChoices)
        .Select(group => group.Key)
        .Order(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>How many claims were found, and those of the page that is shown.</summary>
internal sealed record FoundClaims(int Count, IReadOnlyList<IndexedClaim> Page);
