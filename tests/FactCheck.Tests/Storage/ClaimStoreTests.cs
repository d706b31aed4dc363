using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using Microsoft.Data.Sqlite;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class ClaimStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task A_claim_comes_back_with_its_passages_and_open_queries(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, _, revision) = await SeedAsync(database);
        var claim = Claim(revision, 1, editor, Anchor(revision, 0, 4), Anchor(revision, 5, 11));
        var suggestion = Claim(revision, number: null, editor) with { Status = ClaimStatus.Suggested, CreatedBy = null, AssigneeId = null, Claimant = null, Worth = null };
        await database.WriteAsync(async session =>
        {
            await session.Claims.AddAsync(suggestion, Stop);
            await session.Claims.AddAsync(claim, Stop);
            await session.Review.AddQueryAsync(Query(claim, editor), Stop);
            var answered = Query(claim, editor);
            await session.Review.AddQueryAsync(answered, Stop);
            await session.Review.AnswerAsync(answered.Id, "Me", editor.Id, Clock.Now(), Stop);
        });
        var expected = claim with { OpenQueries = 1 };

        Same.AreEqual(expected, await database.ReadAsync(session => session.Claims.FindAsync(claim.Id, Stop)));
        Same.AreEqual(expected, await database.ReadAsync(session => session.Claims.FindAsync(revision.ArticleId, 1, Stop)));
        Same.AreEqual<IReadOnlyList<Claim>>([expected, suggestion], await database.ReadAsync(session => session.Claims.OfArticleAsync(revision.ArticleId, Stop)));
        Same.AreEqual<IReadOnlyList<Claim>>(
            [expected with { Anchors = [] }], await database.ReadAsync(session => session.Claims.InStatusAsync([ClaimStatus.InReview, ClaimStatus.Recheck], Stop)));
        Assert.Empty(await database.ReadAsync(session => session.Claims.InStatusAsync([], Stop)));
        Assert.Equal(2, await database.ReadAsync(session => session.Claims.NextNumberAsync(revision.ArticleId, Stop)));
    }

    [Fact]
    public async Task What_belongs_to_an_article_is_found_without_a_look_at_every_claim()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Stop);
        foreach (var question in new[]
        {
            "select * from claim c where c.article_id = 'x'",
            "select * from evidence e join claim c on c.id = e.claim_id where c.article_id = 'x'",
            "select * from sign_off s join verdict v on v.id = s.verdict_id join claim c on c.id = v.claim_id where c.article_id = 'x'",
        })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "explain query plan " + question;
            await using var plan = await command.ExecuteReaderAsync(Stop);
            while (await plan.ReadAsync(Stop))
            {
                Assert.DoesNotContain("SCAN", plan.GetString(3), StringComparison.Ordinal);
            }
        }
    }

    [Theory, OnBothEngines]
    public async Task The_versions_of_claims_come_in_the_order_of_the_claims(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, _, revision) = await SeedAsync(database);
        var suggestion = Claim(revision, number: null, editor) with { Status = ClaimStatus.Suggested };
        var second = Claim(revision, 2, editor);
        var first = Claim(revision, 1, editor);
        await database.WriteAsync(async session =>
        {
            await session.Claims.AddAsync(suggestion, Stop);
            await session.Claims.AddAsync(second, Stop);
            await session.Claims.AddAsync(first, Stop);
            await session.Claims.SaveAsync(second, Stop);
        });

        Assert.Equal(
            [(first.Id, 1), (second.Id, 2), (suggestion.Id, 1)],
            (await database.ReadAsync(session => session.Claims.VersionsAsync(revision.ArticleId, Stop))).Select(claim => (claim.Id, claim.Version)));
    }

    [Theory, OnBothEngines]
    public async Task Suggestions_are_found_by_where_they_stand(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, _, revision) = await SeedAsync(database);
        var here = Claim(revision, number: null, editor, Anchor(revision, 0, 4), Anchor(revision, 8, 11)) with { Status = ClaimStatus.Suggested };
        var taken = Claim(revision, 1, editor, Anchor(revision, 0, 4));
        await database.WriteAsync(async session =>
        {
            await session.Claims.AddAsync(here, Stop);
            await session.Claims.AddAsync(taken, Stop);
        });
        Task<IReadOnlyList<Claim>> Between(int start, int end) =>
            database.ReadAsync(session => session.Claims.SuggestedAsync(revision.ArticleId, revision.Id, start, end, Stop));

        Same.AreEqual<IReadOnlyList<Claim>>([here], await Between(3, 5));
        Same.AreEqual<IReadOnlyList<Claim>>([here], await Between(10, 20));
        Assert.Empty(await Between(4, 8));
        Assert.Empty(await Between(11, 20));
    }

    [Theory, OnBothEngines]
    public async Task A_save_over_an_old_version_writes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, _, revision) = await SeedAsync(database);
        var claim = Claim(revision, 1, editor, Anchor(revision, 0, 4));
        var mine = claim with { Wording = "Mine", Status = ClaimStatus.SetAside, Kind = ClaimKind.Cause, Priority = ClaimPriority.Low, AssigneeId = null };
        await database.WriteAsync(async session =>
        {
            await session.Claims.AddAsync(claim, Stop);
            Assert.True(await session.Claims.SaveAsync(mine, Stop));
            Assert.False(await session.Claims.SaveAsync(claim with { Wording = "Theirs" }, Stop));
        });

        Same.AreEqual(mine with { Version = 2 }, await database.ReadAsync(session => session.Claims.FindAsync(claim.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_claim_has_the_passages_of_the_newest_revision_it_was_seen_in(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, _, first) = await SeedAsync(database);
        var second = Next(first);
        var third = Next(second);
        var carried = Claim(first, 1, editor, Anchor(first, 0, 4));
        var left = Claim(first, 2, editor, Anchor(first, 5, 11));
        var lost = new TextAnchor { RevisionId = second.Id, Start = 0, End = 0, Quote = "Café", State = AnchorState.Lost, Stood = new StoodAt(first.Id, 0, 4) };
        var asked = lost with { Quote = "Old", State = AnchorState.Ask, Candidates = [new(1, 3, 0.6, "Some of its words stand here."), new(5, 9, 0.4, "Others here.")] };
        var changed = Anchor(second, 1, 3) with { State = AnchorState.Changed, Was = "before" };
        await database.WriteAsync(async session =>
        {
            await session.Articles.AddRevisionAsync(second, Stop);
            await session.Articles.AddRevisionAsync(third, Stop);
            await session.Claims.AddAsync(carried, Stop);
            await session.Claims.AddAsync(left, Stop);
            await session.Claims.SetAnchorsAsync(carried.Id, second.Id, [Anchor(second, 1, 3)], Stop);
            await session.Claims.SetAnchorsAsync(carried.Id, second.Id, [Anchor(second, 5, 11), changed, lost, asked], Stop);
        });

        var claims = await database.ReadAsync(session => session.Claims.OfArticleAsync(first.ArticleId, Stop));

        Same.AreEqual<IReadOnlyList<Claim>>([carried with { Anchors = [Anchor(second, 5, 11), changed, lost, asked] }, left], claims);
    }

    [Theory, OnBothEngines]
    public async Task Three_hundred_claims_over_twenty_revisions_are_read_in_a_blink(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, _, first) = await SeedAsync(database);
        var revisions = new List<Revision> { first };
        await database.WriteAsync(async session =>
        {
            while (revisions.Count < 20)
            {
                revisions.Add(Next(revisions[^1]));
                await session.Articles.AddRevisionAsync(revisions[^1], Stop);
            }

            for (var number = 1; number <= 300; number++)
            {
                var claim = Claim(first, number, editor, [.. revisions.Select(revision => Anchor(revision, 0, 4))]);
                await session.Claims.AddAsync(claim, Stop);
            }
        });
        Task<IReadOnlyList<Claim>> Read() => database.ReadAsync(session => session.Claims.OfArticleAsync(first.ArticleId, Stop));
        await Read();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var claims = await Read();

        Assert.InRange(watch.ElapsedMilliseconds, 0, 500);
        Assert.Equal(300, claims.Count);
        Assert.All(claims, claim => Assert.Equal(revisions[^1].Id, Assert.Single(claim.Anchors).RevisionId));
    }

    [Theory, OnBothEngines]
    public async Task A_passage_is_cleared_once(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, _, revision) = await SeedAsync(database);
        Clearance Clear(int start, int end) => new()
        {
            Id = Clock.New<ClearanceId>(),
            ArticleId = revision.ArticleId,
            RevisionId = revision.Id,
            Start = start,
            End = end,
            ClearedBy = editor.Id,
            ClearedAt = Clock.Now(),
        };
        var (later, earlier) = (Clear(5, 11), Clear(0, 4));
        await database.WriteAsync(async session =>
        {
            await session.Claims.AddClearanceAsync(later, Stop);
            await session.Claims.AddClearanceAsync(earlier, Stop);
            await session.Claims.AddClearanceAsync(Clear(0, 4), Stop);
        });

        Same.AreEqual<IReadOnlyList<Clearance>>([earlier, later], await database.ReadAsync(session => session.Claims.ClearancesAsync(revision.Id, Stop)));
        Same.AreEqual(later, await database.ReadAsync(session => session.Claims.FindClearanceAsync(later.Id, Stop)));
        await database.WriteAsync(async session =>
        {
            Assert.True(await session.Claims.RemoveClearanceAsync(later.Id, Stop));
            Assert.False(await session.Claims.RemoveClearanceAsync(later.Id, Stop));
        });
    }

    private static async Task<(Person Editor, Article Article, Revision Revision)> SeedAsync(TestDatabase database)
    {
        var editor = Person("Ed", Role.Editor);
        var (article, revision) = Article(editor);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
        });
        return (editor, article, revision);
    }
}
