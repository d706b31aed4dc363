using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FactCheck.Public.Caching;

/// <summary>The kept public pages, and how a publication makes them fresh.</summary>
public sealed class PublicCache(TimeProvider clock, IOptions<PublicSiteOptions> options)
{
    /// <summary>On every kept page.</summary>
    internal const string Published = "published";

    /// <summary>On the kept pages that are not one article's: lists, the front page, the feed.</summary>
    internal const string Lists = "published:lists";

    private const long Most = 64_000_000;

    // Publishing renews at once; this bounds what a node that missed the notice may still show.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    // A page that was being made while its publication changed must not be kept as the new one.
    private readonly ConcurrentDictionary<string, long> _generations = new(StringComparer.Ordinal);
    private readonly Bounded<(string Host, string Path), KeptPage> _pages = new(Most, page => page.Weight);

    /// <summary>Serves no page kept until now, for what all of them show: the newsroom's name.</summary>
    public void Renew() => RenewTag(Published);

    /// <summary>The same for the pages of one article and for all lists; call it after the publication is committed, on every node.</summary>
    public void Renew(string slug)
    {
        RenewTag(OfSlug(slug));
        RenewLists();
    }

    /// <summary>The same for the pages that are not one article's.</summary>
    public void RenewLists() => RenewTag(Lists);

    internal static string OfSlug(string slug) => $"published:{slug}";

    /// <summary>How often pages with this tag were made fresh, as part of what they are kept under.</summary>
    internal string Generation(string tag) => $"{_generations.GetValueOrDefault(Published)}.{_generations.GetValueOrDefault(tag)}";

    /// <summary>The page that is kept for this address, whoever asks: neither cookies nor query strings change it.</summary>
    internal bool TryFind(HttpRequest asked, [NotNullWhen(true)] out KeptPage? page, out TimeSpan age)
    {
        age = default;
        if (!_pages.TryFind(KeyOf(asked), out page))
        {
            return false;
        }

        age = clock.GetElapsedTime(page.KeptAt);
        return age < Kept && string.Equals(page.Generation, Generation(page.Tag), StringComparison.Ordinal);
    }

    internal KeptPage Keep(HttpRequest asked, KeptPage page)
    {
        var key = KeyOf(asked);
        var kept = _pages.TryFind(key, out var before) ? page.InPlaceOf(before) : page;
        _pages.Keep(key, kept);
        return kept;
    }

    /// <summary>Whether what was read then may still be shown where no notice came.</summary>
    internal bool IsFresh(long readAt) => clock.GetElapsedTime(readAt) < Kept;

    internal long Now => clock.GetTimestamp();

    private (string Host, string Path) KeyOf(HttpRequest asked) =>
        (options.Value.Address is null ? $"{asked.Scheme}:{asked.Host.Value}" : "", asked.Path.Value ?? "");

    private void RenewTag(string tag) => _generations.AddOrUpdate(tag, 1, (_, generation) => generation + 1);
}
