using FactCheck.People;
using FactCheck.Sources;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class SourceStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task A_source_is_found_by_its_address_and_by_what_rests_on_it(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var (article, revision) = Article(editor);
        var (claim, other) = (Claim(revision, 1, editor), Claim(revision, 2, editor));
        var (used, idle) = (Source(editor, "https://example.org/a") with { IsConfidential = false }, Source(editor));
        var (first, second, withdrawn) = (Evidence(claim, used, editor), Evidence(claim, used, editor), Evidence(other, used, editor));
        withdrawn = withdrawn with { WithdrawnBy = editor.Id, WithdrawnAt = Clock.Now(), WithdrawnBecause = "wrong table" };
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Claims.AddAsync(claim, Stop);
            await session.Claims.AddAsync(other, Stop);
            await session.Sources.AddAsync(used, Stop);
            await session.Sources.AddAsync(idle, Stop);
            await session.Evidence.AddAsync(first, Stop);
            await session.Evidence.AddAsync(second, Stop);
            await session.Evidence.AddAsync(withdrawn, Stop);
        });
        var expected = used with { UsedIn = 1 };

        Same.AreEqual(used, await database.ReadAsync(session => session.Sources.FindAsync(used.Id, Stop)));
        Same.AreEqual(expected, await database.ReadAsync(session => session.Sources.FindByAddressAsync("https://example.org/a", Stop)));
        Same.AreEqual<IReadOnlyList<Source>>([idle, expected], (await database.ReadAsync(session => session.Sources.FindAsync(new SourceFilter(), Stop))).Sources);
        Same.AreEqual<IReadOnlyList<Source>>([expected], await database.ReadAsync(session => session.Sources.OfArticleAsync(article.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Evidence>>([first, second], await database.ReadAsync(session => session.Evidence.OfClaimAsync(claim.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Evidence>>([first, second, withdrawn], await database.ReadAsync(session => session.Evidence.OfArticleAsync(article.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Evidence>>([first, second], await database.ReadAsync(session => session.Evidence.FromAsync(used.Id, Stop)));
        Same.AreEqual(withdrawn, await database.ReadAsync(session => session.Evidence.FindAsync(withdrawn.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_save_over_an_old_version_writes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var (article, revision) = Article(editor);
        var claim = Claim(revision, 1, editor);
        var source = Source(editor);
        var evidence = Evidence(claim, source, editor);
        var mySource = source with { Kind = SourceKind.Person, Title = "Mine", IsConfidential = false, WithheldBecause = null };
        var myEvidence = evidence with { Stance = Stance.Supports, Excerpt = "Mine", WithdrawnAt = Clock.Now(), WithdrawnBy = editor.Id, WithdrawnBecause = "old" };
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Claims.AddAsync(claim, Stop);
            await session.Sources.AddAsync(source, Stop);
            await session.Evidence.AddAsync(evidence, Stop);
            Assert.True(await session.Sources.SaveAsync(mySource, Stop));
            Assert.False(await session.Sources.SaveAsync(source with { Title = "Theirs" }, Stop));
            Assert.True(await session.Evidence.SaveAsync(myEvidence, Stop));
            Assert.False(await session.Evidence.SaveAsync(evidence with { Excerpt = "Theirs" }, Stop));
        });

        Same.AreEqual(mySource with { Version = 2 }, await database.ReadAsync(session => session.Sources.FindAsync(source.Id, Stop)));
        Same.AreEqual(myEvidence with { Version = 2 }, await database.ReadAsync(session => session.Evidence.FindAsync(evidence.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_confidential_source_is_never_found_by_its_address(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var (secret, open) = (Source(editor, "https://example.org/a"), Source(editor, "https://example.org/a") with { IsConfidential = false });
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Sources.AddAsync(secret, Stop);
        });

        Assert.Null(await database.ReadAsync(session => session.Sources.FindByAddressAsync("https://example.org/a", Stop)));
        await database.WriteAsync(session => session.Sources.AddAsync(open, Stop));
        Assert.Equal(open.Id, (await database.ReadAsync(session => session.Sources.FindByAddressAsync("https://example.org/a", Stop)))?.Id);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.WriteAsync(session => session.Sources.AddAsync(open with { Id = Clock.New<SourceId>() }, Stop)));
        Assert.True(database.Dialect.IsUniqueViolation(failure));
    }

    [Theory, OnBothEngines]
    public async Task A_copy_emptied_for_somebody_is_never_written_over_the_source(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var editor = Person("Ed", Role.Editor);
        var source = Source(editor);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Sources.AddAsync(source, Stop);
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.WriteAsync(session => session.Sources.SaveAsync(source.Withheld(), Stop)));
    }
}
