using Bunit;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

/// <summary>What a browser may call on an open page, called by somebody who makes the messages up.</summary>
public sealed class BrowserSideTests
{
    public static readonly TheoryData<string> Acts = [
        "claim", "number", "quote", "clear", "passage", "merge", "cut", "accept", "dismiss", "undo", "redo", "", "DROP TABLE", new string('x', 100_000)];

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task A_step_on_anothers_article_with_offsets_and_ids_that_cannot_be_changes_nothing(string act)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var own = await newsroom.DraftAsync(author: newsroom.Author);
        var other = await newsroom.DraftAsync(author: newsroom.OtherAuthor);
        var claim = await newsroom.AddAsync(other);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        await using var side = Side(screen, own.Id.Value);
        var before = await newsroom.NewestChangeAsync();
        foreach (var (revision, start, end, of) in new (Guid, int, int, string?)[]
        {
            (other.CurrentRevision.Value, 0, 10, claim.Id.ToString()),
            (Guid.Empty, int.MinValue, int.MaxValue, Guid.Empty.ToString()),
            (own.CurrentRevision.Value, -5, 3, "2147483648"),
            (own.CurrentRevision.Value, 3, int.MaxValue, "1"),
            (own.CurrentRevision.Value, 9, 2, null),
        })
        {
            try
            {
                await side.TakeStepAsync(Guid.NewGuid(), act, revision, start, end, of);
            }
            catch (ArgumentException)
            {
                // A word that no key sends ends the forger's own circuit.
            }
        }

        Assert.Equal(before, await newsroom.NewestChangeAsync());
    }

    [Fact]
    public async Task A_reader_who_calls_what_the_page_does_not_show_is_refused()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Reader);
        await using var side = Side(screen, article.Id.Value);
        var before = await newsroom.NewestChangeAsync();

        Assert.False((await side.TakeStepAsync(Guid.NewGuid(), "clear", article.CurrentRevision.Value, 0, 10, null)).Done);
        Assert.False((await side.TakeStepAsync(Guid.NewGuid(), "claim", article.CurrentRevision.Value, 0, 10, null)).Done);

        Assert.Equal(before, await newsroom.NewestChangeAsync());
    }

    [Fact]
    public async Task A_selection_that_cannot_be_is_told_to_nobody_and_a_claim_of_another_article_opens_nothing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        await using var side = Side(screen, article.Id.Value);
        foreach (var (revision, start, end) in new[] { (article.CurrentRevision.Value, -1, 4), (article.CurrentRevision.Value, 0, int.MaxValue), (Guid.NewGuid(), 0, 4) })
        {
            await side.SelectingAsync(revision, start, end);
            Assert.All(newsroom.Use<Presence>().At(article.Id), here => Assert.Null(here.Selected));
        }

        foreach (var key in new[] { claim.Id.ToString(), "1", "-1", "", null!, new string('9', 100_000) })
        {
            await side.OpenAsync(key);
        }

        await side.NextOpenAsync(int.MinValue);
        await side.NextOpenAsync(int.MaxValue);
        Assert.All(newsroom.Use<Presence>().At(article.Id), here => Assert.Null(here.Claim));
    }

    [Fact]
    public async Task Who_was_disabled_meanwhile_does_nothing_by_a_page_that_is_still_open()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        await using var side = Side(screen, article.Id.Value);
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, newsroom.Checker.Id, TestNewsroom.Stop).DoneAsync();
        var before = await newsroom.NewestChangeAsync();

        Assert.False((await side.TakeStepAsync(Guid.NewGuid(), "clear", article.CurrentRevision.Value, 0, 10, null)).Done);

        Assert.Equal(before, await newsroom.NewestChangeAsync());
    }

    private static BrowserSide Side(DeskScreen screen, Guid article) =>
        new(screen.Render<WorkbenchPage>(parameters => parameters.Add(page => page.Id, article)).Instance);
}
