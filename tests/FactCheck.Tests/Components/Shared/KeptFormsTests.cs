using System.Text.RegularExpressions;
using Bunit;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Web.Components.Desk;
using FactCheck.Web.Components.Notifications;
using FactCheck.Web.Components.People;
using FactCheck.Web.Components.Sources;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Shared;

public sealed partial class KeptFormsTests
{
    private static readonly string[] NotTypedInto = ["Shared/KeptForm.razor", "Shared/TextField.razor", "Audit/AuditPage.razor", "Layout/Rail.razor"];

    private static CancellationToken Stop => TestNewsroom.Stop;

    /// <summary>The audit's filter stands in the address of its page; signing out is a form of one button.</summary>
    [Fact]
    public void Every_form_of_the_desk_keeps_what_is_typed()
    {
        var components = Path.Combine(Repository.Root, "src", "FactCheck.Web", "Components");
        var found = Directory.EnumerateFiles(components, "*.razor", SearchOption.AllDirectories)
            .Where(file => OwnForm().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(components, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        Assert.Equal(NotTypedInto.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task Who_was_to_check_a_claim_is_chosen_again()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await KeepAsync(newsroom, newsroom.Editor, $"reason-Assign-{claim.Id}", new TypedField("Who checks it?", "Suri Checker"));
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        await ReadAsync(screen);

        var actions = await screen.PartAsync<ReviewActions>(claim);
        await actions.WaitForElementAsync(".unfinished");
        await actions.Find("form").SubmitAsync();

        Assert.Equal(newsroom.SpareChecker.Id, (await newsroom.ClaimAsync(claim.Id)).AssigneeId);
        await NothingIsLeftAsync(newsroom, newsroom.Editor);
    }

    [Fact]
    public async Task A_day_to_snooze_until_comes_back_with_the_desk()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        await KeepAsync(newsroom, newsroom.Checker, $"snooze-{claim.Id}", new TypedField("Until", "2026-03-05"));
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);

        var page = screen.Render<DeskPage>();
        await page.WaitForElementAsync(".unfinished");
        await page.Find("form[aria-label=Snooze]").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Snoozed", page.Markup, StringComparison.Ordinal));
        await NothingIsLeftAsync(newsroom, newsroom.Checker);
    }

    [Fact]
    public async Task A_day_that_is_over_is_refused_beside_the_field_and_kept()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var page = screen.Render<DeskPage>();
        await page.Find($"[aria-label^='Snooze claim {claim.Number}']").ClickAsync(new());

        await page.Find("form[aria-label=Snooze] input").ChangeAsync(new() { Value = "2026-03-01" });
        await page.Find("form[aria-label=Snooze]").SubmitAsync();

        Assert.Equal("Choose a day after today, at most three months ahead.", page.Find("form[aria-label=Snooze] .error").TextContent);
        Assert.Equal("2026-03-01", page.Find("form[aria-label=Snooze] input").GetAttribute("value"));
    }

    [Fact]
    public async Task A_merge_that_was_begun_goes_on_with_the_two_sources()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (one, other) = (await newsroom.SourceAsync(newsroom.Editor, title: "Labour figures"), await newsroom.SourceAsync(newsroom.Editor, title: "Figures of labour"));
        await KeepAsync(newsroom, newsroom.Editor, $"merge-{one.Id}", new("Chosen source", other.Id.ToString()), new("Which of the two stays", other.Id.ToString()));
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var board = await newsroom.Use<ReadSource>().RunAsync(newsroom.Editor, one.Id, Stop).DoneAsync();

        var part = screen.Render<SourceTwins>(parameters => parameters.Add(twins => twins.Board, board).Add(twins => twins.MayWrite, true));
        await part.WaitForElementAsync(".unfinished");
        part.WaitForAssertion(() => Assert.True(part.FindAll("input[type=radio]")[1].HasAttribute("checked")));
        await part.Find("form").SubmitAsync();

