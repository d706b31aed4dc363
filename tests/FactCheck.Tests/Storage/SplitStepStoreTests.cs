using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class SplitStepStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task A_step_is_read_back_as_it_was_written(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, _, revision) = await SeedAsync(database);
        var step = Step(revision, editor);
        await database.WriteAsync(session => session.Steps.AddAsync(step, Stop));

        Same.AreEqual(step, await database.ReadAsync(session => session.Steps.FindAsync(step.Id, Stop)));
        Assert.Null(await database.ReadAsync(session => session.Steps.FindAsync(Clock.New<SplitStepId>(), Stop)));
        var undone = step with { After = step.After with { Claims = [step.After.Claims[0] with { Version = 7 }] }, UndoneAt = Clock.Now() };
        await database.WriteAsync(session => session.Steps.KeepAsync(undone, Stop));
        Same.AreEqual(undone, await database.ReadAsync(session => session.Steps.FindAsync(step.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task The_newest_steps_of_one_person_on_one_revision_come_first(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, other, revision) = await SeedAsync(database);
        var next = Next(revision);
        var (first, second, third) = (Step(revision, editor), Step(revision, editor), Step(revision, editor));
        var (theirs, later) = (Step(revision, other), Step(next, editor));
        var undone = third with { UndoneAt = Clock.Now() };
        await database.WriteAsync(async session =>
        {
            await session.Articles.AddRevisionAsync(next, Stop);
            foreach (var step in new[] { second, first, undone, theirs, later })
            {
                await session.Steps.AddAsync(step, Stop);
            }
        });

        await database.ReadAsync(async session =>
        {
            Assert.Equal([third.Id, second.Id], (await session.Steps.OfPersonAsync(revision.Id, editor.Id, 2, Stop)).Select(step => step.Id));
            Assert.Equal([first.Id, second.Id, third.Id, theirs.Id], (await session.Steps.OfRevisionAsync(revision.Id, Stop)).Select(step => step.Id));
            Assert.Equal([second.Id, theirs.Id], (await session.Steps.TouchingAsync(revision.Id, [theirs.After.Claims[1].Id, second.After.Claims[0].Id], Stop)).Select(step => step.Id));
            Assert.Equal(4, (await session.Steps.TouchingAsync(revision.Id, [.. Enumerable.Range(0, 40).Select(_ => second.After.Claims[0].Id)], Stop)).Count);
            Assert.Equal(second.Id, (await session.Steps.NewestStandingAsync(revision.Id, editor.Id, Stop))!.Id);
            Assert.Equal(third.Id, (await session.Steps.NewestUndoneAsync(revision.Id, editor.Id, Stop))!.Id);
            Assert.Null(await session.Steps.NewestUndoneAsync(revision.Id, other.Id, Stop));
            Assert.Equal(undone.UndoneAt, await session.Steps.LastMomentAsync(revision.ArticleId, editor.Id, Stop));
            Assert.Equal(theirs.TakenAt, await session.Steps.LastMomentAsync(revision.ArticleId, other.Id, Stop));
            Assert.Null(await session.Steps.LastMomentAsync(revision.ArticleId, Clock.New<PersonId>(), Stop));
            return true;
        });
    }

    [Theory, OnBothEngines]
    public async Task A_claim_is_removed_with_its_passages_in_the_version_that_was_seen_and_not_where_something_hangs_on_it(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, _, revision) = await SeedAsync(database);
        var (bare, asked) = (Claim(revision, 1, editor, Anchor(revision, 0, 4)), Claim(revision, 2, editor, Anchor(revision, 0, 4)));
        await database.WriteAsync(async session =>
        {
            await session.Claims.AddAsync(bare, Stop);
            await session.Claims.AddAsync(asked, Stop);
            await session.Review.AddQueryAsync(Query(asked, editor), Stop);
            Assert.False(await session.Claims.RemoveAsync(bare.Id, bare.Version + 1, Stop));
        });

        Same.AreEqual(bare, await database.ReadAsync(session => session.Claims.FindAsync(bare.Id, Stop)));
        await database.WriteAsync(async session => Assert.True(await session.Claims.RemoveAsync(bare.Id, bare.Version, Stop)));
        Assert.Null(await database.ReadAsync(session => session.Claims.FindAsync(bare.Id, Stop)));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.WriteAsync(session => session.Claims.RemoveAsync(asked.Id, asked.Version, Stop)));
        Same.AreEqual(asked with { OpenQueries = 1 }, await database.ReadAsync(session => session.Claims.FindAsync(asked.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task Evidence_and_queries_go_from_claim_to_claim_and_a_claim_s_newest_change_is_found(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, other, revision) = await SeedAsync(database);
        var (from, to) = (Claim(revision, 1, editor, Anchor(revision, 0, 4)), Claim(revision, 2, editor, Anchor(revision, 0, 4)));
        var source = Source(editor);
        var (evidence, query) = (Evidence(from, source, editor), Query(from, editor));
        await database.WriteAsync(async session =>
        {
            await session.Claims.AddAsync(from, Stop);
            await session.Claims.AddAsync(to, Stop);
            await session.Sources.AddAsync(source, Stop);
            await session.Evidence.AddAsync(evidence, Stop);
            await session.Review.AddQueryAsync(query, Stop);
            await session.Changes.RecordAsync(Change(editor, revision.ArticleId, from.Id), Stop);
            await session.Changes.RecordAsync(Change(other, revision.ArticleId, from.Id), Stop);
            await session.Changes.RecordAsync(Change(editor, revision.ArticleId, to.Id), Stop);
        });

        await database.WriteAsync(async session =>
        {
            Assert.True(await session.Evidence.SaveAsync(evidence with { ClaimId = to.Id }, Stop));
            await session.Review.MoveQueryAsync(query.Id, to.Id, Stop);
        });

        await database.ReadAsync(async session =>
        {
            Same.AreEqual<IReadOnlyList<FactCheck.Sources.Evidence>>([evidence with { ClaimId = to.Id, Version = 2 }], await session.Evidence.OfClaimAsync(to.Id, Stop));
            Assert.Empty(await session.Evidence.OfClaimAsync(from.Id, Stop));
            Same.AreEqual<IReadOnlyList<FactCheck.Review.Query>>([query with { ClaimId = to.Id }], await session.Review.QueriesOfClaimAsync(to.Id, Stop));
            Assert.Equal(other.Id, (await session.Changes.NewestOfClaimAsync(revision.ArticleId, from.Id, Stop))!.PersonId);
            Assert.Null(await session.Changes.NewestOfClaimAsync(revision.ArticleId, Clock.New<ClaimId>(), Stop));
            return true;
        });
    }

    private static SplitStep Step(Revision revision, Person by)
    {
        var (claim, gone) = (Claim(revision, 5, by, Anchor(revision, 0, 4)), Claim(revision, null, by));
        var clearance = new Clearance
        {
            Id = Clock.New<ClearanceId>(),
            ArticleId = revision.ArticleId,
            RevisionId = revision.Id,
            Start = 5,
            End = 11,
            ClearedBy = by.Id,
            ClearedAt = Clock.Now(),
        };
        return new SplitStep
        {
            Id = Clock.New<SplitStepId>(),
            ArticleId = revision.ArticleId,
            RevisionId = revision.Id,
            PersonId = by.Id,
            Kind = SplitStepKind.ClaimsMerged,
            Before = new StepImage([gone], [clearance]),
            After = new StepImage([claim, gone with { Claimant = null, Wording = "“Café” \"40 %\" \\ مرحبا 👩‍👩‍👧 <script>" }], []),
            Moved = [new Moved("evidence", Guid.CreateVersion7(), gone.Id, claim.Id)],
            LeftOut = [new LeftOut(gone.Id, 3, Refusal.NotNow("status", "It is set aside."))],
            Turns = [Clock.New<SplitStepId>()],
            TakenAt = Clock.Now(),
        };
    }

    private static async Task<(Person Editor, Person Other, Revision Revision)> SeedAsync(TestDatabase database)
    {
        var (editor, other) = (Person("Ed", Role.Editor), Person("Olga", Role.Checker));
        var (article, revision) = Article(editor);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.People.AddAsync(other, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
        });
        return (editor, other, revision);
    }
}
