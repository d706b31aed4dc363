using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Notifications;
using Xunit;

namespace FactCheck.Tests.Notifications;

public sealed class FailedMailsTests
{
    private const string Reason = "The server could not be reached: connection refused";

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_mail_is_tried_ever_more_rarely_and_given_up_after_two_days()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var outbox = newsroom.Use<Outbox>();
        await WaitingAsync(newsroom);
        var (begun, pauses) = (newsroom.Clock.GetUtcNow(), new List<TimeSpan>());
        while (await outbox.TakeAsync(Stop) is { } mail)
        {
            await outbox.FailAsync(mail, Reason, isFinal: false, Stop);
            var failed = Assert.Single((await FailedAsync(newsroom)).Mails);
            Assert.Equal((Reason, pauses.Count + 1, false), (failed.Reason, failed.Tries, failed.IsTaken));
            if (failed.EndedAt is null)
            {
                pauses.Add(failed.NextAt - newsroom.Clock.GetUtcNow());
                newsroom.Clock.Move(pauses[^1]);
            }
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange(newsroom.Clock.GetUtcNow() - begun, TimeSpan.FromHours(36), TimeSpan.FromHours(60));
        Assert.NotNull((await FailedAsync(newsroom)).Mails[0].EndedAt);
    }

    [Fact]
    public async Task Administrators_hear_once_that_mails_are_late_and_of_each_that_is_given_up_and_never_by_mail()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await ConfirmedAsync(newsroom, newsroom.Administrator.Id);
        await WaitingAsync(newsroom);
        await WaitingAsync(newsroom, newsroom.Editor.Id);
        for (var round = 0; round < Outbox.LateAfter; round++)
        {
            while (await newsroom.Use<Outbox>().TakeAsync(Stop) is { } mail)
            {
                await newsroom.Use<Outbox>().FailAsync(mail, Reason, isFinal: false, Stop);
            }

            newsroom.Clock.Move(TimeSpan.FromMinutes(20));
        }

        Assert.Equal([ChangeKind.MailsLate], await ToldAsync(newsroom));
        var late = (await newsroom.Use<Outbox>().TakeAsync(Stop))!;
        await newsroom.Use<Outbox>().FailAsync(late, "The server refused the receiver: 550 unknown", isFinal: true, Stop);

        Assert.Equal([ChangeKind.MailsLate, ChangeKind.MailGivenUp], await ToldAsync(newsroom));
        Assert.All(await NoticesAsync(newsroom), notice => Assert.Null(notice.Mail));
        await newsroom.Use<ChangeNoticeChoices>().RunAsync(
            newsroom.Administrator, 1, new() { Ways = new Dictionary<NoticeKind, NoticeWay> { [NoticeKind.MailFailed] = NoticeWay.MailAtOnce } }, Stop).InvalidAsync("ways");
        // An undeletable record is no place for what a server says of an address.
        Assert.DoesNotContain(await newsroom.ChangesAsync(), change => change.Details.Values.Any(value => value.Contains("550 unknown", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mail_that_was_given_up_is_tried_again_with_all_its_tries_before_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var given = await GivenUpAsync(newsroom);

        await newsroom.Use<RetryMail>().RunAsync(newsroom.Administrator, given.Id, given.Version, Stop).DoneAsync();

        var again = (await newsroom.Use<Outbox>().TakeAsync(Stop))!;
        Assert.Equal((given.Id, 1, null), (again.Id, again.Tries, again.EndedAt));
        Assert.NotNull(await newsroom.Use<Outbox>().WriteAsync(again, Stop));
        await newsroom.Use<Outbox>().EndAsync(again, isSent: true, Stop);
        Assert.Empty((await FailedAsync(newsroom)).Mails);
        (await newsroom.Use<RetryMail>().RunAsync(newsroom.Administrator, again.Id, again.Version + 1, Stop)).Refused(RefusalKind.NotNow, "sent");
        Assert.Contains(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.MailRetried && change.PersonId == newsroom.Administrator.Id);
    }

    [Fact]
    public async Task A_mail_that_is_being_handed_over_is_neither_sent_twice_nor_dropped()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await WaitingAsync(newsroom);
        var first = (await newsroom.Use<Outbox>().TakeAsync(Stop))!;
        await newsroom.Use<Outbox>().FailAsync(first, Reason, isFinal: false, Stop);
        newsroom.Clock.Move(TimeSpan.FromMinutes(1));
        var taken = (await newsroom.Use<Outbox>().TakeAsync(Stop))!;

        (await newsroom.Use<RetryMail>().RunAsync(newsroom.Administrator, taken.Id, taken.Version, Stop)).Refused(RefusalKind.NotNow, "being-sent");
        (await newsroom.Use<DropMail>().RunAsync(newsroom.Administrator, taken.Id, taken.Version, Stop)).Refused(RefusalKind.NotNow, "being-sent");
        Assert.Null(await newsroom.Use<Outbox>().TakeAsync(Stop));

        // Whoever took it is gone: it can be tried again at once.
        newsroom.Clock.Move(Outbox.Lease);
        await newsroom.Use<RetryMail>().RunAsync(newsroom.Administrator, taken.Id, taken.Version, Stop).DoneAsync();
        Assert.NotNull(await newsroom.Use<Outbox>().TakeAsync(Stop));
    }

    [Fact]
    public async Task A_dropped_mail_is_sent_to_nobody_and_its_notices_stay()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var given = await GivenUpAsync(newsroom);

        await newsroom.Use<DropMail>().RunAsync(newsroom.Administrator, given.Id, given.Version, Stop).DoneAsync();

        Assert.Empty((await FailedAsync(newsroom)).Mails);
        newsroom.Clock.Move(TimeSpan.FromDays(9));
        Assert.Null(await newsroom.Use<Outbox>().TakeAsync(Stop));
        (await newsroom.Use<RetryMail>().RunAsync(newsroom.Administrator, given.Id, given.Version + 1, Stop)).Refused(RefusalKind.NotNow, "not-failed");
        Assert.Equal(1, await newsroom.Use<CountNotices>().RunAsync(newsroom.SpareChecker, Stop).DoneAsync());
    }

