using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.People;

public sealed class ChangeSettingsTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task An_administrator_changes_what_was_given_and_each_setting_is_recorded_with_what_it_was()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var before = await newsroom.Use<ReadSettings>().RunAsync(newsroom.Administrator, Stop).DoneAsync();

        var after = await newsroom.Use<ChangeSettings>()
            .RunAsync(newsroom.Administrator, before.Version, new SettingsFields { Name = "  The  Evening Post ", MarksReopen = true }, Stop).DoneAsync();

        Assert.Equal(before with { Name = "The Evening Post", Settings = new() { MarksReopen = true }, Version = 2 }, after);
        Assert.Equal(after, await newsroom.Use<ReadSettings>().RunAsync(newsroom.Administrator, Stop).DoneAsync());
        var changes = (await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.SettingChanged).ToList();
        Assert.All(changes, change => Assert.Equal(newsroom.Administrator.Id, change.PersonId));
        Assert.Equal(
            [("name", "The Test Post", "The Evening Post"), ("marksReopen", "off", "on")],
            changes.Select(change => (change.Details["setting"], change.Details["from"], change.Details["to"])));
    }

    [Fact]
    public async Task What_is_left_out_stays_and_where_nothing_changes_nothing_is_written()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 1, new SettingsFields { MarksReopen = true }, Stop).DoneAsync();
        var newest = await newsroom.NewestChangeAsync();

        var same = await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 2, new SettingsFields { Name = "The Test Post" }, Stop).DoneAsync();

        Assert.Equal((2, true), (same.Version, same.Settings.MarksReopen));
        Assert.Equal(newest, await newsroom.NewestChangeAsync());
    }

    [Fact]
    public async Task Of_two_administrators_the_second_is_shown_what_the_first_wrote()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 1, new SettingsFields { Name = "First" }, Stop).DoneAsync();

        var second = await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Everything, 1, new SettingsFields { Name = "Second" }, Stop);

        Assert.Equal(("First", 2), Assert.IsType<Outcome<Newsroom>.Stale>(second) is { Current: var current } ? (current.Name, current.Version) : default);
    }

    [Fact]
    public async Task Only_an_administrator_may_read_or_change_them()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var may = actor.Is(Role.Administrator);
            Assert.True(may == (await newsroom.Use<ReadSettings>().RunAsync(actor, Stop)).IsDone, name);
            var changed = await newsroom.Use<ChangeSettings>().RunAsync(actor, 1, new SettingsFields(), Stop);
            Assert.True(may ? changed.IsDone : changed is Outcome<Newsroom>.Refused { Refusal.Kind: RefusalKind.NotAllowed }, name);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("News\nroom")]
    public async Task A_newsroom_needs_a_name_that_can_be_read(string name)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var refusal = await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 1, new SettingsFields { Name = name }, Stop).RefusedAsync(RefusalKind.Invalid);
        Assert.Equal("name", refusal.Field);
    }

    [Theory]
    [InlineData(false, "Ministers, said on Monday that the bank lost 4,000 jobs.", ClaimStatus.Checking)]
    [InlineData(true, "Ministers, said on Monday that the bank lost 4,000 jobs.", ClaimStatus.Recheck)]
    [InlineData(true, "Ministers said on Monday that the bank lost 4,000 jobs. More.", ClaimStatus.Checking)]
    [InlineData(false, "Ministers said on Monday that the bank lost 5,000 jobs.", ClaimStatus.Recheck)]
    public async Task A_changed_comma_reopens_a_claim_only_where_the_newsroom_wants_it(bool wanted, string text, ClaimStatus expected)
    {
        const string Sentence = "Ministers said on Monday that the bank lost 4,000 jobs.";
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 1, new SettingsFields { MarksReopen = wanted }, Stop).DoneAsync();
        var article = await newsroom.DraftAsync(Sentence);
        var claim = await newsroom.AddAsync(article, Sentence);
        await newsroom.Use<StartChecking>().RunAsync(newsroom.Checker, claim.Id, claim.Version, Stop).DoneAsync();

        await newsroom.ReviseAsync(article.Id, text);

        Assert.Equal(expected, (await newsroom.ClaimAsync(claim.Id)).Status);
    }
}
