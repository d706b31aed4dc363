using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Published;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>Everything that a stranger can fetch: what any answer names is asked for in turn, archives are unpacked.</summary>
internal sealed partial class PublicCrawl(Visitor stranger)
{
    private readonly Dictionary<string, byte[]> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HttpStatusCode> _answers = new(StringComparer.Ordinal);

    /// <summary>Each answer with its headers, each file of an archive by itself.</summary>
    public IReadOnlyDictionary<string, byte[]> Found => _found;

    /// <summary>The entity tag of each page that had one.</summary>
    public Dictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public HttpStatusCode this[string path] => _answers[path];

    /// <summary>Fetches what is known of these addresses and all that leads on from there.</summary>
    public async Task<PublicCrawl> RunAsync(IEnumerable<string> slugs)
    {
        var known = slugs.SelectMany(Guesses).Concat(Places).ToList();
        var waiting = new Queue<string>(known);
        var seen = new HashSet<string>(known, StringComparer.Ordinal);
        while (waiting.TryDequeue(out var path))
        {
            foreach (var next in (await FetchAsync(path)).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return this;
    }

    // What a stranger may try without being led there, pages that are not there among it.
    private static IEnumerable<string> Guesses(string slug)
    {
        var article = PublicPaths.Verdict(slug);
        string[] all = ["", "/card.png", "/annotations.jsonld", "/feed.atom", "/feed.json", "/9", "/v/9", "/v/9/content.json", $"/captures/{new string('0', 64)}"];
        return all.Select(rest => article + rest)
            .Concat(Enumerable.Range(1, 4).SelectMany(number => new[] { $"{article}/{number}", $"{article}/{number}/embed", $"{article}/{number}/card.png" }))
            .Concat(Enumerable.Range(1, 4).SelectMany(version => new[] { "", "/1", "/2", "/text.txt", "/content.json", "/archive.zip" }.Select(rest => $"{article}/v/{version}{rest}")))
            .Concat([PublicPaths.TellUs(slug, null), PublicPaths.TellUs(slug, 1)]);
    }

    private static readonly string[] Places =
    [
        "/", "/robots.txt", "/sitemap.xml", PublicPaths.Verdicts, PublicPaths.Feed, PublicPaths.JsonFeed, PublicPaths.ClaimReviews, PublicPaths.Corrections,
        PublicPaths.CorrectionsFeed, PublicPaths.CorrectionsJsonFeed, PublicPaths.Search, "/search?q=jobs", "/search?q=the&rating=accurate", "/search?topic=Jobs", "/corrections/thanks",
        "/nowhere", "/verdicts/nowhere", "/about/nowhere", "/account/sign-in", "/health/live", "/health/ready", "/api/articles", "/api/sources", "/desk", "/articles", "/_blazor/negotiate",
        .. AboutPages.Keys.Select(PublicPaths.About),
    ];

    private async Task<IReadOnlyList<string>> FetchAsync(string path)
    {
        using var response = await stranger.GetAsync(path);
        var bytes = await response.Content.ReadAsByteArrayAsync(NewsroomHost.Stop);
        _answers[path] = response.StatusCode;
        _found[path] = [.. Encoding.UTF8.GetBytes($"{response.Headers}{response.Content.Headers}"), .. bytes];
        if (response.Headers.ETag is { } tag && response.StatusCode == HttpStatusCode.OK)
        {
            Tags[path] = tag.ToString();
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        if (type == "application/zip")
        {
            await UnpackAsync(path, bytes);
            return [];
        }

        if (type == "image/png")
        {
            Assert.Empty(WordsOf(bytes));
            return [];
        }

        var text = Encoding.UTF8.GetString(bytes);
        return [.. Addresses().Matches(text).Select(match => Uri.UnescapeDataString(WebUtility.HtmlDecode(match.Groups["path"].Value)).Split('#')[0])
            .Where(address => address.Length > 0 && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/_framework", StringComparison.Ordinal))
            .Select(address => address.StartsWith("/_content", StringComparison.Ordinal) || address.Contains('?', StringComparison.Ordinal) ? address : Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal))];
    }

    private async Task UnpackAsync(string path, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        await using var zip = new ZipArchive(stream);
        foreach (var entry in zip.Entries)
        {
            await using var from = await entry.OpenAsync(NewsroomHost.Stop);
            using var into = new MemoryStream();
            await from.CopyToAsync(into, NewsroomHost.Stop);
            _found[$"{path}!{entry.FullName}"] = [.. Encoding.UTF8.GetBytes(entry.FullName + entry.Comment), .. into.ToArray()];
        }
    }

    // The chunks of a picture that hold words and no picture.
    private static List<string> WordsOf(byte[] png)
    {
        var words = new List<string>();
        for (var at = 8; at + 8 <= png.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var kind = Encoding.ASCII.GetString(png, at + 4, 4);
            if (kind is "tEXt" or "zTXt" or "iTXt" or "eXIf" or "tIME")
            {
                words.Add(kind);
            }

            at += length + 12;
        }

        return words;
    }

    [GeneratedRegex("""(?:https?://localhost(?::\d+)?|(?<=["'>(\s]))(?<path>/[^\s"'<>\\)]*)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Addresses();
}