    [Fact]
    public async Task Nobody_but_an_administrator_sees_or_settles_failed_mails()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var given = await GivenUpAsync(newsroom);
        foreach (var (_, actor) in newsroom.Everybody.Where(pair => !pair.Value.Is(FactCheck.People.Role.Administrator)))
        {
            Assert.Equal("NotAllowed", (await newsroom.Use<ReadFailedMails>().RunAsync(actor, Stop)).Word());
            Assert.Equal("NotAllowed", (await newsroom.Use<RetryMail>().RunAsync(actor, given.Id, given.Version, Stop)).Word());
            Assert.Equal("NotAllowed", (await newsroom.Use<DropMail>().RunAsync(actor, given.Id, given.Version, Stop)).Word());
        }

        Assert.Equal(given.Version, (await FailedAsync(newsroom)).Mails[0].Version);
        Assert.Equal("stale", (await newsroom.Use<DropMail>().RunAsync(newsroom.Administrator, given.Id, given.Version - 1, Stop)).Word());
        Assert.Equal("missing", (await newsroom.Use<DropMail>().RunAsync(newsroom.Administrator, newsroom.Clock.New<MailId>(), 1, Stop)).Word());
    }

    private static async Task<Mail> GivenUpAsync(TestNewsroom newsroom)
    {
        await WaitingAsync(newsroom);
        await newsroom.Use<Outbox>().FailAsync((await newsroom.Use<Outbox>().TakeAsync(Stop))!, Reason, isFinal: true, Stop);
        return Assert.Single((await FailedAsync(newsroom)).Mails);
    }

    /// <summary>A claim is given to the spare checker, or an address is to be confirmed, and the mail about it waits.</summary>
    private static async Task WaitingAsync(TestNewsroom newsroom, FactCheck.People.PersonId? other = null)
    {
        if (other is { } person)
        {
            await newsroom.Use<ChangeNoticeChoices>().RunAsync(newsroom.Everybody.Values.First(actor => actor.Id == person), 0, new() { Address = "other@example.org" }, Stop).DoneAsync();
            return;
        }

        await ConfirmedAsync(newsroom, newsroom.SpareChecker.Id);
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, newsroom.SpareChecker.Id, Stop).DoneAsync();
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        await newsroom.Use<Outbox>().GatherAsync(Stop);
    }

    private static Task<Outcome<bool>> ConfirmedAsync(TestNewsroom newsroom, FactCheck.People.PersonId person) => newsroom.Database.WriteAsync<bool>(
        async session => await session.Notices.SaveAsync(new NoticeChoices { PersonId = person, Address = "somebody@example.org", ConfirmedAt = DateTimeOffset.UnixEpoch }, Stop), Stop);

    private static Task<FailedMails> FailedAsync(TestNewsroom newsroom) => newsroom.Use<ReadFailedMails>().RunAsync(newsroom.Administrator, Stop).DoneAsync();

    private static async Task<IReadOnlyList<Notice>> NoticesAsync(TestNewsroom newsroom)
    {
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        return await newsroom.ReadAsync(session => session.Notices.OfAsync(newsroom.Administrator.Id, long.MaxValue, 50, Stop));
    }

    private static async Task<IEnumerable<ChangeKind?>> ToldAsync(TestNewsroom newsroom)
    {
        await NoticesAsync(newsroom);
        return (await newsroom.Use<ReadNotices>().RunAsync(newsroom.Administrator, long.MaxValue, 50, Stop).DoneAsync()).Notices
            .Where(shown => shown.Notice.Kind == NoticeKind.MailFailed).Select(shown => shown.Change).Reverse();
    }
}
