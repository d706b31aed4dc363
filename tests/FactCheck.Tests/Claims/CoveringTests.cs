using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class CoveringTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_claim_covers_the_sentences_it_touches_a_clearance_only_those_it_holds_whole()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync("One two. Three four. Five six. Seven eight.");
        await newsroom.AddAsync(article, "two. Three");
        await newsroom.ClearAsync(article, "Five");

        var board = await BoardAsync(newsroom, article);
        Assert.Equal([SentenceCover.Claimed, SentenceCover.Claimed, SentenceCover.Open, SentenceCover.Open], board.Coverage.Sentences);
        Assert.Equal((8, 4), (board.Coverage.Words, board.Coverage.WordsCovered));

        await newsroom.ClearAsync(article, "six");
        Assert.Equal(SentenceCover.Cleared, (await BoardAsync(newsroom, article)).Coverage.Sentences[2]);
    }

    [Fact]
    public async Task A_line_without_words_leaves_nothing_to_check()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync("One two.\n\n* * *\n\nThree four.");

        var board = await BoardAsync(newsroom, article);
        Assert.Equal(SentenceCover.Cleared, board.Coverage.Sentences[1]);
        Assert.Equal((4, 0), (board.Coverage.Words, board.Coverage.WordsCovered));
    }

    [Fact]
    public async Task A_suggestion_covers_nothing_until_it_is_accepted_and_what_was_set_aside_with_a_reason_still_covers()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var suggestion = await newsroom.BringAsync(ClaimStatus.Suggested);
        var article = await newsroom.ArticleAsync(suggestion.ArticleId);
        Assert.Equal(SentenceCover.Open, (await BoardAsync(newsroom, article)).Coverage.Sentences[0]);

        var accepted = await newsroom.Use<AcceptSuggestion>().RunAsync(newsroom.Checker, suggestion.Id, suggestion.Version, Stop).DoneAsync();
        Assert.Equal(1, accepted.Number);
        Assert.Equal(SentenceCover.Claimed, (await BoardAsync(newsroom, article)).Coverage.Sentences[0]);
        await newsroom.Use<SetAsideClaim>().RunAsync(newsroom.Checker, accepted.Id, accepted.Version, " ", Stop).InvalidAsync("reason");
        await newsroom.Use<SetAsideClaim>().RunAsync(newsroom.Checker, accepted.Id, accepted.Version, "Opinion.", Stop).DoneAsync();
        Assert.Equal(SentenceCover.Claimed, (await BoardAsync(newsroom, article)).Coverage.Sentences[0]);
    }

    [Fact]
    public async Task A_dismissed_suggestion_leaves_its_sentence_open_and_does_not_come_back_with_the_same_words()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var suggestion = await newsroom.BringAsync(ClaimStatus.Suggested);
        await newsroom.Use<SetAsideClaim>().RunAsync(newsroom.Checker, suggestion.Id, suggestion.Version, null, Stop).DoneAsync();
        Assert.Equal(SentenceCover.Open, (await BoardAsync(newsroom, await newsroom.ArticleAsync(suggestion.ArticleId))).Coverage.Sentences[0]);

        await newsroom.ReviseAsync(suggestion.ArticleId, TestNewsroom.Text + " Snow fell.");

        Assert.DoesNotContain(await newsroom.ReadAsync(session => session.Claims.OfArticleAsync(suggestion.ArticleId, Stop)), claim => claim.Status == ClaimStatus.Suggested);
    }

    [Fact]
    public async Task Letters_outside_the_basic_plane_are_not_passed_over()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync("𐌰𐌱𐌲 one.");

        await newsroom.ClearAsync(article, "one.");

        Assert.Equal(SentenceCover.Open, (await BoardAsync(newsroom, article)).Coverage.Sentences[0]);
    }

    [Fact]
    public async Task Clearing_the_same_passage_again_is_one_clearance_and_taking_it_back_opens_the_sentence()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var clearance = await newsroom.ClearAsync(article, "Rain fell.");
        var before = await newsroom.NewestChangeAsync();
        Assert.Equal(clearance, await newsroom.ClearAsync(article, "Rain fell."));
        Assert.Equal(before, await newsroom.NewestChangeAsync());

        await newsroom.Use<WithdrawClearance>().RunAsync(newsroom.Checker, clearance.Id, Stop).DoneAsync();
        (await newsroom.Use<WithdrawClearance>().RunAsync(newsroom.Checker, clearance.Id, Stop)).Missing();

        Assert.Equal(SentenceCover.Open, (await BoardAsync(newsroom, article)).Coverage.Sentences[1]);
    }

    [Fact]
    public async Task Making_a_claim_or_clearing_settles_the_suggestion_for_its_sentence()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claimed = await newsroom.BringAsync(ClaimStatus.Suggested);
        await newsroom.AddAsync(await newsroom.ArticleAsync(claimed.ArticleId), "4,000 people");
        Assert.Equal(ClaimStatus.SetAside, (await newsroom.ClaimAsync(claimed.Id)).Status);

        var cleared = await newsroom.BringAsync(ClaimStatus.Suggested);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(cleared.ArticleId), TestNewsroom.Sentence);
        Assert.Equal(ClaimStatus.SetAside, (await newsroom.ClaimAsync(cleared.Id)).Status);

        var elsewhere = await newsroom.BringAsync(ClaimStatus.Suggested);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(elsewhere.ArticleId), "Rain fell.");
        Assert.Equal(ClaimStatus.Suggested, (await newsroom.ClaimAsync(elsewhere.Id)).Status);
    }

    private static Task<ArticleBoard> BoardAsync(TestNewsroom newsroom, Article article) => newsroom.Use<ReadArticle>().RunAsync(newsroom.Reader, article.Id, Stop).DoneAsync();
}
