using FactCheck.Desk;
using FactCheck.People;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class SnoozeStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task A_person_has_one_snooze_on_a_claim_and_it_is_theirs_alone(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var (editor, other) = (Person("Ed", Role.Editor), Person("Other", Role.Checker));
        var (article, revision) = Article(editor);
        var claim = Claim(revision, 1, editor) with { Since = Clock.Now() };
        var snooze = new Snooze { PersonId = editor.Id, ClaimId = claim.Id, Until = Clock.Now(), ClaimVersion = 3 };
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.People.AddAsync(other, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Claims.AddAsync(claim, Stop);
            await session.Snoozes.PutAsync(snooze with { ClaimVersion = 2 }, Stop);
            await session.Snoozes.PutAsync(snooze, Stop);
        });

        Same.AreEqual<IReadOnlyList<Snooze>>([snooze], await database.ReadAsync(session => session.Snoozes.OfAsync(editor.Id, Stop)));
        Assert.Empty(await database.ReadAsync(session => session.Snoozes.OfAsync(other.Id, Stop)));
        Assert.Equal(claim.Since, (await database.ReadAsync(session => session.Claims.FindAsync(claim.Id, Stop)))!.Since);
        await database.WriteAsync(async session =>
        {
            Assert.False(await session.Snoozes.RemoveAsync(other.Id, claim.Id, Stop));
            Assert.True(await session.Snoozes.RemoveAsync(editor.Id, claim.Id, Stop));
            Assert.False(await session.Snoozes.RemoveAsync(editor.Id, claim.Id, Stop));
        });
        Assert.Empty(await database.ReadAsync(session => session.Snoozes.OfAsync(editor.Id, Stop)));
    }
}
