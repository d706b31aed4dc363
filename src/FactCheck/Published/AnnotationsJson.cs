using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Published;

/// <summary>The claims of an article as W3C Web Annotations on its exact text.</summary>
public static class AnnotationsJson
{
    /// <summary>How much stands before and after the quoted words, in UTF-16 code units.</summary>
    private const int Around = 32;

    /// <summary>An annotation collection as JSON-LD; the site is the absolute address of the public root.</summary>
    public static string Of(Publisher publisher, Publication publication, PublishedArticle article, Uri site)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(article);
        var self = new Uri(site, PublicPaths.Annotations(publication.Slug)).AbsoluteUri;
        var annotations = article.Claims.OrderBy(claim => claim.Number).Select(claim => Annotation(publisher, publication, article, claim, site)).ToList();
        return new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld",
            ["id"] = self,
            ["type"] = "AnnotationCollection",
            ["label"] = article.Headline,
            ["total"] = annotations.Count,
            ["first"] = new JsonObject
            {
                ["id"] = self + "#all",
                ["type"] = "AnnotationPage",
                ["startIndex"] = 0,
                ["items"] = new JsonArray([.. annotations]),
            },
        }.ToJsonString();
    }

    private static JsonObject Annotation(Publisher publisher, Publication publication, PublishedArticle article, PublishedClaim claim, Uri site)
    {
        var text = new Uri(site, PublicPaths.Text(publication.Slug, publication.Number)).AbsoluteUri;
        return new JsonObject
        {
            ["id"] = new Uri(site, PublicPaths.Claim(publication.Slug, claim.Number)).AbsoluteUri + "#annotation",
            ["type"] = "Annotation",
            ["motivation"] = "assessing",
            ["created"] = publication.PublishedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["creator"] = new JsonObject { ["type"] = "Organization", ["name"] = publisher.Name, ["homepage"] = new Uri(site, "/").AbsoluteUri },
            ["body"] = new JsonArray(
                new JsonObject { ["type"] = "TextualBody", ["purpose"] = "tagging", ["value"] = claim.Rating.Word },
                new JsonObject { ["type"] = "TextualBody", ["purpose"] = "commenting", ["format"] = "text/plain", ["value"] = claim.Explanation },
                new JsonObject { ["id"] = new Uri(site, PublicPaths.Claim(publication.Slug, claim.Number)).AbsoluteUri, ["type"] = "Text", ["format"] = "text/html" }),
            ["target"] = claim.Passages.Count == 0
                ? text
                : new JsonArray([.. claim.Passages.Select(passage => Target(article.Text, passage, text))]),
        };
    }

    private static JsonObject Target(string text, PublishedPassage passage, string address) => new()
    {
        ["source"] = address,
        ["selector"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "TextQuoteSelector",
                ["exact"] = text[passage.Start..passage.End],
                ["prefix"] = text[Whole(text, Math.Max(0, passage.Start - Around))..passage.Start],
                ["suffix"] = text[passage.End..Whole(text, Math.Min(text.Length, passage.End + Around))],
            },
            new JsonObject
            {
                // The recommendation counts code points, we count code units.
                ["type"] = "TextPositionSelector",
                ["start"] = Points(text.AsSpan(0, passage.Start)),
                ["end"] = Points(text.AsSpan(0, passage.End)),
            }),
    };

    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static int Points(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
