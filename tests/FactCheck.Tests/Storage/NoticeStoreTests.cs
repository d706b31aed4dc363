using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.People;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class NoticeStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task A_notice_comes_back_as_it_was_and_a_person_is_told_of_a_change_once(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var person = Person("Ed", Role.Editor);
        var mail = new Mail { Id = Clock.New<MailId>(), PersonId = person.Id, Kind = MailKind.Digest, MadeAt = Clock.Now(), NextAt = Clock.Now() };
        var notice = Notice(person, 7) with { Mail = NoticeWay.MailDigest };
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, Clock.Now(), Stop);
            await session.Mails.AddAsync(mail, Stop);
            await session.Notices.AddAsync(notice, Stop);
            await session.Notices.AddAsync(Notice(person, 7), Stop);
            await session.Notices.AddAsync(Notice(person, 9), Stop);
        });

        Same.AreEqual(notice, (await database.ReadAsync(session => session.Notices.OfAsync(person.Id, 8, 10, Stop))).Single());
        Assert.Equal([9L, 7L], (await database.ReadAsync(session => session.Notices.OfAsync(person.Id, long.MaxValue, 10, Stop))).Select(each => each.Sequence));
        Assert.Equal([person.Id], await database.ReadAsync(session => session.Notices.ToldAfterAsync(8, Stop)));
        Assert.Empty(await database.ReadAsync(session => session.Notices.ToldAfterAsync(9, Stop)));
        Assert.Equal([notice.Id], (await database.ReadAsync(session => session.Notices.UnsentAsync(NoticeWay.MailDigest, Stop))).Select(each => each.Id));
        await database.WriteAsync(session => session.Notices.PutIntoAsync(mail.Id, [notice.Id], Stop));
        Assert.Empty(await database.ReadAsync(session => session.Notices.UnsentAsync(NoticeWay.MailDigest, Stop)));
        Assert.Equal([notice.Id], (await database.ReadAsync(session => session.Notices.OfMailAsync(mail.Id, Stop))).Select(each => each.Id));
    }

    [Theory, OnBothEngines]
    public async Task What_was_read_in_the_app_leaves_the_digest(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var person = Person("Ed", Role.Editor);
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, Clock.Now(), Stop);
            await session.Notices.AddAsync(Notice(person, 1) with { Mail = NoticeWay.MailDigest }, Stop);
            await session.Notices.AddAsync(Notice(person, 2) with { Mail = NoticeWay.MailAtOnce }, Stop);
            Assert.Equal(2, await session.Notices.MarkReadAsync(person.Id, null, Clock.Now(), Stop));
            Assert.Equal(0, await session.Notices.MarkReadAsync(person.Id, null, Clock.Now(), Stop));
        });

        Assert.Empty(await database.ReadAsync(session => session.Notices.UnsentAsync(NoticeWay.MailDigest, Stop)));
        Assert.Single(await database.ReadAsync(session => session.Notices.UnsentAsync(NoticeWay.MailAtOnce, Stop)));
        Assert.Equal(0, await database.ReadAsync(session => session.Notices.UnreadAsync(person.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task Choices_are_written_over_the_version_that_was_seen(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var person = Person("Ed", Role.Editor);
        var choices = new NoticeChoices
        {
            PersonId = person.Id,
            Address = "ed@example.org",
            ConfirmedAt = Clock.Now(),
            DigestMinute = 615,
            Ways = new Dictionary<NoticeKind, NoticeWay> { [NoticeKind.Mentioned] = NoticeWay.Off },
        };
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, Clock.Now(), Stop);
            Assert.True(await session.Notices.SaveAsync(choices, Stop));
            Assert.False(await session.Notices.SaveAsync(choices, Stop));
            Assert.True(await session.Notices.SaveAsync(choices with { Version = 1, DigestMinute = 600 }, Stop));
            Assert.False(await session.Notices.SaveAsync(choices with { Version = 1 }, Stop));
        });

        var kept = await database.ReadAsync(session => session.Notices.ChoicesAsync(person.Id, Stop));
        Assert.Equal((2, 600, "ed@example.org", choices.ConfirmedAt), (kept.Version, kept.DigestMinute, kept.Address, kept.ConfirmedAt));
        Assert.Equal(choices.Ways, kept.Ways);
    }

    [Theory, OnBothEngines]
    public async Task Two_nodes_that_read_the_chain_at_once_tell_each_person_once_and_miss_none(Engine engine)
    {
        await using var here = await TestDatabase.NewAsync(engine, server);
        await using var there = here.Beside();
        var (editor, checker) = (Person("Ed", Role.Editor), Person("Chen", Role.Checker));
        var (article, revision) = Article(editor);
        var claim = Claim(revision, 1, editor);
        await here.WriteAsync(async session =>
        {
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.People.AddAsync(checker, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Claims.AddAsync(claim, Stop);
        });
        var nodes = new[] { here, there }.Select(node => new TellingPeople(node.Database, Clock, new OwnFeed())).ToList();
        for (var i = 0; i < 5; i++)
        {
            for (var j = 0; j < 60; j++)
            {
                await here.WriteAsync(session => session.RecordAsync(
                    ChangeKind.ClaimAssigned, new Actor(editor.Id, [Role.Editor]), Clock.Now(), article.Id, claim.Id, Stop, ("assignee", checker.Id)));
            }

            await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunToEndAsync(Stop))));
        }

        Assert.Equal(300, await here.ReadAsync(session => session.Notices.UnreadAsync(checker.Id, Stop)));
        Assert.Equal(0, await here.ReadAsync(session => session.Notices.UnreadAsync(editor.Id, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task Each_mail_is_taken_by_one_node_and_by_another_only_when_that_one_is_gone(Engine engine)
    {
        await using var here = await TestDatabase.NewAsync(engine, server);
        await using var there = here.Beside();
        var person = Person("Ed", Role.Editor);
        var clock = new FixedClock(Clock.GetUtcNow());
        await here.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, clock.Now(), Stop);
            for (var i = 0; i < 12; i++)
            {
                await session.Mails.AddAsync(new Mail { Id = clock.New<MailId>(), PersonId = person.Id, Kind = MailKind.AtOnce, MadeAt = clock.Now(), NextAt = clock.Now() }, Stop);
            }
        });
        clock.Move(TimeSpan.FromSeconds(1));

        var taken = (await Task.WhenAll(new[] { here, there, here, there }.Select(node => Task.Run(async () =>
        {
            var (outbox, mine) = (new Outbox(node.Database, clock), new List<Mail>());
            for (var tries = 0; tries < 12; tries++)
            {
                if (await outbox.TakeAsync(Stop) is { } mail)
                {
                    mine.Add(mail);
                }
            }

            return mine;
        })))).SelectMany(mine => mine).ToList();
        Assert.Equal(12, taken.Select(mail => mail.Id).Distinct().Count());
        Assert.Equal(12, taken.Count);

        // Eleven are sent; whoever had the twelfth died before that was written down.
        var one = new Outbox(here.Database, clock);
        foreach (var mail in taken.Skip(1))
        {
            await one.EndAsync(mail, isSent: true, Stop);
        }

        Assert.Null(await one.TakeAsync(Stop));
        clock.Move(Outbox.Lease);
        Assert.Equal((taken[0].Id, 2), await one.TakeAsync(Stop) is { } again ? (again.Id, again.Tries) : default);
        Assert.Null(await one.TakeAsync(Stop));

        // What it would have said, had it come back to life, is written over nothing.
        await one.FailAsync(taken[0], "late", isFinal: true, Stop);
        Assert.Empty(await here.ReadAsync(session => session.Mails.FailedAsync(5, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_mail_that_fails_is_tried_ever_more_rarely_and_given_up_in_the_end(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var person = Person("Ed", Role.Editor);
        var clock = new FixedClock(Clock.GetUtcNow());
        await database.WriteAsync(async session =>
        {
            await session.People.AddAsync(person, clock.Now(), Stop);
            await session.Mails.AddAsync(new Mail { Id = clock.New<MailId>(), PersonId = person.Id, Kind = MailKind.AtOnce, MadeAt = clock.Now(), NextAt = clock.Now() }, Stop);
        });
        var outbox = new Outbox(database.Database, clock);
        var (tries, waited, last) = (0, TimeSpan.Zero, TimeSpan.Zero);
        clock.Move(TimeSpan.FromSeconds(1));
        while (await database.ReadAsync(session => session.Mails.WaitingAsync(Stop)) > 0)
        {
            var mail = await outbox.TakeAsync(Stop);
            Assert.NotNull(mail);
            await outbox.FailAsync(mail, "busy", isFinal: false, Stop);
            Assert.Null(await outbox.TakeAsync(Stop));
            tries++;
            if ((await database.ReadAsync(session => session.Mails.FailedAsync(1, Stop)))[0] is { EndedAt: null } kept)
            {
                var pause = kept.NextAt - clock.Now();
                Assert.True(pause >= last, $"{pause} after {last}");
                (last, waited) = (pause - TimeSpan.FromMinutes(1), waited + pause);
                clock.Move(pause + TimeSpan.FromSeconds(1));
            }
        }

        Assert.InRange(tries, 6, 12);
        Assert.InRange(waited, TimeSpan.FromDays(1), TimeSpan.FromDays(3));
    }

    private static Notice Notice(Person person, long sequence) => new()
    {
        Id = Clock.New<NoticeId>(),
        PersonId = person.Id,
        Sequence = sequence,
        Kind = NoticeKind.AssignedToMe,
        Reason = NoticeReason.Assignee,
        By = person.Id,
        ArticleId = Clock.New<ArticleId>(),
        ClaimId = Clock.New<ClaimId>(),
        At = Clock.Now(),
    };
}
