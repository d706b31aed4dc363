using FactCheck.People;
using FactCheck.Review;
using FactCheck.Verdicts;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class ReviewStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task Verdicts_come_back_newest_first_and_one_is_current(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, claim) = await SeedAsync(database);
        var (old, current) = (Verdict(claim, editor) with { State = VerdictState.Superseded }, Verdict(claim, editor));
        await database.WriteAsync(async session =>
        {
            await session.Verdicts.AddAsync(old with { State = VerdictState.Current }, Stop);
            await session.Verdicts.SetStateAsync(old.Id, VerdictState.Superseded, Stop);
            await session.Verdicts.AddAsync(current, Stop);
        });

        Same.AreEqual(current, await database.ReadAsync(session => session.Verdicts.CurrentAsync(claim.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Verdict>>([current, old], await database.ReadAsync(session => session.Verdicts.OfClaimAsync(claim.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Verdict>>([current, old], await database.ReadAsync(session => session.Verdicts.OfArticleAsync(claim.ArticleId, Stop)));
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.WriteAsync(session => session.Verdicts.AddAsync(Verdict(claim, editor), Stop)));
        Assert.True(database.Dialect.IsUniqueViolation(failure));
    }

    [Theory, OnBothEngines]
    public async Task The_rating_scale_stands_in_its_order(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);

        var scale = await database.ReadAsync(session => session.Verdicts.ScaleAsync(Stop));

        Assert.Equal(["accurate", "needs-context", "inaccurate", "unproven", "outdated"], scale.Select(rating => rating.Key));
        Assert.Equal([5, 3, 1, null, 2], scale.Select(rating => rating.Value));
        Assert.Equal("unproven", Assert.Single(scale, rating => !rating.NeedsEvidence).Key);
    }

    [Theory, OnBothEngines]
    public async Task Voided_sign_offs_stay_in_the_history(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, claim) = await SeedAsync(database);
        var other = Person("Other", Role.Checker);
        var verdict = Verdict(claim, editor);
        var (mine, theirs) = (SignOff(verdict, editor), SignOff(verdict, other) with { Kind = SignOffKind.SignedOff, Note = null });
        var at = Clock.Now();
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(other, at, Stop);
            await session.Verdicts.AddAsync(verdict, Stop);
            await session.Review.AddAsync(mine, Stop);
            await session.Review.AddAsync(theirs, Stop);
            Assert.Equal(1, await session.Review.VoidAsync(verdict.Id, editor.Id, "changed my mind", at, Stop));
            Assert.Equal(1, await session.Review.VoidAsync(verdict.Id, "new evidence", at, Stop));
            Assert.Equal(0, await session.Review.VoidAsync(verdict.Id, "again", at, Stop));
        });
        IReadOnlyList<SignOff> expected =
            [mine with { VoidedAt = at, VoidedBecause = "changed my mind" }, theirs with { VoidedAt = at, VoidedBecause = "new evidence" }];

        Same.AreEqual(expected, await database.ReadAsync(session => session.Review.OfVerdictAsync(verdict.Id, Stop)));
        Same.AreEqual(expected, await database.ReadAsync(session => session.Review.OfClaimAsync(claim.Id, Stop)));
        Same.AreEqual(expected, await database.ReadAsync(session => session.Review.OfArticleAsync(claim.ArticleId, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_query_is_answered_once(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, claim) = await SeedAsync(database);
        var query = Query(claim, editor);
        var at = Clock.Now();
        await database.WriteAsync(async session =>
        {
            await session.Review.AddQueryAsync(query, Stop);
            Assert.True(await session.Review.AnswerAsync(query.Id, "The minister", editor.Id, at, Stop));
            Assert.False(await session.Review.AnswerAsync(query.Id, "Nobody", editor.Id, at, Stop));
        });
        var expected = query with { Answer = "The minister", AnsweredBy = editor.Id, AnsweredAt = at };

        Same.AreEqual(expected, await database.ReadAsync(session => session.Review.FindQueryAsync(query.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Query>>([expected], await database.ReadAsync(session => session.Review.QueriesOfClaimAsync(claim.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Query>>([expected], await database.ReadAsync(session => session.Review.QueriesOfArticleAsync(claim.ArticleId, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_query_is_taken_back_once_and_holds_its_claim_up_no_more(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, claim) = await SeedAsync(database);
        var (query, answered) = (Query(claim, editor), Query(claim, editor));
        var at = Clock.Now();
        await database.WriteAsync(async session =>
        {
            await session.Review.AddQueryAsync(query, Stop);
            await session.Review.AddQueryAsync(answered, Stop);
            Assert.True(await session.Review.AnswerAsync(answered.Id, "The minister", editor.Id, at, Stop));
            Assert.Equal(1, (await session.Claims.FindAsync(claim.Id, Stop))!.OpenQueries);
            Assert.True(await session.Review.WithdrawQueryAsync(query.Id, at, Stop));
            Assert.False(await session.Review.WithdrawQueryAsync(query.Id, at, Stop));
            Assert.False(await session.Review.WithdrawQueryAsync(answered.Id, at, Stop));
            Assert.False(await session.Review.AnswerAsync(query.Id, "Nobody", editor.Id, at, Stop));
        });

        Same.AreEqual(query with { WithdrawnAt = at }, await database.ReadAsync(session => session.Review.FindQueryAsync(query.Id, Stop)));
        Assert.Empty(await database.ReadAsync(session => session.Review.OpenQueriesAsync(Stop)));
        Assert.Equal(0, (await database.ReadAsync(session => session.Claims.FindAsync(claim.Id, Stop)))!.OpenQueries);
    }

    [Theory, OnBothEngines]
    public async Task An_open_query_waits_for_its_author_with_what_was_annexd_and_is_reminded_of(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, claim) = await SeedAsync(database);
        var article = (await database.ReadAsync(session => session.Articles.FindAsync(claim.ArticleId, Stop)))!;
        var source = Source(editor) with { IsFromAuthor = true };
        var first = Query(claim, editor) with { Answer = "The minister", AnsweredBy = editor.Id, AnsweredAt = Clock.Now() };
        var query = Query(claim, editor) with { Follows = first.Id };
        var annex = new Annex
        {
            Id = Clock.New<AnnexId>(), QueryId = query.Id, SourceId = source.Id, Title = "His letter", Address = "https://example.org/letter",
            Words = "„Ja“", FileName = "letter.pdf", SuppliedBy = editor.Id, SuppliedAt = Clock.Now(),
        };
        var at = Clock.Now();
        await database.WriteAsync(async session =>
        {
            Assert.True(await session.Articles.SaveAsync(article with { AuthorId = editor.Id }, Stop));
            await session.Sources.AddAsync(source, Stop);
            await session.Review.AddQueryAsync(first, Stop);
            await session.Review.AddQueryAsync(query, Stop);
            await session.Review.AddAnnexAsync(annex, Stop);
            await session.Review.SetRemindedAsync(query.Id, at, Stop);
        });
        var reminded = query with { RemindedAt = at };

        Same.AreEqual<IReadOnlyList<Query>>([first, reminded], await database.ReadAsync(session => session.Review.QueriesForAuthorAsync(editor.Id, Stop)));
        Same.AreEqual<IReadOnlyList<OpenQuery>>(
            [new(reminded, article.Id, editor.Id, article.Deadline)], await database.ReadAsync(session => session.Review.OpenQueriesAsync(Stop)));
        Same.AreEqual<IReadOnlyList<Annex>>([annex], await database.ReadAsync(session => session.Review.AnnexesOfClaimAsync(claim.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Annex>>([annex], await database.ReadAsync(session => session.Review.AnnexesOfArticleAsync(article.Id, Stop)));
        Assert.True((await database.ReadAsync(session => session.Sources.FindAsync(source.Id, Stop)))!.IsFromAuthor);
    }

    private static async Task<(Person Editor, FactCheck.Claims.Claim Claim)> SeedAsync(TestDatabase database)
    {
        var editor = Person("Ed", Role.Editor);
        var (article, revision) = Article(editor);
        var claim = Claim(revision, 1, editor);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Claims.AddAsync(claim, Stop);
        });
        return (editor, claim);
    }
}
