namespace FactCheck.Published;

/// <summary>How many claims of an article came to one rating, and the number of the first of them.</summary>
public sealed record VerdictTally(PublishedRating Rating, int Count, int FirstNumber)
{
    /// <summary>The ratings that occur in the article, in the order of its scale.</summary>
    public static IReadOnlyList<VerdictTally> Of(PublishedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var order = article.Scale.Select(rating => rating.Key).ToList();
        return [.. article.Claims
            .GroupBy(claim => claim.Rating.Key, StringComparer.Ordinal)
            .OrderBy(group => order.IndexOf(group.Key) is var place && place < 0 ? int.MaxValue : place)
            .Select(group => new VerdictTally(group.First().Rating, group.Count(), group.Min(claim => claim.Number)))];
    }
}
