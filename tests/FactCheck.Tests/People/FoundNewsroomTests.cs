using FactCheck.Live;
using FactCheck.People;
using FactCheck.Tests.Storage;
using Xunit;

namespace FactCheck.Tests.People;

public sealed class FoundNewsroomTests(PostgresServer server)
{
    [Theory]
    [OnBothEngines]
    public async Task The_first_run_makes_the_newsroom_its_administrator_and_one_change(Engine engine)
    {
        await using var newcomers = await Newcomers.UnfoundedAsync(engine, server);
        var id = await newcomers.Found.RunAsync("  The  Evening Courier ", Newcomers.Ada, alsoEdits: true, isSample: false, TestNewsroom.Stop).DoneAsync();
        var newsroom = await newcomers.Database.ReadAsync(session => session.People.NewsroomAsync(TestNewsroom.Stop), TestNewsroom.Stop);
        Assert.Equal("The Evening Courier", newsroom!.Name);
        Assert.False(newsroom.IsSample);
        Assert.Equal([Role.Administrator, Role.Editor], (await newcomers.PersonAsync(id))!.Roles.Order());
        var change = await newcomers.LastChangeAsync();
        Assert.Equal((ChangeKind.NewsroomFounded, id, 1L), (change.Kind, change.PersonId!.Value, change.Sequence));
    }

    [Theory]
    [OnBothEngines]
    public async Task A_newsroom_is_founded_once(Engine engine)
    {
        await using var newcomers = await Newcomers.NewAsync(engine, server);
        await newcomers.Found.RunAsync("Another", new Joining("Eve", "eve", "hash"), alsoEdits: false, isSample: false, TestNewsroom.Stop)
            .RefusedAsync(RefusalKind.NotNow, "founded");
        Assert.Single(await newcomers.Database.ReadAsync(session => session.People.AllAsync(TestNewsroom.Stop), TestNewsroom.Stop));
    }

    [Theory]
    [OnBothEngines]
    public async Task Of_two_who_found_at_once_one_does(Engine engine)
    {
        await using var newcomers = await Newcomers.UnfoundedAsync(engine, server);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(at => Task.Run(() => newcomers.Found.RunAsync(
            $"Newsroom {at}", new Joining($"Person {at}", $"person{at}", "hash"), alsoEdits: false, isSample: false, TestNewsroom.Stop))));
        Assert.Single(both, outcome => outcome.IsDone);
        Assert.Single(await newcomers.Database.ReadAsync(session => session.People.AllAsync(TestNewsroom.Stop), TestNewsroom.Stop));
    }

    [Theory]
    [InlineData("", "Ada", "ada", "NewsroomName")]
    [InlineData("News\nroom", "Ada", "ada", "NewsroomName")]
    [InlineData("Newsroom", " ", "ada", "DisplayName")]
    [InlineData("Newsroom", "Ada\u202Eevil", "ada", "DisplayName")]
    [InlineData("Newsroom", "Ada", "a", "SignInName")]
    [InlineData("Newsroom", "Ada", "ada okafor", "SignInName")]
    [InlineData("Newsroom", "Ada", "ada<script>", "SignInName")]
    public async Task A_name_that_cannot_be_shown_or_typed_is_refused_at_its_field(string newsroom, string name, string signInName, string field)
    {
        await using var newcomers = await Newcomers.UnfoundedAsync(Engine.Sqlite, server);
        await newcomers.Found.RunAsync(newsroom, new Joining(name, signInName, "hash"), alsoEdits: false, isSample: false, TestNewsroom.Stop).InvalidAsync(field);
        Assert.Null(await newcomers.Database.ReadAsync(session => session.People.NewsroomAsync(TestNewsroom.Stop), TestNewsroom.Stop));
    }
}
