using System.Collections.Concurrent;
using Microsoft.AspNetCore.OutputCaching;

namespace FactCheck.Public.Caching;

/// <summary>The kept public pages, and how a publication makes them fresh.</summary>
public sealed class PublicCache(IOutputCacheStore store)
{
    /// <summary>On every kept page.</summary>
    internal const string Published = "published";

    /// <summary>On the kept pages that are not one article's: lists, the front page, the feed.</summary>
    internal const string Lists = "published:lists";

    // A page that was being rendered while its publication changed must not be kept as the new one.
    private readonly ConcurrentDictionary<string, long> _generations = new(StringComparer.Ordinal);

    /// <summary>Forgets the pages of one article and all lists; call it after the publication is committed, on every node.</summary>
    public async Task EvictAsync(string slug, CancellationToken cancellation)
    {
        Renew(slug);
        await store.EvictByTagAsync(OfSlug(slug), cancellation);
        await store.EvictByTagAsync(Lists, cancellation);
    }

    /// <summary>Forgets every page, for what all of them show: the newsroom's name.</summary>
    public async Task EvictAllAsync(CancellationToken cancellation)
    {
        Renew();
        await store.EvictByTagAsync(Published, cancellation);
    }

    /// <summary>Serves no page kept until now, without waiting; what is kept of them goes when its minute is over.</summary>
    public void Renew() => RenewTag(Published);

    /// <summary>The same for the pages of one article and for all lists.</summary>
    public void Renew(string slug)
    {
        RenewTag(OfSlug(slug));
        RenewTag(Lists);
    }

    internal static string OfSlug(string slug) => $"published:{slug}";

    /// <summary>How often pages with this tag were made fresh, as part of the key they are kept under.</summary>
    internal string Generation(string tag) => $"{_generations.GetValueOrDefault(Published)}.{_generations.GetValueOrDefault(tag)}";

    private void RenewTag(string tag) => _generations.AddOrUpdate(tag, 1, (_, generation) => generation + 1);
}
