using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class UnfinishedStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task Each_form_is_kept_once_and_the_oldest_beyond_the_limit_go(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (ada, ben) = (Person("Ada"), Person("Ben"));
        var (person, other, at) = (ada.Id, ben.Id, Clock.Now());
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(ada, at, Stop);
            await session.People.AddAsync(ben, at, Stop);
            await session.Unfinished.KeepAsync(other, "a", "theirs", at, 2, Stop);
            await session.Unfinished.KeepAsync(person, "a", "first", at, 2, Stop);
            await session.Unfinished.KeepAsync(person, "b", "second", at.AddSeconds(1), 2, Stop);
            await session.Unfinished.KeepAsync(person, "a", "anew", at.AddSeconds(2), 2, Stop);
            await session.Unfinished.KeepAsync(person, "c", "third", at.AddSeconds(3), 2, Stop);
        });

        var kept = await database.ReadAsync(session => session.Unfinished.OfPersonAsync(person, Stop));
        Assert.Equal([("c", at.AddSeconds(3)), ("a", at.AddSeconds(2))], kept.Select(form => (form.Form, form.KeptAt)));
        Assert.Equal("anew", (await database.ReadAsync(session => session.Unfinished.FindAsync(person, "a", Stop)))?.Sealed);
        Assert.Null(await database.ReadAsync(session => session.Unfinished.FindAsync(person, "b", Stop)));
        Assert.Equal("theirs", (await database.ReadAsync(session => session.Unfinished.FindAsync(other, "a", Stop)))?.Sealed);
    }

    [Theory, OnBothEngines]
    public async Task One_form_all_of_a_person_or_all_that_is_old_can_be_dropped(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (ada, ben) = (Person("Ada"), Person("Ben"));
        var (person, other, at) = (ada.Id, ben.Id, Clock.Now());
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(ada, at, Stop);
            await session.People.AddAsync(ben, at, Stop);
            await session.Unfinished.KeepAsync(person, "a", "old", at.AddDays(-40), 9, Stop);
            await session.Unfinished.KeepAsync(person, "b", "new", at, 9, Stop);
            await session.Unfinished.KeepAsync(person, "c", "new", at, 9, Stop);
            await session.Unfinished.KeepAsync(other, "b", "new", at, 9, Stop);
            await session.Unfinished.DropOlderAsync(at.AddDays(-30), Stop);
            await session.Unfinished.DropAsync(person, "b", Stop);
        });

        Assert.Equal(["c"], (await database.ReadAsync(session => session.Unfinished.OfPersonAsync(person, Stop))).Select(form => form.Form));
        await database.WriteAsync(session => session.Unfinished.DropAllOfAsync(person, Stop));
        Assert.Empty(await database.ReadAsync(session => session.Unfinished.OfPersonAsync(person, Stop)));
        Assert.Single(await database.ReadAsync(session => session.Unfinished.OfPersonAsync(other, Stop)));
    }
}
