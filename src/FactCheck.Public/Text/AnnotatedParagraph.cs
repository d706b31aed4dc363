using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Published;

namespace FactCheck.Public.Text;

/// <summary>A paragraph of the article with the claims that stand in it.</summary>
/// <param name="Segments">Its text, cut at the claims' borders.</param>
/// <param name="Starting">The claims whose first passage starts in it, by number: their notes stand beside it.</param>
public sealed record AnnotatedParagraph(IReadOnlyList<TextSegment> Segments, IReadOnlyList<PublishedClaim> Starting)
{
    /// <summary>The paragraphs that have words, in order.</summary>
    public static IReadOnlyList<AnnotatedParagraph> Of(PublishedArticle article)
    {
        var passages = article.Claims
            .SelectMany(claim => claim.Passages.Select(passage => (passage.Start, passage.End, claim.Number)))
            .ToList();
        var paragraphs = new List<AnnotatedParagraph>();
        foreach (var (start, end) in Paragraphs.Of(article.Text))
        {
            var starting = article.Claims
                .Where(claim => claim.Passages.Count > 0 && claim.Passages.Min(passage => passage.Start) is var first && first >= start && first < end)
                .OrderBy(claim => claim.Number)
                .ToList();
            var near = passages.Where(passage => passage.Start < end && passage.End > start).ToList();
            paragraphs.Add(new AnnotatedParagraph(TextSegments.Of(start, end, near), starting));
        }

        return paragraphs;
    }
}
