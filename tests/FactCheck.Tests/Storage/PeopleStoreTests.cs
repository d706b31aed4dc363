using FactCheck.Live;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Storage;

public sealed class PeopleStoreTests(PostgresServer server)
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothEngines]
    public async Task The_newsroom_comes_back_as_it_was_founded(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        Assert.Null(await database.ReadAsync(session => session.People.NewsroomAsync(Stop)));
        var newsroom = new Newsroom { Name = "The Daily Ünïcode", IsSample = true, FoundedAt = Clock.Now() };

        await database.WriteAsync(session => session.People.FoundAsync(newsroom, Stop));

        Assert.Equal(newsroom, await database.ReadAsync(session => session.People.NewsroomAsync(Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_person_comes_back_with_their_roles(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var person = new Person { Id = Clock.New<PersonId>(), DisplayName = "Ada", Roles = [Role.Editor, Role.Checker] };

        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, Clock.Now(), Stop);
            await session.Changes.RecordAsync(
                new Change { At = Clock.Now(), Kind = ChangeKind.PersonJoined, PersonId = person.Id, Details = new Dictionary<string, string> { ["b"] = "2", ["a"] = "é" } },
                Stop);
        });

        Assert.Equivalent(person, await database.ReadAsync(session => session.People.FindAsync(person.Id, Stop)), strict: true);
        Assert.Equivalent(new[] { person }, await database.ReadAsync(session => session.People.AllAsync(Stop)), strict: true);
        Assert.Equal(1, await database.ReadAsync(session => session.People.CountAsync(Role.Editor, Stop)));
        Assert.Equal(1, await database.ReadAsync(session => session.Changes.NewestAsync(Stop)));
    }
}
