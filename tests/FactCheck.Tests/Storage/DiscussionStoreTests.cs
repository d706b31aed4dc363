using FactCheck.People;
using FactCheck.Review;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class DiscussionStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task Comments_come_back_as_they_were_oldest_first_each_claims_own(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (person, claim, other) = await SeedAsync(database);
        var first = Comment(claim, person, "Is this „so“? @{x} 👩‍👩‍👧 <b>\n#3.2");
        var reply = Comment(claim, person, "Yes.") with { ThreadId = first.Id, EditedAt = Clock.Now() };
        var elsewhere = Comment(other, person, "مرحبا");
        await database.WriteAsync(async session =>
        {
            foreach (var comment in new[] { reply, elsewhere, first }.OrderBy(comment => comment.ThreadId != comment.Id))
            {
                await session.Discussion.AddAsync(comment, Stop);
            }
        });

        Same.AreEqual<IReadOnlyList<Comment>>([first, reply], await database.ReadAsync(session => session.Discussion.OfClaimAsync(claim.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Comment>>([elsewhere], await database.ReadAsync(session => session.Discussion.OfClaimAsync(other.Id, Stop)));
        Same.AreEqual(reply, await database.ReadAsync(session => session.Discussion.FindAsync(reply.Id, Stop)));
        Assert.Null(await database.ReadAsync(session => session.Discussion.FindAsync(Clock.New<CommentId>(), Stop)));
        Assert.Equal([true, false], [first.BeginsThread, reply.BeginsThread]);
    }

    [Theory, OnBothEngines]
    public async Task A_comment_is_written_over_the_version_that_was_seen_and_what_it_said_before_is_kept(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (person, claim, _) = await SeedAsync(database);
        var comment = Comment(claim, person, "First.");
        var (second, third) = (comment with { Words = "Second.", EditedAt = Clock.Now() }, comment with { Words = "Third.", EditedAt = Clock.Now(), Version = 2 });
        EarlierWords[] earlier =
        [
            new() { CommentId = comment.Id, Version = 1, Words = "First.", WrittenAt = comment.WrittenAt },
            new() { CommentId = comment.Id, Version = 2, Words = "Second.", WrittenAt = second.EditedAt!.Value },
        ];
        await database.WriteAsync(async session =>
        {
            await session.Discussion.AddAsync(comment, Stop);
            Assert.True(await session.Discussion.SaveAsync(second, Stop));
            Assert.False(await session.Discussion.SaveAsync(second with { Words = "Too late." }, Stop));
            Assert.True(await session.Discussion.SaveAsync(third, Stop));
            await session.Discussion.KeepAsync(earlier[1], Stop);
            await session.Discussion.KeepAsync(earlier[0], Stop);
        });

        Same.AreEqual(third with { Version = 3 }, await database.ReadAsync(session => session.Discussion.FindAsync(comment.Id, Stop)));
        Same.AreEqual<IReadOnlyList<EarlierWords>>(earlier, await database.ReadAsync(session => session.Discussion.EarlierAsync(claim.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_thread_is_resolved_and_moves_to_another_claim_with_all_that_was_said_in_it(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (person, claim, other) = await SeedAsync(database);
        var (thread, stays) = (Comment(claim, person, "Moves."), Comment(claim, person, "Stays."));
        var reply = Comment(claim, person, "Along.") with { ThreadId = thread.Id };
        var resolved = thread with { ResolvedBy = person.Id, ResolvedAt = Clock.Now() };
        await database.WriteAsync(async session =>
        {
            await session.Discussion.AddAsync(thread, Stop);
            await session.Discussion.AddAsync(stays, Stop);
            await session.Discussion.AddAsync(reply, Stop);
            Assert.True(await session.Discussion.SaveAsync(resolved, Stop));
            await session.Discussion.KeepAsync(new() { CommentId = reply.Id, Version = 1, Words = "Before.", WrittenAt = reply.WrittenAt }, Stop);
            await session.Discussion.MoveThreadAsync(thread.Id, other.Id, Stop);
        });

        Same.AreEqual<IReadOnlyList<Comment>>(
            [resolved with { ClaimId = other.Id, Version = 2 }, reply with { ClaimId = other.Id }], await database.ReadAsync(session => session.Discussion.OfClaimAsync(other.Id, Stop)));
        Same.AreEqual<IReadOnlyList<Comment>>([stays], await database.ReadAsync(session => session.Discussion.OfClaimAsync(claim.Id, Stop)));
        Assert.Single(await database.ReadAsync(session => session.Discussion.EarlierAsync(other.Id, Stop)));
    }

    private static Comment Comment(FactCheck.Claims.Claim claim, Person by, string words)
    {
        var id = Clock.New<CommentId>();
        return new() { Id = id, ClaimId = claim.Id, ThreadId = id, Words = words, WrittenBy = by.Id, WrittenAt = Clock.Now() };
    }

    private static async Task<(Person Person, FactCheck.Claims.Claim Claim, FactCheck.Claims.Claim Other)> SeedAsync(TestDatabase database)
    {
        var person = Person("Ed", Role.Editor);
        var (article, revision) = Article(person);
        var (claim, other) = (Claim(revision, 1, person), Claim(revision, 2, person));
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Claims.AddAsync(claim, Stop);
            await session.Claims.AddAsync(other, Stop);
        });
        return (person, claim, other);
    }
}
