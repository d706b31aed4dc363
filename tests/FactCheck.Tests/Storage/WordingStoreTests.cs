using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Review;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class WordingStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task Suggested_wordings_come_back_as_they_were_newest_first_each_articles_own(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (person, revision, claim) = await SeedAsync(database);
        var (_, otherRevision, _) = await SeedAsync(database);
        var (first, second) = (Wording(revision, claim, person), Wording(revision, null, person) with { Words = "" });
        await database.WriteAsync(async session =>
        {
            await session.Wordings.AddAsync(first, Stop);
            await session.Wordings.AddAsync(second, Stop);
            await session.Wordings.AddAsync(Wording(otherRevision, null, person), Stop);
        });

        Same.AreEqual<IReadOnlyList<SuggestedWording>>([second, first], await database.ReadAsync(session => session.Wordings.OfArticleAsync(revision.ArticleId, Stop)));
        Same.AreEqual(first, await database.ReadAsync(session => session.Wordings.FindAsync(first.Id, Stop)));
        Assert.Null(await database.ReadAsync(session => session.Wordings.FindAsync(Clock.New<WordingId>(), Stop)));
    }

    [Theory, OnBothEngines]
    public async Task What_became_of_it_is_written_over_the_version_that_was_seen(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (person, revision, claim) = await SeedAsync(database);
        foreach (var state in Enum.GetValues<WordingState>())
        {
            var wording = Wording(revision, claim, person);
            var settled = wording with
            {
                State = state,
                SettledBy = person.Id,
                SettledAt = Clock.Now(),
                SettledBecause = state == WordingState.Declined ? "„Nein“" : null,
                AcceptedIn = state == WordingState.Accepted ? revision.Id : null,
            };
            await database.WriteAsync(async session =>
            {
                await session.Wordings.AddAsync(wording, Stop);
                Assert.True(await session.Wordings.SaveAsync(settled, Stop));
                Assert.False(await session.Wordings.SaveAsync(settled with { State = WordingState.Open }, Stop));
            });

            Same.AreEqual(settled with { Version = 2 }, await database.ReadAsync(session => session.Wordings.FindAsync(wording.Id, Stop)));
        }
    }

    private static SuggestedWording Wording(Revision revision, FactCheck.Claims.Claim? claim, Person by) => new()
    {
        Id = Clock.New<WordingId>(),
        ArticleId = revision.ArticleId,
        ClaimId = claim?.Id,
        RevisionId = revision.Id,
        Start = 0,
        End = 11,
        Was = revision.Text[..11],
        Words = "Café costs 👩‍👩‍👧",
        Reason = "It is „cost“.",
        SuggestedBy = by.Id,
        SuggestedAt = Clock.Now(),
    };

    private static async Task<(Person Person, Revision Revision, FactCheck.Claims.Claim Claim)> SeedAsync(TestDatabase database)
    {
        var person = Person("Ed", Role.Editor);
        var (article, revision) = Article(person);
        var claim = Claim(revision, 1, person);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Claims.AddAsync(claim, Stop);
        });
        return (person, revision, claim);
    }
}
