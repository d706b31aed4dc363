using Bunit;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.People;
using FactCheck.Tests.Review;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

/// <summary>
/// The whole table of status × action × person once more, by the page: what it offers, and what a message says that was made up
/// for a button which is closed, or which was open until the person's roles were taken. A circuit hands such a message to the
/// same handler as these tests do.
/// </summary>
public sealed class EveryButtonTests
{
    private static readonly Dictionary<string, ClaimAction> Buttons = EveryStatusActionAndRoleTests.Actions
        .Where(action => action != ClaimAction.Accept)
        .ToDictionary(action => action switch { ClaimAction.Start => "Start checking", ClaimAction.Assign => "Assign", _ => ClaimWords.Of(action) }, StringComparer.Ordinal);

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [MemberData(nameof(EveryStatusActionAndRoleTests.Cells), MemberType = typeof(EveryStatusActionAndRoleTests))]
    public async Task A_button_is_open_exactly_where_the_act_would_be_done_and_a_closed_one_does_nothing(ClaimStatus status, bool wearsAllHats)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var author = wearsAllHats ? newsroom.Everything : newsroom.Author;
        var proposer = wearsAllHats ? newsroom.CheckingEditor : newsroom.Checker;
        var claim = await newsroom.BringAsync(status, author, proposer);
        var hasVerdict = status is ClaimStatus.InReview or ClaimStatus.ChangesRequested or ClaimStatus.SignedOff or ClaimStatus.Recheck;
        var before = await newsroom.NewestChangeAsync();
        foreach (var (name, actor) in newsroom.Everybody)
        {
            string Expected(ClaimAction action) => EveryStatusActionAndRoleTests.Expected(status, action, actor, author, hasVerdict ? proposer : null);
            if (Expected(ClaimAction.Start) == "missing")
            {
                (await newsroom.Use<ReadArticle>().RunAsync(actor, claim.ArticleId, Stop)).Missing();
                continue;
            }

            await using var screen = new DeskScreen(newsroom, actor);
            var part = await screen.PartAsync<ReviewActions>(claim);
            var shown = Shown(part);
            foreach (var (action, isOpen) in shown)
            {
                Assert.True(isOpen == (Expected(action) == "done"), $"{name} {action} while {status}: the button is {(isOpen ? "open" : "closed")}");
            }

            var offered = shown.Where(pair => pair.Value).Select(pair => pair.Key)
                .Concat(part.FindAll("form[aria-label='Confirm unchanged']").Count > 0 ? [ClaimAction.ConfirmUnchanged] : []);
            Assert.Equal(Buttons.Values.Where(action => Expected(action) == "done").Order(), offered.Order());

            foreach (var text in Buttons.Keys)
            {
                foreach (var closed in part.FindAll("button[aria-disabled]").Where(button => TextOf(button) == text))
                {
                    await closed.ClickAsync(new());
                }
            }

            Assert.Empty(part.FindAll("textarea, select"));
            Assert.Equal(before, await newsroom.NewestChangeAsync());
        }

        Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
    }

    [Theory]
    [InlineData(ClaimStatus.ToCheck)]
    [InlineData(ClaimStatus.Checking)]
    [InlineData(ClaimStatus.InReview)]
    [InlineData(ClaimStatus.ChangesRequested)]
    [InlineData(ClaimStatus.SignedOff)]
    [InlineData(ClaimStatus.Recheck)]
    [InlineData(ClaimStatus.SetAside)]
    public async Task What_a_page_offered_before_the_roles_were_taken_is_refused_after(ClaimStatus status)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(status);
        var pressed = new List<string>();
        foreach (var actor in new[] { newsroom.CheckingEditor, newsroom.Checker })
        {
            // What each of them is offered, each in a page of its own that stays open.
            await using var screen = new DeskScreen(newsroom, actor);
            var first = await screen.PartAsync<ReviewActions>(claim);
            var open = Shown(first).Where(pair => pair.Value).Select(pair => pair.Key).ToList();
            var pages = new List<(string Text, IRenderedComponent<ReviewActions> Part)>();
            foreach (var text in Buttons.Where(pair => open.Contains(pair.Value)).Select(pair => pair.Key))
            {
                pages.Add((text, await screen.PartAsync<ReviewActions>(claim)));
            }

            await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, actor.Id, [.. actor.Roles], [Role.Reader], Stop).DoneAsync();
            var before = await newsroom.NewestChangeAsync();
            if (first.FindAll("form").Count > 0)
            {
                await FillInAsync(first);
                Assert.Contains("This is for", first.Markup, StringComparison.Ordinal);
                pressed.Add("Confirm");
            }

            foreach (var (text, part) in pages)
            {
                await part.FindAll("button").Single(button => TextOf(button) == text).ClickAsync(new());
                if (part.FindAll("form").Count > 0 && !part.Markup.Contains("This is for", StringComparison.Ordinal))
                {
                    await FillInAsync(part);
                }

                Assert.True(part.Markup.Contains("This is for", StringComparison.Ordinal), $"{actor.Id} {text} while {status}: {part.Markup}");
                pressed.Add(text);
            }

            Assert.Equal(before, await newsroom.NewestChangeAsync());
            Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
        }

        Assert.NotEmpty(pressed);
    }

    private static Dictionary<ClaimAction, bool> Shown(IRenderedComponent<ReviewActions> part) => part.FindAll(".act button")
        .Where(button => Buttons.ContainsKey(TextOf(button)))
        .ToDictionary(button => Buttons[TextOf(button)], button => button.GetAttribute("aria-disabled") is null);

    /// <summary>The button's words without the key beside them.</summary>
    private static string TextOf(AngleSharp.Dom.IElement button)
    {
        var key = button.QuerySelector("kbd")?.TextContent ?? "";
        var text = button.TextContent.Trim();
        return key.Length > 0 && text.EndsWith(key, StringComparison.Ordinal) ? text[..^key.Length].Trim() : text;
    }

    private static async Task FillInAsync(IRenderedComponent<ReviewActions> part)
    {
        if (part.FindAll("input[type=radio]") is [var rating, ..])
        {
            await rating.ChangeAsync(new() { Value = "on" });
        }

        if (part.FindAll("textarea, input.in") is [var words, ..])
        {
            await words.ChangeAsync(new() { Value = "The figures are plain." });
        }

        await part.Find("form").SubmitAsync();
    }
}
