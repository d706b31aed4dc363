using System.Text.Json;
using FactCheck.Claims;
using FactCheck.Published;
using Xunit;

namespace FactCheck.Tests.Published;

public sealed class ClaimReviewJsonTests
{
    private static readonly Uri Site = new("https://desk.example/");

    [Fact]
    public void A_claim_becomes_one_review_in_the_words_of_schema_org()
    {
        var review = Review(Sample.Mali, 5);
        var expected = """
            {"@context":"https://schema.org","@type":"ClaimReview","url":"https://desk.example/verdicts/mali/5","claimReviewed":"a 3,300-strong force","datePublished":"2013-01-11",
            "author":{"@type":"Organization","name":"The Desk","url":"https://desk.example/"},
            "reviewRating":{"@type":"Rating","alternateName":"Needs context","ratingExplanation":"The number is real but the attribution is not. West African leaders settled on 3,300 at their Abuja summit in November; the resolution sets no size.","ratingValue":3,"bestRating":5,"worstRating":1},
            "itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Idrissa Keïta"},"datePublished":"2013-01-11T03:30:00Z",
            "appearance":{"@type":"Article","headline":"Mali turns to France as fighters take Konna: what holds in the first reports","author":{"@type":"Person","name":"Idrissa Keïta"},"datePublished":"2013-01-11T03:30:00Z","url":"https://desk.example/verdicts/mali"},
            "firstAppearance":{"@type":"Article","headline":"Mali turns to France as fighters take Konna: what holds in the first reports","author":{"@type":"Person","name":"Idrissa Keïta"},"datePublished":"2013-01-11T03:30:00Z","url":"https://desk.example/verdicts/mali"}}}
            """;
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, review), review.ToString());
    }

    [Fact]
    public void The_claimant_is_its_author_where_there_is_one() =>
        Assert.Equal("Diplomats at the United Nations", Review(Sample.Mali, 1).GetProperty("itemReviewed").GetProperty("author").GetProperty("name").GetString());

    [Theory]
    [InlineData("Diplomats at the United Nations", null, "Person")]
    [InlineData("the transport ministry", null, "Organization")]
    [InlineData("Ministry of Transport", null, "Organization")]
    [InlineData("WHO", null, "Organization")]
    [InlineData("Harlow Shipping Ltd.", null, "Organization")]
    [InlineData("The mayor of Leeds", null, "Person")]
    [InlineData("Rosa Bank", ClaimantKind.Person, "Person")]
    [InlineData("Greenpeace", ClaimantKind.Organization, "Organization")]
    public void A_claimant_is_the_person_or_organisation_that_somebody_said_or_else_what_the_name_tells(string claimant, ClaimantKind? said, string expected)
    {
        var article = Sample.Article("x", "It rained", Sample.Claim(1, "It rained", Sample.Accurate, "Yes.") with { Claimant = claimant, ClaimantKind = said });
        Assert.Equal(expected, Review(article, 1).GetProperty("itemReviewed").GetProperty("author").GetProperty("@type").GetString());
    }

    [Fact]
    public void A_rating_off_the_scale_has_its_word_and_no_numbers()
    {
        var rating = Review(Sample.Mali, 3).GetProperty("reviewRating");
        Assert.Equal(["@type", "alternateName", "ratingExplanation"], rating.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("Unproven", rating.GetProperty("alternateName").GetString());
    }

    [Fact]
    public void No_text_can_close_the_element_it_stands_in()
    {
        var json = Json(Sample.Article("</script>", "<!-- </SCRIPT>", Sample.Claim(1, "</SCRIPT>", Sample.Accurate, "<!--<script>&'\"")), 1);
        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('>', json);
        Assert.DoesNotContain('&', json);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_break_it() =>
        Assert.Equal("half �", JsonDocument.Parse(Json(Sample.Article("x", "half \ud83d", Sample.Claim(1, "half \ud83d", Sample.Accurate, "x")), 1)).RootElement.GetProperty("claimReviewed").GetString());

    private static JsonElement Review(PublishedArticle article, int number) => JsonDocument.Parse(Json(article, number)).RootElement;

    private static string Json(PublishedArticle article, int number) => ClaimReviewJson.Of(
        new Publisher("The Desk", IsSample: false), Sample.Publish(article, "mali"), article, article.Claims.Single(claim => claim.Number == number), Site);
}
