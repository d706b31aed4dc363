using Bunit;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Web.Components.Shared;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class ClaimEditorTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [InlineData("Keep mine", "Mine.")]
    [InlineData("Take theirs", "Theirs.")]
    [InlineData("Combine", "Mine. Theirs.")]
    public async Task Two_people_who_edit_at_once_lose_nothing_and_the_second_decides(string decides, string holds)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var editor = await screen.PartAsync<ClaimEditor>(claim);
        await editor.Find("textarea").ChangeAsync(new() { Value = "Mine." });
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs." }, Stop).DoneAsync();

        await editor.Find("form").SubmitAsync();
        Assert.Equal("Theirs.", (await newsroom.ClaimAsync(claim.Id)).Wording);
        Assert.StartsWith("Somebody changed the same field first.", screen.Said[0], StringComparison.Ordinal);
        await ShowAsync(screen, editor, claim);

        // In place: what it was, theirs, mine, and both together.
        Assert.Equal([claim.Wording, "Theirs.", "Mine.", "Mine. Theirs."], Texts(editor));
        Assert.Equal("Mine.", editor.Find("textarea").GetAttribute("value"));
        await editor.Find("form").SubmitAsync();
        Assert.Equal("Theirs.", (await newsroom.ClaimAsync(claim.Id)).Wording);

        await Button(editor, decides).ClickAsync(new());
        Assert.Equal(holds, editor.Find("textarea").GetAttribute("value"));
        Assert.Empty(editor.FindAll(".contested"));
        await editor.Find("form").SubmitAsync();
        Assert.Equal(holds, (await newsroom.ClaimAsync(claim.Id)).Wording);
        Assert.Equal("Saved.", screen.Said[0]);
    }

    [Fact]
    public async Task Whoever_was_away_is_told_by_name_who_changed_the_field()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        claim = await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs." }, Stop).DoneAsync();
        await newsroom.EvidenceAsync(await newsroom.StartAsync(claim, newsroom.Checker), newsroom.Checker);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var editor = await screen.PartAsync<ClaimEditor>(claim);

        // What was kept in the browser was typed over the words of before.
        var field = editor.FindComponents<TextField>().Single(one => one.Instance.Name == "Wording").Instance;
        await editor.InvokeAsync(() => field.RestoreAsync(new TypedField("Wording", "Mine.", TestNewsroom.Sentence)));

        editor.WaitForAssertion(() => Assert.Contains("Changed by Edda Editor", editor.Find(".contested").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_that_nobody_touched_follows_and_one_in_use_is_never_replaced()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var editor = await screen.PartAsync<ClaimEditor>(claim);
        await editor.Find(".field:has(textarea)").FocusInAsync(new());
        await newsroom.Use<EditClaim>().RunAsync(
            newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs.", Claimant = "The mayor" }, Stop).DoneAsync();
        await ShowAsync(screen, editor, claim);

        Assert.Equal("The mayor", editor.Find("input[data-field=Claimant]").GetAttribute("value"));
        Assert.Equal(claim.Wording, editor.Find("textarea").GetAttribute("value"));
        Assert.Contains("Changed by somebody", editor.Find(".contested").TextContent, StringComparison.Ordinal);
        // Left untouched, it follows too.
        await editor.Find(".field:has(textarea)").FocusOutAsync(new());
        Assert.Equal("Theirs.", editor.Find("textarea").GetAttribute("value"));
        Assert.Empty(editor.FindAll(".contested"));
    }

    [Fact]
    public async Task What_was_typed_before_is_restored_over_what_it_was_typed_over_and_can_be_discarded()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await newsroom.Use<KeepUnfinished>().RunAsync(
            newsroom.Checker, $"wording-{claim.Id}",
            [new("Wording", "Mine of yesterday.", claim.Wording), new("Kind", "Quote", claim.Kind.ToString()), new("Claimant", "", ""), new("Priority", "Normal", "Normal")], Stop).DoneAsync();
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs.", Claimant = "The mayor" }, Stop).DoneAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);

        var editor = await screen.PartAsync<ClaimEditor>(claim);
        await editor.WaitForElementAsync(".unfinished");

        Assert.Equal("Mine of yesterday.", editor.Find("textarea").GetAttribute("value"));
        Assert.Equal([claim.Wording, "Theirs.", "Mine of yesterday."], Texts(editor)[..3]);
        Assert.Equal("The mayor", editor.Find("input[data-field=Claimant]").GetAttribute("value"));
        Assert.Contains("Unfinished: restored from", editor.Find(".unfinished").TextContent, StringComparison.Ordinal);

        await editor.Find(".unfinished button").ClickAsync(new());
        Assert.Equal("Theirs.", editor.Find("textarea").GetAttribute("value"));
        Assert.Empty(editor.FindAll(".unfinished, .contested"));
        Assert.Empty(await newsroom.Use<ListUnfinished>().RunAsync(newsroom.Checker, Stop).DoneAsync());
    }

    [Fact]
    public async Task What_is_saved_is_not_unfinished_any_more()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await newsroom.Use<KeepUnfinished>().RunAsync(newsroom.Checker, $"wording-{claim.Id}", [new("Wording", "Mine.", claim.Wording)], Stop).DoneAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var editor = await screen.PartAsync<ClaimEditor>(claim);
        await editor.WaitForElementAsync(".unfinished");

        await editor.Find("form").SubmitAsync();

        Assert.Equal("Mine.", (await newsroom.ClaimAsync(claim.Id)).Wording);
        Assert.Empty(await newsroom.Use<ListUnfinished>().RunAsync(newsroom.Checker, Stop).DoneAsync());
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

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<ClaimEditor> editor, string name) =>
        editor.FindAll("button").Single(button => button.TextContent == name);

    private static List<string> Texts(IRenderedComponent<ClaimEditor> editor) =>
        [.. editor.FindAll(".contested dd").Select(Now)];

    // What is struck out is the text before.
    private static string Now(AngleSharp.Dom.IElement compared)
    {
        compared = (AngleSharp.Dom.IElement)compared.Clone();
        foreach (var struck in compared.QuerySelectorAll("del").ToList())
        {
            struck.Remove();
        }

        return compared.TextContent.Trim();
    }

    /// <summary>The page shows the claim as it stands by now.</summary>
    private static async Task ShowAsync(DeskScreen screen, IRenderedComponent<ClaimEditor> editor, Claim claim)
    {
        var board = await screen.BoardAsync(claim.ArticleId);
        editor.Render(parameters => parameters.Add(part => part.Board, board.Claims.Single(one => one.Claim.Id == claim.Id)));
    }
}
