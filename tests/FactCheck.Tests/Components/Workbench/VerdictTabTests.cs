using Bunit;
using FactCheck.Claims;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class VerdictTabTests
{
    private const string Rationale = "The office’s figures say so.";

    [Fact]
    public async Task A_sealed_verdict_is_told_of_to_everybody_and_shown_to_its_proposer_alone()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await SealedAsync(newsroom);
        foreach (var actor in new[] { newsroom.SecondChecker, newsroom.Editor, newsroom.Reader, newsroom.Author })
        {
            await using var screen = new DeskScreen(newsroom, actor);
            var tab = await screen.PartAsync<VerdictTab>(claim);
            Assert.Contains("stays sealed", tab.Markup, StringComparison.Ordinal);
            Assert.DoesNotContain(Rationale, tab.Markup, StringComparison.Ordinal);
            Assert.DoesNotContain(tab.FindAll("button"), button => button.TextContent.Contains("Sign off", StringComparison.Ordinal) || button.TextContent.Contains("Withdraw", StringComparison.Ordinal));
        }

        await using var own = new DeskScreen(newsroom, newsroom.Checker);
        var mine = await own.PartAsync<VerdictTab>(claim);
        Assert.Contains(Rationale, mine.Markup, StringComparison.Ordinal);
        Assert.Contains("Only you see this verdict", mine.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_verdicts_that_differ_stand_side_by_side_with_who_gave_them()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.SecondAsync(await SealedAsync(newsroom), newsroom.SecondChecker, "inaccurate", "Page 61.");
        await using var screen = new DeskScreen(newsroom, newsroom.Reader);

        var tab = await screen.PartAsync<VerdictTab>(claim);

        Assert.Contains("they differ", tab.Markup, StringComparison.Ordinal);
        var both = tab.FindAll(".two > .verdict").Select(verdict => verdict.TextContent).ToList();
        Assert.Contains("Chen Checker", both[0], StringComparison.Ordinal);
        Assert.Contains(Rationale, both[0], StringComparison.Ordinal);
        Assert.Contains("Sana Checker", both[1], StringComparison.Ordinal);
        Assert.Contains("Page 61.", both[1], StringComparison.Ordinal);
    }

    private static async Task<Claim> SealedAsync(TestNewsroom newsroom) =>
        await newsroom.ProposeAsync(
            await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync(blind: true)), newsroom.Checker), newsroom.Checker), newsroom.Checker);
}
