using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Published;

namespace FactCheck.Public.Text;

/// <summary>A paragraph of the article with the claims that stand in it.</summary>
/// <param name="Kind">Heading or quote; nothing where it is a plain paragraph.</param>
/// <param name="Segments">Its text, cut at the borders of claims and addresses.</param>
/// <param name="Starting">The claims whose first passage starts in it, by number: their notes stand beside it.</param>
public sealed record AnnotatedParagraph(FormattingKind? Kind, IReadOnlyList<AnnotatedSegment> Segments, IReadOnlyList<PublishedClaim> Starting)
{
    /// <summary>The paragraphs that have words, in order.</summary>
    public static IReadOnlyList<AnnotatedParagraph> Of(PublishedArticle article)
    {
        var passages = article.Claims
            .SelectMany(claim => claim.Passages.Select(passage => (passage.Start, passage.End, claim.Number)))
            .ToList();
        var paragraphs = new List<AnnotatedParagraph>();
        var all = Paragraphs.Of(article.Text);
        foreach (var ((start, end), formatted) in all.Zip(FormattedParagraph.Of(all, article.Formatting)))
        {
            var starting = article.Claims
                .Where(claim => claim.Passages.Count > 0 && claim.Passages.Min(passage => passage.Start) is var first && first >= start && first < end)
                .OrderBy(claim => claim.Number)
                .ToList();
            var near = passages.Where(passage => passage.Start < end && passage.End > start).ToList();
            near.AddRange(formatted.Addresses.Select((address, index) => (address.Start, address.End, -1 - index)));
            paragraphs.Add(new AnnotatedParagraph(
                formatted.Kind, [.. TextSegments.Of(start, end, near).Select(segment => AnnotatedSegment.Of(segment, formatted.Addresses))], starting));
        }

        return paragraphs;
    }
}
