using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Claims;
using FactCheck.Notifications;
using FactCheck.People;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed partial class MailTests
{
    private const string Address = "spare@example.org";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task A_mail_tells_what_happened_and_why_without_a_word_of_the_draft()
    {
        await using var server = new MailServer();
        await using var host = new NewsroomHost(server.Settings);
        var (newsroom, claim) = await BeginAsync(host);

        await AssignAsync(newsroom, claim);

        var mail = await TakenAsync(server, 1);
        Assert.Equal("The Test Post: A claim is assigned to you", mail.Subject);
        Assert.Equal(("The Desk", "desk@example.org", Address), (mail.From.Mailboxes.Single().Name, mail.From.Mailboxes.Single().Address, mail.To.Mailboxes.Single().Address));
        Assert.Contains("Edda Editor gave you claim 1", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("because you are assigned", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://check.example.org/articles/{claim.ArticleId}/claims/1", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("gave you claim 1", mail.HtmlBody, StringComparison.Ordinal);
        foreach (var word in (string[])["Leeds", "4,000", "mayor", "Jobs"])
        {
            Assert.DoesNotContain(word, mail.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Only_where_the_newsroom_chose_so_a_mail_holds_the_claim_and_never_one_that_a_confidential_source_speaks_to()
    {
        await using var server = new MailServer();
        await using var host = new NewsroomHost(server.Settings);
        var (newsroom, claim) = await BeginAsync(host);
        await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 1, new SettingsFields { DraftInMails = true }, Stop).DoneAsync();
        await AssignAsync(newsroom, claim);
        var mail = await TakenAsync(server, 1);
        Assert.Contains("4,000 people lost their jobs", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Jobs in Leeds", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Leeds", mail.Subject, StringComparison.Ordinal);

        var secret = await newsroom.AddAsync(await newsroom.DraftAsync());
        secret = await newsroom.EvidenceAsync(secret, newsroom.Editor, await newsroom.SourceAsync(newsroom.Editor, confidential: true, title: "Colonel Brandt"));
        await AssignAsync(newsroom, secret);
        mail = await TakenAsync(server, 2);
        Assert.Contains("Jobs in Leeds", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("4,000", mail.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Brandt", mail.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_to_an_address_before_its_owner_confirmed_it_by_the_link_in_the_mail()
    {
        await using var server = new MailServer();
        await using var host = new NewsroomHost(server.Settings);
        var newsroom = await PeopleAsync(host);
        await newsroom.Use<ChangeNoticeChoices>().RunAsync(newsroom.SpareChecker, 0, new() { Address = Address }, Stop).DoneAsync();
        var confirm = await TakenAsync(server, 1);
        Assert.Contains("Confirm", confirm.Subject, StringComparison.Ordinal);
        Assert.Matches(ConfirmAddress(), confirm.TextBody);

        await AssignAsync(newsroom, await newsroom.AddAsync(await newsroom.DraftAsync()));
        await host.Services.GetRequiredService<TellingPeople>().RunToEndAsync(Stop);
        await host.Services.GetRequiredService<Outbox>().GatherAsync(Stop);

        Assert.Null(await host.Services.GetRequiredService<Outbox>().TakeAsync(Stop));
        Assert.Single(server.Taken);
        Assert.Equal(1, await newsroom.Use<CountNotices>().RunAsync(newsroom.SpareChecker, Stop).DoneAsync());
    }

    [Fact]
    public async Task A_mail_program_stops_these_mails_by_one_click_and_nobody_signs_in_for_it()
    {
        await using var server = new MailServer();
        await using var host = new NewsroomHost(server.Settings);
        var (newsroom, claim) = await BeginAsync(host);
        await AssignAsync(newsroom, claim);
        var mail = await TakenAsync(server, 1);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        var path = new Uri(mail.Headers["List-Unsubscribe"]!.Trim('<', '>')).AbsolutePath;
        Assert.Contains(path, mail.TextBody, StringComparison.Ordinal);
        var stranger = host.Visit(https: true);

        var page = await stranger.PageAsync(path);
        Assert.Contains("A claim is assigned to you", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(NoticeWay.MailAtOnce, (await ChoicesAsync(newsroom)).WayOf(NoticeKind.AssignedToMe));
        using var click = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        var answer = await stranger.Client.PostAsync(path, click, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((NoticeWay.InApp, NoticeWay.MailAtOnce), ((await ChoicesAsync(newsroom)).WayOf(NoticeKind.AssignedToMe), (await ChoicesAsync(newsroom)).WayOf(NoticeKind.ReviewWanted)));
        using var again = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.PostAsync("/notifications/stop/forged", again, Stop)).StatusCode);
        Assert.Contains("does not open", (await stranger.PageAsync("/notifications/stop/forged")).Body!.TextContent, StringComparison.Ordinal);

        // From our own page all of them, and the page says so.
        var all = await stranger.Client.PostAsync(page.Forms[1].GetAttribute("action"), new FormUrlEncodedContent([KeyValuePair.Create("from", "page")]), Stop);
        Assert.Equal(HttpStatusCode.Found, all.StatusCode);
        Assert.Contains("no more of these mails", (await stranger.PageAsync(all.Headers.Location!.ToString())).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(NoticeWay.InApp, (await ChoicesAsync(newsroom)).WayOf(NoticeKind.ReviewWanted));
    }

    [Fact]
    public async Task What_the_receiver_may_not_read_any_more_when_it_is_sent_is_not_sent()
    {
        await using var server = new MailServer { IsBusy = true };
        await using var host = new NewsroomHost(server.Settings);
        var (newsroom, claim) = await BeginAsync(host);
        await AssignAsync(newsroom, claim);
        var outbox = host.Services.GetRequiredService<Outbox>();
        await UntilAsync(async () => await newsroom.ReadAsync(session => session.Mails.WaitingAsync(Stop)) == 1);
        await UntilAsync(async () => (await newsroom.ReadAsync(session => session.Mails.FailedAsync(5, Stop))).Count == 1);
        await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, newsroom.SpareChecker.Id, [.. newsroom.SpareChecker.Roles], [Role.Author], Stop).DoneAsync();

        var mail = (await newsroom.ReadAsync(session => session.Mails.FailedAsync(5, Stop)))[0];

        Assert.Equal((1, false, null), (mail.Tries, mail.IsSent, mail.EndedAt));
        Assert.Contains("come back later", mail.Reason, StringComparison.Ordinal);
        Assert.True(mail.NextAt > DateTimeOffset.UtcNow.AddSeconds(30), "The next try is not at once.");
        Assert.Null(await outbox.WriteAsync(mail, Stop));
    }

    [Fact]
    public async Task A_receiver_whom_the_server_does_not_know_is_given_up_and_the_others_go_on()
    {
        await using var server = new MailServer { Unknown = Address };
        await using var host = new NewsroomHost(server.Settings);
        var (newsroom, claim) = await BeginAsync(host);
        await AssignAsync(newsroom, claim);
        await UntilAsync(async () => (await newsroom.ReadAsync(session => session.Mails.FailedAsync(5, Stop))).Count == 1);

        var failed = (await newsroom.ReadAsync(session => session.Mails.FailedAsync(5, Stop)))[0];

        Assert.False(failed.IsSent);
        Assert.NotNull(failed.EndedAt);
        Assert.Contains("refused the receiver", failed.Reason, StringComparison.Ordinal);
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task An_administrator_tries_the_server_and_is_told_what_it_said()
    {
        await using var server = new MailServer();
        await using var host = await new NewsroomHost(server.Settings).FoundedAsync();
        var test = host.Services.GetRequiredService<SendTestMail>();

        await test.RunAsync(host.Administrator, "ada@example.org", Stop).DoneAsync();
        Assert.Contains("mails arrive", (await TakenAsync(server, 1)).Subject, StringComparison.Ordinal);
        await test.RunAsync(host.Administrator, "nobody", Stop).InvalidAsync("address");
        server.IsBusy = true;
        Assert.Contains("come back later", (await test.RunAsync(host.Administrator, "ada@example.org", Stop)).Refused(RefusalKind.NotNow, "not-sent").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mail:From", "nobody", "Mail:From")]
    [InlineData("Mail:Security", "Plain", "Mail")]
    [InlineData("PublicAddress", "", "PublicAddress")]
    [InlineData("Mail:User", "desk", "Mail:User")]
    [InlineData("Mail:Host", "", "Mail:Host")]
    [InlineData("Mail:Port", "0", "Port")]
    [InlineData("Mail:Authority", "/etc/hostname", "Mail:Authority")]
    public async Task A_wrong_setting_is_named_and_the_server_does_not_start(string setting, string value, string named)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PublicAddress"] = "https://check.example.org",
            ["Mail:Host"] = "mail.example.org",
            ["Mail:From"] = "desk@example.org",
            [setting] = value,
        };

        using var server = await ServerProcess.RunAsync([.. settings.Where(pair => pair.Value.Length > 0).Select(pair => $"--{pair.Key}={pair.Value}")]);

        Assert.Equal(2, server.ExitCode);
        Assert.Contains(named, server.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mail_goes_encrypted_to_a_server_that_asks_to_sign_in(bool isTls)
    {
        using var identity = new MailIdentity();
        await using var server = new MailServer(identity: identity, isTls: isTls, password: "plum tree");
        await using var host = new NewsroomHost(server.SecureSettings);
        var (newsroom, claim) = await BeginAsync(host);

        await AssignAsync(newsroom, claim);

        Assert.Equal(Address, (await TakenAsync(server, 1)).To.Mailboxes.Single().Address);
        Assert.Equal((true, "desk"), server.Came.Single());
    }

    [Theory]
    [InlineData("not trusted", "The server’s certificate is not trusted here.")]
    [InlineData("another name", "The server’s certificate is for another name than Mail:Host.")]
    [InlineData("run out", "The server’s certificate has run out.")]
    [InlineData("not encrypted", "The server cannot do what the settings ask of it")]
    [InlineData("wrong password", "The server did not accept the user and password.")]
    [InlineData("away", "The server could not be reached")]
    public async Task What_is_wrong_with_the_server_is_said_in_words_and_the_mail_waits_until_it_is_right(string wrong, string says)
    {
        using var identity = wrong switch { "another name" => new MailIdentity("mail.example.org"), "run out" => new MailIdentity(days: -1), _ => new MailIdentity() };
        var server = new MailServer(identity: wrong == "not encrypted" ? null : identity, password: wrong == "not encrypted" ? null : "plum tree");
        await using var serving = server;
        var settings = new Dictionary<string, string>(server.Settings, StringComparer.Ordinal) { ["Mail:Security"] = "StartTls" };
        if (wrong is not "not encrypted")
        {
            (settings["Mail:User"], settings["Mail:Password"]) = ("desk", wrong == "wrong password" ? "pear tree" : "plum tree");
        }

        if (wrong is not "not trusted")
        {
            settings["Mail:Authority"] = identity.AuthorityFile;
        }

        if (wrong == "away")
        {
            await server.DisposeAsync();
        }

        await using var host = new NewsroomHost(settings);
        var (newsroom, claim) = await BeginAsync(host);
        await AssignAsync(newsroom, claim);
        await UntilAsync(async () => (await FailedAsync(newsroom)).Mails.Count == 1);

        var failed = (await FailedAsync(newsroom)).Mails[0];
        Assert.StartsWith(says, failed.Reason, StringComparison.Ordinal);
        Assert.Equal((false, null, false), (failed.IsSent, failed.EndedAt, failed.IsTaken));
        Assert.True(failed.NextAt > DateTimeOffset.UtcNow.AddSeconds(30), "The next try is not at once.");
        Assert.Empty(server.Taken);
        var page = await (await SignedInAsync(host, "ines.administrator")).PageAsync("/settings/mails");
        Assert.Contains(says, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Suri Checker", page.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("4,000", page.Body.TextContent, StringComparison.Ordinal);

        // What is set right on the server is enough: the mail is still there.
        await using var right = wrong == "away" ? new MailServer(server.Port, identity, password: "plum tree") : null;
        if (wrong is "wrong password")
        {
            server.Password = "pear tree";
        }

        if (wrong is "wrong password" or "away")
        {
            await newsroom.Use<RetryMail>().RunAsync(newsroom.Administrator, failed.Id, failed.Version, Stop).DoneAsync();
            Assert.Equal(Address, (await TakenAsync(right ?? server, 1)).To.Mailboxes.Single().Address);
            await UntilAsync(async () => (await FailedAsync(newsroom)) is { Mails.Count: 0, Waiting: 0 });
        }
    }

    [Fact]
    public async Task Administrators_alone_see_failed_mails_and_try_or_drop_them_over_the_api()
    {
        await using var server = new MailServer { Unknown = Address };
        await using var host = new NewsroomHost(server.Settings);
        var newsroom = await host.NewsroomAsync();
        await ConfirmedAsync(newsroom);
        await AssignAsync(newsroom, await newsroom.AddAsync(await newsroom.DraftAsync()));
        await UntilAsync(async () => (await FailedAsync(newsroom)).Mails.Count == 1);
        var mail = (await FailedAsync(newsroom)).Mails[0];
        var body = $$"""{"version":{{mail.Version}}}""";

        foreach (var name in new[] { "edda.editor", "chen.checker", "ayo.author", "rita.reader", "suri.checker" })
        {
            var visitor = await SignedInAsync(host, name);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/api/settings/mails")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.AskAsync("POST", $"/api/settings/mails/{mail.Id}/drop", body)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.AskAsync("POST", $"/api/settings/mails/{mail.Id}/retry", body)).StatusCode);
        }

        var administrator = await SignedInAsync(host, "ines.administrator");
        Assert.Contains("refused the receiver", await (await administrator.GetAsync("/api/settings/mails")).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.AskAsync("POST", $"/api/settings/mails/{mail.Id}/retry", """{"version":0}""")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.AskAsync("POST", $"/api/settings/mails/{mail.Id}/drop", body)).StatusCode);
        Assert.Equal((0, 0), (await FailedAsync(newsroom)) is var left ? (left.Mails.Count, left.Waiting) : default);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.AskAsync("POST", $"/api/settings/mails/{Guid.NewGuid()}/drop", body)).StatusCode);
    }

    private static Task<FailedMails> FailedAsync(TestNewsroom newsroom) => newsroom.Use<ReadFailedMails>().RunAsync(newsroom.Administrator, Stop).DoneAsync();

    /// <summary>The address that people see is an encrypted one, so that their cookies go to no other.</summary>
    private static async Task<Visitor> SignedInAsync(NewsroomHost host, string name)
    {
        var visitor = host.Visit(https: true);
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync(name)).StatusCode);
        return visitor;
    }

    private static async Task<TestNewsroom> PeopleAsync(NewsroomHost host)
    {
        _ = host.Services;
        return await TestNewsroom.InAsync(host.Services, "hash");
    }

    /// <summary>A newsroom in which the spare checker gets mails, with a claim that nobody has.</summary>
    private static async Task<(TestNewsroom Newsroom, Claim Claim)> BeginAsync(NewsroomHost host)
    {
        var newsroom = await host.NewsroomAsync();
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        await ConfirmedAsync(newsroom);
        return (newsroom, claim);
    }

    private static Task<Outcome<bool>> ConfirmedAsync(TestNewsroom newsroom) => newsroom.Database.WriteAsync<bool>(
        async session => await session.Notices.SaveAsync(
            new NoticeChoices { PersonId = newsroom.SpareChecker.Id, Address = Address, ConfirmedAt = DateTimeOffset.UnixEpoch }, Stop),
        Stop);

    private static Task<Claim> AssignAsync(TestNewsroom newsroom, Claim claim) =>
        newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, newsroom.SpareChecker.Id, Stop).DoneAsync();

    private static Task<NoticeChoices> ChoicesAsync(TestNewsroom newsroom) => newsroom.Use<ReadNoticeChoices>().RunAsync(newsroom.SpareChecker, Stop).DoneAsync();

    private static async Task<MimeMessage> TakenAsync(MailServer server, int count)
    {
        await UntilAsync(() => Task.FromResult(server.Taken.Count >= count));
        return server.Taken.ElementAt(count - 1);
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
        {
            await Task.Delay(100, Stop);
        }
    }

    [GeneratedRegex("https://check[.]example[.]org/notifications/settings[?]confirm=[A-Za-z0-9_-]{40,}", RegexOptions.None, 1_000)]
    private static partial Regex ConfirmAddress();
}
