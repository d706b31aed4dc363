using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FactCheck.Public.Caching;
using FactCheck.Published;

namespace FactCheck.Public.Search;

/// <summary>Every claim that stands, to be searched: read once for each publication, and compared with which ones stand.</summary>
public sealed class PublishedIndex(IPublishedVerdicts verdicts, PublicCache cache)
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
        _standing = new Standing(generation, cache.Now, found);
        return found;
    }

    private sealed record Standing(string Generation, long ReadAt, PublishedClaims Claims);
}

/// <summary>A published claim as it is found.</summary>
public sealed record IndexedClaim
{
    public required string Slug { get; init; }

    public required int Number { get; init; }

    public required string Headline { get; init; }

    public required string Wording { get; init; }

    public string? Claimant { get; init; }

    public required PublishedRating Rating { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Its words without case and accents.</summary>
    public required string Folded { get; init; }

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
            Folded = Fold($"{claim.Wording} {string.Join(' ', claim.Passages.Select(passage => passage.Quote))} {claim.Explanation} {article.Headline} {claim.Claimant}"),
        })];
    }

    /// <summary>The text without case and accents, so that cafe finds café.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }
}
