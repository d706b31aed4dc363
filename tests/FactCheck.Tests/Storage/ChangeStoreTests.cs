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
}
