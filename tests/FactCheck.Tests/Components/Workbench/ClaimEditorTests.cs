using Bunit;
using FactCheck.Claims;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class ClaimEditorTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Two_people_who_edit_at_once_lose_nothing_and_the_second_chooses()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var editor = await screen.PartAsync<ClaimEditor>(claim);
        await editor.Find("textarea").ChangeAsync(new() { Value = "Mine." });
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs." }, Stop).DoneAsync();

        await editor.Find("form").SubmitAsync();
        Assert.Equal("Theirs.", (await newsroom.ClaimAsync(claim.Id)).Wording);
        Assert.Equal("Theirs.", editor.Find(".note blockquote").TextContent);
        Assert.Equal("Mine.", editor.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task Evidence_that_came_meanwhile_is_no_conflict_of_wordings()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var editor = await screen.PartAsync<ClaimEditor>(claim);
        await newsroom.EvidenceAsync(claim, newsroom.SecondChecker);

        await editor.Find("textarea").ChangeAsync(new() { Value = "Better worded." });
        await editor.Find("form").SubmitAsync();

        Assert.Equal("Better worded.", (await newsroom.ClaimAsync(claim.Id)).Wording);
        Assert.Equal(["Saved."], screen.Said);
    }

    [Fact]
    public async Task An_empty_wording_is_refused_beside_its_field_and_the_rest_is_kept()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var editor = await screen.PartAsync<ClaimEditor>(claim);

        await editor.Find("textarea").ChangeAsync(new() { Value = "  " });
        await editor.FindAll("input")[0].ChangeAsync(new() { Value = "The deputy mayor" });
        await editor.Find("form").SubmitAsync();

        Assert.Equal("Word the claim as it can be checked.", editor.Find(".error").TextContent);
        Assert.Equal("The deputy mayor", editor.FindAll("input")[0].GetAttribute("value"));
        Assert.Equal(claim.Wording, (await newsroom.ClaimAsync(claim.Id)).Wording);
    }
}
