using FactCheck.Claims;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class ClaimKeyTests
{
    [Fact]
    public async Task A_claim_is_called_by_its_number_a_suggestion_by_its_id_and_both_are_found_again()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var suggestion = await newsroom.BringAsync(ClaimStatus.Suggested);
        var claim = await newsroom.AddAsync(await newsroom.ArticleAsync(suggestion.ArticleId));

        var board = await screen.BoardAsync(suggestion.ArticleId);

        Assert.Equal("1", ClaimKey.Of(claim));
        Assert.Equal(suggestion.Id.ToString(), ClaimKey.Of(suggestion));
        Assert.All(new[] { claim, suggestion }, one => Assert.Equal(one.Id, ClaimKey.Find(board, ClaimKey.Of(one))));
        Assert.Equal(claim.Id, ClaimKey.Find(board, claim.Id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("99999999999999999999")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("1; drop table claim")]
    public async Task A_key_that_no_claim_on_the_page_has_means_none(string? key)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var article = await newsroom.DraftAsync("The bank lost 4,000 jobs in Leeds in 2023.");
        await newsroom.AddAsync(article, "4,000 jobs");

        Assert.Null(ClaimKey.Find(await screen.BoardAsync(article.Id), key));
    }
}
