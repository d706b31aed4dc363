using System.Collections.Concurrent;
using FactCheck.Public.Caching;
using FactCheck.Published;

namespace FactCheck.Public.Search;

/// <summary>Every claim that stands, to be searched: read once for each publication, and compared with which ones stand.</summary>
internal sealed class PublishedIndex(IPublishedVerdicts verdicts, PublicCache cache)
{
    private readonly ConcurrentDictionary<StandingClaims, IReadOnlyList<IndexedClaim>> _known = new();
    private volatile Standing? _standing;

    /// <summary>The claims, those of the newest publication first.</summary>
    public async Task<PublishedClaims> ClaimsAsync(CancellationToken cancellation)
    {
        var generation = cache.Generation(PublicCache.Lists);
        if (_standing is { } standing && standing.Generation == generation && cache.IsFresh(standing.ReadAt))
        {
            return standing.Claims;
        }

        var all = await verdicts.StandingAsync(cancellation);
        if (_standing is { } before && before.All.SequenceEqual(all))
        {
            _standing = before with { Generation = generation, ReadAt = cache.Now };
            return before.Claims;
        }

        var claims = new List<IndexedClaim>();
        foreach (var each in all)
        {
            if (!_known.TryGetValue(each, out var known) && await verdicts.FindAsync(each.Id, cancellation) is { } publication)
            {
                known = _known[each] = IndexedClaim.Of(publication);
            }

            claims.AddRange(known ?? []);
        }

        foreach (var gone in _known.Keys.Except(all).ToList())
        {
            _known.TryRemove(gone, out _);
        }

        var found = new PublishedClaims(claims);
        _standing = new Standing(generation, cache.Now, all, found);
        return found;
    }

    private sealed record Standing(string Generation, long ReadAt, IReadOnlyList<StandingClaims> All, PublishedClaims Claims);
}

/// <summary>A published claim as it is found.</summary>
internal sealed record IndexedClaim
{
    public required string Slug { get; init; }

    public required int Number { get; init; }

    public required string Headline { get; init; }

    public required string Wording { get; init; }

    public string? Claimant { get; init; }

    public required PublishedRating Rating { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Each word that it is found by, once.</summary>
    public required IReadOnlyCollection<string> Words { get; init; }

    internal static IReadOnlyList<IndexedClaim> Of(Publication publication)
    {
        var article = PublishedJson.Read(publication.Content);
        return [.. article.Claims.OrderBy(claim => claim.Number).Select(claim => new IndexedClaim
        {
            Slug = publication.Slug,
            Number = claim.Number,
            Headline = article.Headline,
            Wording = claim.Wording,
            Claimant = claim.Claimant,
            Rating = claim.Rating,
            Topics = article.Topics,
            PublishedAt = publication.PublishedAt,
            Words = WordIndex.WordsOf($"{claim.Wording} {string.Join(' ', claim.Passages.Select(passage => passage.Quote))} {claim.Explanation} {article.Headline} {claim.Claimant}"),
        })];
    }
}
