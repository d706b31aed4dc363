using Bunit;
using FactCheck.Articles;
using FactCheck.Web.Components.Articles;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace FactCheck.Tests.Components.Articles;

public sealed class EditArticlePageTests
{
    [Fact]
    public async Task An_editor_changes_the_headline_and_keeps_the_rest()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var page = Draw(screen, article);

        await page.Find("input").ChangeAsync(new() { Value = "A better headline" });
        await page.Find("form").SubmitAsync();

        var saved = await newsroom.ArticleAsync(article.Id);
        Assert.Equal("A better headline", saved.Headline);
        Assert.Equal(article.AuthorName, saved.AuthorName);
        Assert.Equal(article.Policy, saved.Policy);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var page = Draw(screen, article);

        await page.Find("input").ChangeAsync(new() { Value = "  " });
        await page.Find("input[list]").ChangeAsync(new() { Value = "Somebody else" });
        await page.Find("form").SubmitAsync();

        Assert.Equal("Give the article a headline.", page.Find(".error").TextContent);
        Assert.Equal("Somebody else", page.Find("input[list]").GetAttribute("value"));
        Assert.Equal(article.Headline, (await newsroom.ArticleAsync(article.Id)).Headline);
    }

    [Fact]
    public async Task Two_editors_at_once_lose_nothing_and_the_second_chooses()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var page = Draw(screen, article);
        await page.Find("input").ChangeAsync(new() { Value = "Mine" });
        await newsroom.Use<EditArticle>().RunAsync(
            newsroom.Editor, article.Id, (await newsroom.ArticleAsync(article.Id)).Version, ArticleFields.Of(article) with { Headline = "Theirs" }, TestNewsroom.Stop).DoneAsync();

        await page.Find("form").SubmitAsync();
        Assert.Equal("Theirs", (await newsroom.ArticleAsync(article.Id)).Headline);
        Assert.Contains("Changed by", page.Find(".contested").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", page.Find("input").GetAttribute("value"));

        await page.FindAll(".contested button").Single(button => button.TextContent == "Keep mine").ClickAsync(new());
        await page.Find("form").SubmitAsync();
        Assert.Equal("Mine", (await newsroom.ArticleAsync(article.Id)).Headline);
    }

    [Fact]
    public async Task A_checker_is_told_why_the_fields_are_not_theirs_to_change()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var page = Draw(screen, article);

        Assert.Empty(page.FindAll("form"));
        Assert.Contains("This is for editors.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_names_every_act_on_the_article_and_who_did_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await newsroom.AddAsync(article, by: newsroom.Checker);
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);

        var page = screen.Render<ArticleHistoryPage>(parameters => parameters.Add(history => history.Id, article.Id.Value));

        Assert.Contains("created the article", page.Markup, StringComparison.Ordinal);
        Assert.Contains("made claim 1", page.Markup, StringComparison.Ordinal);
    }

    private static IRenderedComponent<EditArticlePage> Draw(DeskScreen screen, Article article)
    {
        screen.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return screen.Render<EditArticlePage>(parameters => parameters.Add(page => page.Id, article.Id.Value));
    }
}
