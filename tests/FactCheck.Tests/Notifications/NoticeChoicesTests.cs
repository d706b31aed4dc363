using FactCheck.Notifications;
using Xunit;

namespace FactCheck.Tests.Notifications;

public sealed class NoticeChoicesTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Without_a_choice_each_kind_has_its_usual_way_and_a_choice_holds_for_its_kind_alone()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var usual = await newsroom.Use<ReadNoticeChoices>().RunAsync(newsroom.Checker, Stop).DoneAsync();
        Assert.Equal(0, usual.Version);
        Assert.All(Enum.GetValues<NoticeKind>(), kind => Assert.Equal(NoticeChoices.UsualWay(kind), usual.WayOf(kind)));

        await ChangeAsync(newsroom, 0, new() { Ways = new Dictionary<NoticeKind, NoticeWay> { [NoticeKind.AssignedToMe] = NoticeWay.Off } });

        var chosen = await newsroom.Use<ReadNoticeChoices>().RunAsync(newsroom.Checker, Stop).DoneAsync();
        Assert.Equal((1, NoticeWay.Off, NoticeWay.MailAtOnce), (chosen.Version, chosen.WayOf(NoticeKind.AssignedToMe), chosen.WayOf(NoticeKind.ReviewWanted)));
        Assert.Equal(NoticeWay.MailAtOnce, (await newsroom.Use<ReadNoticeChoices>().RunAsync(newsroom.SecondChecker, Stop).DoneAsync()).WayOf(NoticeKind.AssignedToMe));
        (await newsroom.Use<ChangeNoticeChoices>().RunAsync(newsroom.Checker, 0, new(), Stop)).Stale();
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("ada@")]
    [InlineData("@example.org")]
    [InlineData("ada@example")]
    [InlineData("ada@example.org, bob@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("ada@exam ple.org")]
    [InlineData("ada@example.org\nBcc: bob@example.org")]
    public async Task What_is_no_single_address_is_refused(string address)
    {
        await using var newsroom = await TestNewsroom.NewAsync();

        await newsroom.Use<ChangeNoticeChoices>().RunAsync(newsroom.Checker, 0, new() { Address = address }, Stop).InvalidAsync("address");
    }

    [Fact]
    public async Task A_new_address_must_be_confirmed_by_its_owner_and_another_one_again()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var choices = await ChangeAsync(newsroom, 0, new() { Address = "chen@example.org" });
        Assert.False(choices.IsConfirmed);

        (await newsroom.Use<ConfirmAddress>().RunAsync(newsroom.Checker, "other@example.org", Stop)).Refused(RefusalKind.NotNow, "other-address");
        choices = await newsroom.Use<ConfirmAddress>().RunAsync(newsroom.Checker, "Chen@example.org", Stop).DoneAsync();
        Assert.True(choices.IsConfirmed);
        choices = await ChangeAsync(newsroom, choices.Version, new() { DigestMinute = 600 });
        Assert.True(choices.IsConfirmed);
        Assert.False((await ChangeAsync(newsroom, choices.Version, new() { Address = "new@example.org" })).IsConfirmed);
    }

    [Fact]
    public async Task Stopping_mails_leaves_what_is_told_in_the_app()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await ChangeAsync(newsroom, 0, new() { Ways = new Dictionary<NoticeKind, NoticeWay> { [NoticeKind.Replied] = NoticeWay.Off } });

        Assert.True(await newsroom.Use<StoppingMails>().StopAsync(newsroom.Checker.Id, [NoticeKind.AssignedToMe, NoticeKind.Replied], Stop));
        var some = await newsroom.Use<ReadNoticeChoices>().RunAsync(newsroom.Checker, Stop).DoneAsync();
        Assert.Equal((NoticeWay.InApp, NoticeWay.Off, NoticeWay.MailAtOnce), (some.WayOf(NoticeKind.AssignedToMe), some.WayOf(NoticeKind.Replied), some.WayOf(NoticeKind.ReviewWanted)));

        Assert.True(await newsroom.Use<StoppingMails>().StopAsync(newsroom.Checker.Id, [], Stop));
        var none = await newsroom.Use<ReadNoticeChoices>().RunAsync(newsroom.Checker, Stop).DoneAsync();
        Assert.All(Enum.GetValues<NoticeKind>(), kind => Assert.True(none.WayOf(kind) is NoticeWay.Off or NoticeWay.InApp));
        Assert.False(await newsroom.Use<StoppingMails>().StopAsync(newsroom.Clock.New<FactCheck.People.PersonId>(), [], Stop));
    }

    [Fact]
    public async Task An_erased_person_leaves_neither_an_address_nor_a_mail_behind()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await ChangeAsync(newsroom, 0, new() { Address = "chen@example.org" });
        Assert.Equal(1, await newsroom.ReadAsync(session => session.Mails.WaitingAsync(Stop)));
        await newsroom.Use<FactCheck.People.DisablePerson>().RunAsync(newsroom.Administrator, newsroom.Checker.Id, Stop).DoneAsync();

        await newsroom.Use<FactCheck.People.ErasePerson>().RunAsync(newsroom.Administrator, newsroom.Checker.Id, "Chen Checker", Stop).DoneAsync();

        Assert.Equal(0, await newsroom.ReadAsync(session => session.Mails.WaitingAsync(Stop)));
        Assert.Null((await newsroom.ReadAsync(session => session.Notices.ChoicesAsync(newsroom.Checker.Id, Stop))).Address);
    }

    [Fact]
    public async Task Only_an_administrator_tries_the_mail_server()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var test = new SendTestMail(newsroom.Database, new Unreachable());
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var outcome = await test.RunAsync(actor, "ada@example.org", Stop);
            Assert.Equal((name, actor.Is(FactCheck.People.Role.Administrator) ? "no-server" : "role"), (name, Assert.IsType<Outcome<string>.Refused>(outcome).Refusal.Code));
        }
    }

    private static Task<NoticeChoices> ChangeAsync(TestNewsroom newsroom, int version, NoticeChoiceFields fields) =>
        newsroom.Use<ChangeNoticeChoices>().RunAsync(newsroom.Checker, version, fields, Stop).DoneAsync();

    /// <summary>A newsroom without a mail server.</summary>
    private sealed class Unreachable : IMailSender
    {
        public Task<Refusal?> TestAsync(string address, string newsroom, CancellationToken cancellation) =>
            Task.FromResult<Refusal?>(Refusal.NotNow("no-server", "No mail server is set up."));
    }
}
