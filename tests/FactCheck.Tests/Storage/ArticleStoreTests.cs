using FactCheck.Articles;
using FactCheck.People;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class ArticleStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task An_article_comes_back_with_its_revisions_and_reviewers(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var (article, first) = Article(editor, author: editor);
        var second = Next(first);

        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, first, Stop);
            await session.Articles.AddRevisionAsync(second, Stop);
        });

        Same.AreEqual(article, await database.ReadAsync(session => session.Articles.FindAsync(article.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Article>>([article], await database.ReadAsync(session => session.Articles.AllAsync(Stop)));
        Same.AreEqual(first, await database.ReadAsync(session => session.Articles.FindRevisionAsync(first.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Revision>>([second, first], await database.ReadAsync(session => session.Articles.RevisionsAsync(article.Id, Stop)));
        Assert.True(await database.ReadAsync(session => session.Articles.SlugIsTakenAsync(article.Slug!, Stop)));
        Assert.False(await database.ReadAsync(session => session.Articles.SlugIsTakenAsync("free", Stop)));
        Assert.Null(await database.ReadAsync(session => session.Articles.FindAsync(Clock.New<ArticleId>(), Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_save_over_an_old_version_writes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var (article, revision) = Article(editor);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
        });
        var mine = article with { Headline = "Mine", AuthorId = null, Deadline = null, DatedOn = null, Slug = null, Policy = ReviewPolicy.OneSignOff, Status = ArticleStatus.Draft, Reviewers = [] };

        await database.WriteAsync(async session =>
        {
            Assert.True(await session.Articles.SaveAsync(mine, Stop));
            Assert.False(await session.Articles.SaveAsync(article with { Headline = "Theirs" }, Stop));
        });

        Same.AreEqual(mine with { Version = 2 }, await database.ReadAsync(session => session.Articles.FindAsync(article.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task Articles_come_by_deadline_and_those_without_one_come_last(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var (never, one) = Article(editor);
        var (late, two) = Article(editor);
        var (soon, three) = Article(editor);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(never with { Deadline = null }, one, Stop);
            await session.Articles.AddAsync(late with { Deadline = Clock.Now().AddDays(2) }, two, Stop);
            await session.Articles.AddAsync(soon with { Deadline = Clock.Now().AddHours(2) }, three, Stop);
        });

        var order = await database.ReadAsync(session => session.Articles.AllAsync(Stop));

        Assert.Equal([soon.Id, late.Id, never.Id], order.Select(article => article.Id));
    }
}