        Assert.Equal(other.Id, (await newsroom.ReadAsync(session => session.Sources.FindAsync(one.Id, Stop)))!.Id);
        await NothingIsLeftAsync(newsroom, newsroom.Editor);
    }

    [Fact]
    public async Task A_group_that_was_typed_comes_back_and_what_somebody_else_chose_meanwhile_is_shown_beside_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Editor);
        await newsroom.Use<GroupSources>().RunAsync(newsroom.Editor, [new(source.Id, source.Version)], new GroupChoice(Name: "Theirs"), Stop).DoneAsync();
        await KeepAsync(newsroom, newsroom.Editor, $"group-{source.Id}", new TypedField("Group", "Mine", ""));
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);
        var board = await newsroom.Use<ReadSource>().RunAsync(newsroom.Editor, source.Id, Stop).DoneAsync();

        var part = screen.Render<SourceGroupPart>(parameters => parameters.Add(group => group.Board, board).Add(group => group.MayWrite, true));
        await part.WaitForElementAsync(".unfinished");

        Assert.Equal("Mine", part.Find("form input").GetAttribute("value"));
        Assert.Contains("Theirs", part.Find(".contested").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_that_were_ticked_come_back_and_follow_what_changed_meanwhile()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await KeepAsync(
            newsroom,
            newsroom.Administrator,
            $"roles-{newsroom.SpareChecker.Id}",
            new("Editor", "on", ""), new("Checker", "on", "on"), new("Author", "", ""), new("Reader", "", ""), new("Administrator", "", ""));
        await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, newsroom.SpareChecker.Id, [Role.Checker], [Role.Reader], Stop).DoneAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Administrator);

        var page = screen.Render<PeoplePage>();
        await page.WaitForElementAsync(".unfinished");
        await page.Find("form").SubmitAsync();

        // The tick was mine; the two others were changed by somebody else and not by me.
        Assert.Equal([Role.Editor, Role.Reader], (await newsroom.ReadAsync(session => session.People.FindAsync(newsroom.SpareChecker.Id, Stop)))!.Roles);
        await NothingIsLeftAsync(newsroom, newsroom.Administrator);
    }

    [Theory]
    [InlineData("invite")]
    [InlineData("erase-person")]
    public async Task What_an_administrator_typed_about_people_comes_back(string form)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var spare = newsroom.SpareChecker.Id;
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, spare, Stop).DoneAsync();
        var (name, field) = form == "invite" ? (form, "Name") : ($"{form}-{spare}", "Type the name to confirm");
        await KeepAsync(newsroom, newsroom.Administrator, name, new TypedField(field, "Suri Check"));
        await using var screen = new DeskScreen(newsroom, newsroom.Administrator);

        var page = screen.Render<PeoplePage>();
        await page.WaitForElementAsync(".unfinished");

        Assert.Equal("Suri Check", page.Find($"input[data-field='{field}']").GetAttribute("value"));
    }

    [Fact]
    public async Task The_words_that_confirm_erasing_a_source_come_back()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Editor, confidential: true);
        await KeepAsync(newsroom, newsroom.Editor, $"erase-source-{source.Id}", new TypedField("confirmation", EraseSource.Confirmation));
        await using var screen = new DeskScreen(newsroom, newsroom.Editor);

        var part = screen.Render<EraseSourceForm>(parameters => parameters.Add(erase => erase.Source, source));
        await part.WaitForElementAsync(".unfinished");

        Assert.Equal(EraseSource.Confirmation, part.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task How_one_is_told_comes_back_as_it_was_being_chosen()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await KeepAsync(
            newsroom,
            newsroom.Checker,
            "how-i-am-told",
            new("My mail address", "chen@example.org", ""), new("The digest goes out at", "07:45", "08:00"), new(NoticeWords.Of(NoticeKind.Mentioned), "Not at all", "By mail, at once"));
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);

        screen.SetRendererInfo(new("Server", isInteractive: true));
        var page = screen.Render<NotificationSettingsPage>();
        await page.WaitForElementAsync(".unfinished");
        await page.Find("form").SubmitAsync();

        var saved = await newsroom.Use<ReadNoticeChoices>().RunAsync(newsroom.Checker, Stop).DoneAsync();
        Assert.Equal(("chen@example.org", (7 * 60) + 45, NoticeWay.Off), (saved.Address, saved.DigestMinute, saved.WayOf(NoticeKind.Mentioned)));
        await NothingIsLeftAsync(newsroom, newsroom.Checker);
    }

    private static Task<UnfinishedForm> KeepAsync(TestNewsroom newsroom, Actor actor, string form, params TypedField[] fields) =>
        newsroom.Use<KeepUnfinished>().RunAsync(actor, form, fields, Stop).DoneAsync();

    /// <summary>What the workbench does when it opens.</summary>
    private static Task ReadAsync(DeskScreen screen) => screen.Services.GetService<FactCheck.Web.Components.Layout.UnfinishedForms>()!.ReadAsync([], Stop);

    private static async Task NothingIsLeftAsync(TestNewsroom newsroom, Actor actor) =>
        Assert.Empty(await newsroom.Use<ListUnfinished>().RunAsync(actor, Stop).DoneAsync());

    [GeneratedRegex("<form[\\s>]|<EditForm|<textarea", RegexOptions.None, 1_000)]
    private static partial Regex OwnForm();
}
