using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class ChangeStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task Changes_come_back_by_cursor_by_article_and_by_audit(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (here, elsewhere) = (Clock.New<ArticleId>(), Clock.New<ArticleId>());
        var written = new List<Change>();
        await database.WriteAsync(async session =>
        {
            foreach (var article in (ArticleId?[])[here, elsewhere, here, null, here])
            {
                var change = Change(Person("Ada"), article, Clock.New<ClaimId>(), ("b", "2"), ("a", "\"é\" 👩‍👧 \0 </script>"));
                await session.Changes.RecordAsync(change, Stop);
                written.Add(change with { Sequence = written.Count + 1, Details = new SortedDictionary<string, string>(change.Details.ToDictionary(), StringComparer.Ordinal) });
            }

            Assert.Equal(5, await session.Changes.NewestAsync(Stop));
        });

        Same.AreEqual<IReadOnlyList<Change>>([written[2]], await database.ReadAsync(session => session.Changes.OfArticleAsync(here, after: 1, limit: 1, Stop)));
        Same.AreEqual<IReadOnlyList<Change>>([written[4], written[2], written[0]], await database.ReadAsync(session => session.Changes.HistoryAsync(here, limit: 9, Stop)));
        Same.AreEqual<IReadOnlyList<Change>>([written[3], written[2]], await database.ReadAsync(session => session.Changes.AuditAsync(before: 5, limit: 2, Stop)));
        Assert.Equal(5, await database.ReadAsync(session => session.Changes.NewestAsync(Stop)));
    }

    [Theory, OnBothEngines]
    public async Task What_somebody_looks_for_is_found_alike_on_both_engines(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (ada, bob, article, claim) = (Person("Ada"), Person("Bob"), Clock.New<ArticleId>(), Clock.New<ClaimId>());
        await database.WriteAsync(async session =>
        {
            await session.Changes.RecordAsync(Change(ada, article, claim, ("wording", "It rose by 100% to \"4_000\" at Zoë’s")), Stop);
            await session.Changes.RecordAsync(Change(bob, article, null, ("reason", "It rose by 1000 to 4.000")) with { Kind = ChangeKind.ClaimSetAside, At = Clock.Now().AddDays(2) }, Stop);
            await session.Changes.RecordAsync(Change(null, null, null, ("person", ada.Id.ToString())) with { Kind = ChangeKind.RolesGiven, At = Clock.Now().AddDays(4) }, Stop);
        });
        var day = DateOnly.FromDateTime(Clock.Now().UtcDateTime);
        foreach (var (filter, found) in new (ChangeFilter, long[])[]
        {
            (new(), [3, 2, 1]), (new() { Person = ada.Id }, [3, 1]), (new() { Person = bob.Id }, [2]), (new() { Article = article }, [2, 1]), (new() { Claim = claim }, [1]),
            (new() { Kinds = [ChangeKind.ClaimSetAside, ChangeKind.RolesGiven] }, [3, 2]), (new() { From = day.AddDays(1) }, [3, 2]), (new() { To = day.AddDays(2) }, [2, 1]), (new() { From = day.AddDays(1), To = day.AddDays(3) }, [2]),
            (new() { Words = "100%" }, [1]), (new() { Words = "\"4_0" }, [1]), (new() { Words = "IT ROSE" }, [2, 1]), (new() { Words = "zoë" }, [1]), (new() { Words = "'; drop table change; --" }, []),
            (new() { Words = "rose", Kinds = [ChangeKind.ClaimEdited], Article = article, Person = ada.Id, Claim = claim, From = day, To = day }, [1]),
        })
        {
            Assert.Equal(found, (await database.ReadAsync(session => session.Changes.FindAsync(filter, long.MaxValue, 10, Stop))).Select(change => change.Sequence));
        }

        Assert.Equal([1], (await database.ReadAsync(session => session.Changes.FindAsync(new ChangeFilter { Article = article }, before: 2, limit: 1, Stop))).Select(change => change.Sequence));
    }
}
