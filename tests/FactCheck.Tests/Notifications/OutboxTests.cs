using FactCheck.Claims;
using FactCheck.Notifications;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Notifications;

public sealed class OutboxTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_digest_goes_out_once_a_day_at_its_time_with_what_came_before_and_is_unread()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var outbox = newsroom.Use<Outbox>();
        await ConfirmedAsync(newsroom, newsroom.Checker, ahead: TimeSpan.FromHours(1));
        await ChangedWordsAsync(newsroom);
        Assert.Null(await NextAsync(newsroom));

        newsroom.Clock.Move(TimeSpan.FromHours(2));
        var digest = await NextAsync(newsroom);
        Assert.Equal((MailKind.Digest, newsroom.Checker.Id), (digest!.Kind, digest.PersonId));
        var letter = await outbox.WriteAsync(digest, Stop);
        Assert.All(letter!.Lines, line => Assert.Equal(NoticeKind.ClaimChanged, line.Notice.Kind));
        Assert.Null(letter.Lines[0].Headline);
        await outbox.EndAsync(digest, isSent: true, Stop);

        // What comes after its time waits for the next day, and is not sent at all once it was read in the app.
        await ChangedWordsAsync(newsroom);
        await ChangedWordsAsync(newsroom);
        Assert.Null(await NextAsync(newsroom));
        var unread = (await newsroom.Use<ReadNotices>().RunAsync(newsroom.Checker, long.MaxValue, 50, Stop).DoneAsync()).Notices;
        var (read, kept) = (unread[0].Notice, unread.Select(shown => shown.Notice).First(notice => notice.ClaimId != unread[0].Notice.ClaimId));
        foreach (var notice in unread.Where(shown => shown.Notice.ClaimId == read.ClaimId))
        {
            await newsroom.Use<MarkNoticesRead>().RunAsync(newsroom.Checker, notice.Notice.Id, Stop).DoneAsync();
        }

        newsroom.Clock.Move(TimeSpan.FromDays(1));
        letter = await outbox.WriteAsync((await NextAsync(newsroom))!, Stop);
        Assert.All(letter!.Lines, line => Assert.Equal(kept.ClaimId, line.Notice.ClaimId));
    }

    [Fact]
    public async Task What_happens_in_one_moment_goes_to_a_person_in_one_mail()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await ConfirmedAsync(newsroom, newsroom.SpareChecker, ahead: TimeSpan.FromHours(1));
        for (var i = 0; i < 3; i++)
        {
            var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
            await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, newsroom.SpareChecker.Id, Stop).DoneAsync();
        }

        var mail = await NextAsync(newsroom);

        Assert.Equal(MailKind.AtOnce, mail!.Kind);
        Assert.Equal(3, (await newsroom.Use<Outbox>().WriteAsync(mail, Stop))!.Lines.Count);
        Assert.Null(await NextAsync(newsroom));
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("turned off")]
    [InlineData("another address")]
    public async Task What_changed_between_the_act_and_the_mail_counts(string what)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var person = newsroom.SpareChecker;
        await ConfirmedAsync(newsroom, person, ahead: TimeSpan.FromHours(1));
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, person.Id, Stop).DoneAsync();
        var mail = await NextAsync(newsroom);
        Assert.NotNull(await newsroom.Use<Outbox>().WriteAsync(mail!, Stop));

        if (what == "disabled")
        {
            await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, person.Id, Stop).DoneAsync();
        }
        else
        {
            await newsroom.Use<ChangeNoticeChoices>().RunAsync(
                person,
                1,
                what == "turned off" ? new() { Ways = new Dictionary<NoticeKind, NoticeWay> { [NoticeKind.AssignedToMe] = NoticeWay.InApp } } : new() { Address = "other@example.org" },
                Stop).DoneAsync();
        }

        Assert.Null(await newsroom.Use<Outbox>().WriteAsync(mail!, Stop));
    }

    private static async Task ChangedWordsAsync(TestNewsroom newsroom)
    {
        var signed = await newsroom.BringAsync(ClaimStatus.SignedOff);
        await newsroom.ReviseAsync(signed.ArticleId, TestNewsroom.OtherText);
    }

    /// <summary>Lets somebody get mails, with the digest so long after this moment.</summary>
    private static async Task ConfirmedAsync(TestNewsroom newsroom, Actor actor, TimeSpan ahead)
    {
        var at = TimeZoneInfo.ConvertTime(newsroom.Clock.GetUtcNow() + ahead, newsroom.Clock.LocalTimeZone);
        await newsroom.Database.WriteAsync<bool>(
            async session => await session.Notices.SaveAsync(
                new NoticeChoices { PersonId = actor.Id, Address = "somebody@example.org", ConfirmedAt = DateTimeOffset.UnixEpoch, DigestMinute = (at.Hour * 60) + at.Minute }, Stop),
            Stop);
    }

    private static async Task<Mail?> NextAsync(TestNewsroom newsroom)
    {
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        await newsroom.Use<Outbox>().GatherAsync(Stop);
        return await newsroom.Use<Outbox>().TakeAsync(Stop);
    }
}
