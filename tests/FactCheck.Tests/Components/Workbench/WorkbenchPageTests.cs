using Bunit;
using FactCheck.Claims;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class WorkbenchPageTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    private static IRenderedComponent<WorkbenchPage> Open(DeskScreen screen, Guid article, int? claim = null) =>
        screen.Render<WorkbenchPage>(parameters => parameters.Add(page => page.Id, article).Add(page => page.Number, claim));

    [Fact]
    public async Task What_somebody_else_does_appears_without_a_reload()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var page = Open(screen, article.Id.Value);
        Assert.DoesNotContain(page.FindAll("mark"), mark => mark.GetAttribute("data-k") == "1");

        await newsroom.AddAsync(article);

        page.WaitForAssertion(() => Assert.Contains(page.FindAll("mark"), mark => mark.GetAttribute("data-k") == "1"));
        Assert.Contains("of 1 claims signed off", page.Find(".prog").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_who_asks_for_somebody_elses_article_is_told_that_there_is_none()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.OtherAuthor);

        var page = Open(screen, article.Id.Value);

        Assert.Empty(page.FindAll(".doc"));
        Assert.Contains("There is no such article", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Leeds", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_on_a_text_that_was_replaced_meanwhile_is_refused_on_the_page()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var page = Open(screen, article.Id.Value);
        await newsroom.ReviseAsync(article.Id, TestNewsroom.OtherText);

        await page.InvokeAsync(() => page.Instance.TakeStepAsync(Step("clear", new Passage(article.CurrentRevision, 0, 10))));

        Assert.Contains("select the words again", page.Find(".refused .note").TextContent, StringComparison.Ordinal);
        var revision = (await newsroom.ArticleAsync(article.Id)).CurrentRevision;
        Assert.Empty(await newsroom.ReadAsync(session => session.Claims.ClearancesAsync(revision, Stop)));
    }

    [Fact]
    public async Task A_selection_becomes_a_claim_with_its_exact_words()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var page = Open(screen, article.Id.Value);
        var passage = await newsroom.PassageAsync(article.Id, "4,000 people lost their jobs");

        await page.InvokeAsync(() => page.Instance.TakeStepAsync(Step("number", passage)));

        var claim = await newsroom.ReadAsync(session => session.Claims.FindAsync(article.Id, 1, Stop));
        Assert.Equal("4,000 people lost their jobs", Assert.Single(claim!.Anchors).Quote);
        Assert.Equal(ClaimKind.Number, claim.Kind);
        page.WaitForAssertion(() => Assert.Equal("1", page.Find(".card.open .hd b").TextContent.Replace("Claim ", "", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_reader_is_offered_nothing_to_change()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        await using var screen = new DeskScreen(newsroom, newsroom.Reader);

        var page = Open(screen, claim.ArticleId.Value, claim.Number);

        Assert.NotEmpty(page.FindAll(".card.open"));
        Assert.Empty(page.FindAll("[data-act]"));
        Assert.DoesNotContain(page.FindAll(".card.open button"), button => button.TextContent.Contains("Edit", StringComparison.Ordinal));
    }

    private static BrowserStep Step(string act, Passage passage, ClaimId? claim = null) => new(Guid.CreateVersion7(), act, passage, claim);
}
