using CsCheck;
using FactCheck.Claims.Comparing;
using FactCheck.Published;
using Xunit;

namespace FactCheck.Tests.Published;

public sealed class PublishedDifferenceTests
{
    private static readonly PublishedArticle Before = Sample.Article(
        "Four hundred", "There were 400.\nIt rained.\nNobody left.",
        Sample.Claim(1, "There were 400", Sample.Accurate, "The list says so.") with { Evidence = [new() { Stance = "Supports", Title = "The list", Excerpt = "400" }] },
        Sample.Claim(2, "It rained", Sample.Accurate, "It did."));

    [Fact]
    public void The_same_publication_differs_in_nothing()
    {
        var difference = PublishedDifference.Between(Before, Before);
        Assert.True(difference.IsEmpty);
        Assert.False(difference.RatingChanged);
        Assert.Equal("No rating changed.", difference.RatingWords);
    }

    [Fact]
    public void Ratings_texts_and_evidence_are_each_named_with_what_they_were()
    {
        var after = Sample.Article(
            "Three hundred", "There were 300.\nIt rained.\nNobody left.",
            Sample.Claim(1, "There were 300", Sample.Inaccurate, "We counted one list twice.") with { Evidence = [new() { Stance = "Contradicts", Title = "The list", Excerpt = "300" }] },
            Sample.Claim(3, "Nobody left", Sample.Unproven, "Nobody counted."));
        var difference = PublishedDifference.Between(Before, after);

        Assert.Equal(
            "The rating of claim 1 changed from Accurate to Inaccurate. Claim 2 was taken away; it was rated Accurate. Claim 3 was added, rated Unproven.",
            difference.RatingWords);
        Assert.Equal(["Headline", "Text", "Claim 1, as it was checked", "Claim 1, why"], difference.Words.Select(words => words.Where));
        Assert.Equal(
            [(RunMark.Same, "There were "), (RunMark.Deleted, "400"), (RunMark.Inserted, "300"), (RunMark.Same, ".")],
            difference.Words[1].Runs.Select(run => (run.Mark, run.Text)));
        Assert.Equal(
            ["Claim 1: evidence was added, “The list” (contradicts): “300”.", "Claim 1: evidence was taken away, “The list” (supports): “400”."],
            difference.Evidence);
    }

    [Fact]
    public void A_confidential_source_is_named_in_no_difference()
    {
        var after = Before with { Claims = [Before.Claims[0] with { Evidence = [new() { Stance = "Supports", Title = "Secret name", Excerpt = "secret words", WithheldBecause = "At risk." }] }, Before.Claims[1]] };
        Assert.DoesNotContain("secret", string.Join('\n', PublishedDifference.Between(Before, after).Evidence), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_stayed_and_what_came_make_up_the_new_text_what_stayed_and_what_went_the_old_one() =>
        Gen.Select(Gen.String[Gen.Char["ab .\n"], 0, 60], Gen.String[Gen.Char["ab .\n"], 0, 60]).Sample((was, now) =>
        {
            foreach (var words in PublishedDifference.Between(Saying(was), Saying(now)).Words)
            {
                Assert.Equal(Seen(was), Seen(string.Concat(words.Runs.Where(run => run.Mark != RunMark.Inserted).Select(run => run.Text))), StringComparer.Ordinal);
                Assert.Equal(Seen(now), Seen(string.Concat(words.Runs.Where(run => run.Mark != RunMark.Deleted).Select(run => run.Text))), StringComparer.Ordinal);
            }
        });

    // Blanks are no difference.
    private static string Seen(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static PublishedArticle Saying(string explanation) => Sample.Article("x", "It rained.", Sample.Claim(1, "It rained", Sample.Accurate, explanation));
}
