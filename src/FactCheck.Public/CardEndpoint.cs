using FactCheck.Published;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Public;

/// <summary>The picture beside a shared link.</summary>
internal static class CardEndpoint
{
    public static async Task<IResult> DrawAsync(HttpContext http, int? number, PublicRequest asked, IShareCards cards)
    {
        await asked.LoadAsync(http);
        if (asked is not { Current: { } current, Article: { } article } || CardOf(asked, current, article, number) is not { } card || cards.Draw(card) is not { } picture)
        {
            http.Response.Headers.CacheControl = "no-store";
            return Results.NotFound();
        }

        // Other sites show it beside their link to us.
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(picture, "image/png");
    }

    private static ShareCard? CardOf(PublicRequest asked, Publication current, PublishedArticle article, int? number)
    {
        var mark = current.State == PublicationState.Retracted ? "Retracted" : asked.Publisher.IsSample ? "Sample newsroom: a demonstration" : null;
        return number is null
            ? new ShareCard(asked.Publisher.Name, article.Headline, Counts(article), null, mark)
            : article.Claims.FirstOrDefault(claim => claim.Number == number) is { } claim
                ? new ShareCard(asked.Publisher.Name, claim.Passages.Count > 0 ? string.Join(" … ", claim.Passages.Select(passage => passage.Quote)) : claim.Wording, claim.Rating.Word, claim.Rating.Tone, mark)
                : null;
    }

    private static string Counts(PublishedArticle article) =>
        string.Join(" · ", VerdictTally.Of(article).Select(tally => FormattableString.Invariant($"{tally.Count} {tally.Rating.Word}")));
}
