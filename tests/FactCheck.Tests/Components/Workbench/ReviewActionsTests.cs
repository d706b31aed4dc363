using Bunit;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class ReviewActionsTests
{
    [Fact]
    public async Task A_proposer_sees_why_they_cannot_sign_off_and_pressing_does_nothing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var actions = await screen.PartAsync<ReviewActions>(claim);
        var button = actions.FindAll("button").Single(each => each.TextContent.Trim() == "Sign off");

        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.Contains("You proposed this verdict", actions.Find(".reasons").TextContent, StringComparison.Ordinal);
        await button.ClickAsync(new());

        Assert.Empty(await newsroom.AnswersAsync(claim));
        Assert.Empty(screen.Said);
    }

    [Fact]
    public async Task Another_checker_signs_off_with_one_press()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        await using var screen = new DeskScreen(newsroom, newsroom.SecondChecker);
        var actions = await screen.PartAsync<ReviewActions>(claim);

        await actions.FindAll("button").Single(each => each.TextContent.Trim() == "Sign off").ClickAsync(new());

        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.ClaimAsync(claim.Id)).Status);
        Assert.Equal(["Signed off."], screen.Said);
    }

    [Fact]
    public async Task Requesting_changes_without_a_note_says_so_beside_the_field()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        await using var screen = new DeskScreen(newsroom, newsroom.SecondChecker);
        var actions = await screen.PartAsync<ReviewActions>(claim);

        await actions.FindAll("button").Single(each => each.TextContent.Trim() == "Request changes").ClickAsync(new());
        await actions.Find("form").SubmitAsync();
        Assert.Equal("Say what must change.", actions.Find("form .error").TextContent);
        Assert.Equal("true", actions.Find("textarea").GetAttribute("aria-invalid"));

        await actions.Find("textarea").ChangeAsync(new() { Value = "Which year?" });
        await actions.Find("form").SubmitAsync();
        Assert.Equal(ClaimStatus.ChangesRequested, (await newsroom.ClaimAsync(claim.Id)).Status);
        Assert.Equal("Which year?", Assert.Single(await newsroom.AnswersAsync(claim)).Note);
    }

    [Fact]
    public async Task Signing_off_what_changed_meanwhile_saves_nothing_and_says_so()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview, policy: ReviewPolicy.TwoSignOffs);
        await using var screen = new DeskScreen(newsroom, newsroom.SecondChecker);
        var actions = await screen.PartAsync<ReviewActions>(claim);
        await newsroom.EvidenceAsync(claim, newsroom.ThirdChecker);

        await actions.FindAll("button").Single(each => each.TextContent.Trim() == "Sign off").ClickAsync(new());

        Assert.Empty(await newsroom.AnswersAsync(claim));
        Assert.Contains("just before you", actions.Find(".note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_button_that_is_closed_gives_its_reason()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        foreach (var status in Enum.GetValues<ClaimStatus>().Where(status => status != ClaimStatus.Suggested))
        {
            var claim = await newsroom.BringAsync(status);
            await using var screen = new DeskScreen(newsroom, newsroom.Reader);
            var actions = await screen.PartAsync<ReviewActions>(claim);

            Assert.NotEmpty(actions.FindAll("button"));
            Assert.All(actions.FindAll("button"), button => Assert.Equal("true", button.GetAttribute("aria-disabled")));
            Assert.Equal(actions.FindAll("button").Count, actions.FindAll(".reasons li").Count);
        }
    }
}
