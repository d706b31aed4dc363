using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class PassageTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 4)]
    [InlineData(0, int.MaxValue)]
    [InlineData(int.MinValue, int.MaxValue)]
    [InlineData(4, 5)]
    public async Task A_selection_outside_the_text_or_of_blanks_is_refused(int start, int end)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync("Rain fell.\n\nSnow fell.");

        await newsroom.Use<AddClaim>().RunAsync(newsroom.Editor, article.Id, [new(article.CurrentRevision, start, end)], Fields, Stop).InvalidAsync("passage");
        await newsroom.Use<ClearPassage>().RunAsync(newsroom.Editor, article.Id, new(article.CurrentRevision, start, end), Stop).InvalidAsync("passage");
        Assert.Equal(ArticleStatus.Draft, (await newsroom.ArticleAsync(article.Id)).Status);
    }

    [Fact]
    public async Task No_passage_at_all_is_refused()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();

        await newsroom.Use<AddClaim>().RunAsync(newsroom.Editor, article.Id, [], Fields, Stop).InvalidAsync("passage");
    }

    [Theory]
    [InlineData("I said 👍 yes.", "👍", 1)]
    [InlineData("I said 👍🏽 yes.", "👍🏽", 2)]
    [InlineData("I said 👩\u200D🚀 yes.", "👩\u200D🚀", 3)]
    [InlineData("A cafe\u0301 there.", "e\u0301", 1)]
    [InlineData("में की है", "की", 1)]
    [InlineData("From 🇳🇴 here.", "🇳🇴", 2)]
    public async Task A_selection_that_ends_inside_a_character_is_refused_and_the_whole_character_taken(string text, string character, int inside)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(text);
        var at = text.IndexOf(character, StringComparison.Ordinal);
        foreach (var (start, end) in new[] { (0, at + inside), (at + inside, text.Length) })
        {
            await newsroom.Use<AddClaim>().RunAsync(newsroom.Editor, article.Id, [new(article.CurrentRevision, start, end)], Fields, Stop).InvalidAsync("passage");
            await newsroom.Use<ClearPassage>().RunAsync(newsroom.Editor, article.Id, new(article.CurrentRevision, start, end), Stop).InvalidAsync("passage");
        }

        var claim = await newsroom.AddAsync(article, character);
        Assert.Equal(character, Assert.Single(claim.Anchors).Quote);
    }

    [Fact]
    public async Task A_passage_loses_the_blanks_at_its_ends_and_nothing_else()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        const string Draft = "One.\u00A0 “Two \u0301three.”\n\nFour.";
        var article = await newsroom.DraftAsync(Draft);

        var claim = await newsroom.Use<AddClaim>().RunAsync(newsroom.Editor, article.Id, [new(article.CurrentRevision, 4, Draft.Length - 5)], Fields, Stop).DoneAsync();

        var anchor = Assert.Single(claim.Anchors);
        Assert.Equal("“Two \u0301three.”", anchor.Quote);
        Assert.Equal(Draft[anchor.Start..anchor.End], anchor.Quote);
    }

    [Fact]
    public async Task Every_sentence_of_any_text_can_be_cleared()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var pieces = new[] { "Rain fell. ", "👍🏽", " \u0301mark. ", "…\n", "***\n", "\u200B", "کتاب. ", "𐌰𐌱. ", "5.5% ", "\u0600 1. " };
        var text = Enumerable.Range(0, 120).Select(i => pieces[(i * i + 3 * i) % pieces.Length]);
        var article = await newsroom.DraftAsync("Start. " + string.Concat(text));
        var draft = await newsroom.TextAsync(article);

        foreach (var sentence in Sentences.Of(draft))
        {
            await newsroom.Use<ClearPassage>().RunAsync(newsroom.Editor, article.Id, new(article.CurrentRevision, sentence.Start, sentence.End), Stop).DoneAsync();
        }

        var board = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Editor, article.Id, Stop).DoneAsync();
        Assert.True(board.Coverage.IsComplete);
        Assert.Equal(board.Coverage.Words, board.Coverage.WordsCovered);
    }

    [Fact]
    public async Task A_passage_of_the_text_before_is_refused_after_a_new_revision()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var passage = await newsroom.PassageAsync(article.Id, "Rain fell.");
        await newsroom.ReviseAsync(article.Id, "New text. Rain fell.");

        await newsroom.Use<AddClaim>().RunAsync(newsroom.Editor, article.Id, [passage], Fields, Stop).RefusedAsync(RefusalKind.NotNow, "other-revision");
        await newsroom.Use<ClearPassage>().RunAsync(newsroom.Editor, article.Id, passage, Stop).RefusedAsync(RefusalKind.NotNow, "other-revision");
    }

    [Fact]
    public async Task A_passage_of_another_article_is_refused()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var other = await newsroom.DraftAsync();

        await newsroom.Use<AddClaim>().RunAsync(newsroom.Editor, article.Id, [await newsroom.PassageAsync(other.Id, "Rain fell.")], Fields, Stop).RefusedAsync(RefusalKind.NotNow, "other-revision");
    }

    private static readonly ClaimFields Fields = new() { Wording = "It was so." };
}
