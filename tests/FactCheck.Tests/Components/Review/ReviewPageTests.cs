using Bunit;
using FactCheck.Claims;
using FactCheck.Web.Components.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Components.Review;

public sealed class ReviewPageTests
{
    [Fact]
    public async Task A_queue_is_walked_oldest_first_and_a_decision_leads_to_the_next_row()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var first = await newsroom.BringAsync(ClaimStatus.InReview);
        newsroom.Clock.Move(TimeSpan.FromMinutes(5));
        var second = await newsroom.BringAsync(ClaimStatus.InReview);
        await using var screen = new DeskScreen(newsroom, newsroom.SecondChecker);
        var page = screen.Render<ReviewPage>();
        Assert.Equal([$"row-{first.Id}", $"row-{second.Id}"], page.FindAll(".queue").Select(row => row.Id));
        Assert.Equal($"row-{first.Id}", Chosen(page));

        await Button(page, "Sign off").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal($"row-{second.Id}", Chosen(page)));
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.ClaimAsync(first.Id)).Status);
        Assert.Equal([$"row-{second.Id}"], page.FindAll(".queue").Select(row => row.Id));
        await Button(page, "Sign off").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("No verdict waits for your answer.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ones_own_verdicts_are_not_ones_own_to_answer_and_stand_among_all()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var page = screen.Render<ReviewPage>();
        Assert.Empty(page.FindAll(".queue"));
        Assert.Equal(["Mine to answer 0", "All 1"], page.FindAll(".chip").Select(chip => chip.TextContent));

        await page.FindAll(".chip")[1].ClickAsync(new());

        Assert.EndsWith("/review?show=all", screen.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal($"row-{claim.Id}", Chosen(page)));
        Assert.Equal("true", Button(page, "Sign off").GetAttribute("aria-disabled"));
        Assert.Contains("You proposed this verdict", page.Find("#decision").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_that_comes_while_somebody_writes_is_shown_and_takes_no_word_away()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        await using var screen = new DeskScreen(newsroom, newsroom.SecondChecker);
        var page = screen.Render<ReviewPage>();
        await Button(page, "Request changes").ClickAsync(new());
        await page.Find("#decision textarea").ChangeAsync(new() { Value = "Which year?" });

        await newsroom.EvidenceAsync(claim, newsroom.Editor, excerpt: "New figures");

        await page.WaitForAssertionAsync(() => Assert.Contains("Edda Editor changed this claim while it was open", page.Find("#decision").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Contains("New figures", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Which year?", page.Find("#decision textarea").GetAttribute("value"));
        await page.Find("#decision form").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("No verdict waits", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Equal(ClaimStatus.ChangesRequested, (await newsroom.ClaimAsync(claim.Id)).Status);
    }

    private static string? Chosen(IRenderedComponent<ReviewPage> page) => page.FindAll(".queue[aria-pressed=true]").Single().Id;

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ReviewPage> page, string text) =>
        page.FindAll("#decision button").Single(button => button.TextContent.Trim() == text);
}
