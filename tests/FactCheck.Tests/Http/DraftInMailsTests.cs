using FactCheck.Claims;
using FactCheck.Notifications;
using FactCheck.People;
using FactCheck.Review;
using MimeKit;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>Every kind of notice, reminders among them, by mail at once and in a digest, with the newsroom's setting off and on.</summary>
public sealed class DraftInMailsTests
{
    /// <summary>Words of the draft that the newsroom may let into mails.</summary>
    private static readonly string[] Draft = ["Jobs in Leeds", TestNewsroom.Sentence];

    /// <summary>Words of the desk that are in no mail, whatever the newsroom chose.</summary>
    private static readonly string[] Never = ["Rain fell", "annex", "wombat", "figures say so", "4,012", "Labour figures", "example.org/1", "table 3", "about 4,000 people", "rounds"];

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Theory]
    [InlineData(false, NoticeWay.MailAtOnce)]
    [InlineData(false, NoticeWay.MailDigest)]
    [InlineData(true, NoticeWay.MailAtOnce)]
    [InlineData(true, NoticeWay.MailDigest)]
    public async Task No_kind_of_mail_holds_a_word_of_the_draft_unless_the_newsroom_turned_that_on(bool isOn, NoticeWay way)
    {
        await using var server = new MailServer();
        await using var host = new NewsroomHost(server.Settings);
        var newsroom = await host.NewsroomAsync();
        if (isOn)
        {
            await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 1, new SettingsFields { DraftInMails = true }, Stop).DoneAsync();
        }

        var claim = await TalkedOfAsync(newsroom);
        var kinds = Enum.GetValues<NoticeKind>().Where(kind => NoticeChoices.WaysOf(kind).Contains(way)).ToList();
        Assert.Equal([NoticeKind.MailFailed], Enum.GetValues<NoticeKind>().Except(kinds));

        await TellAsync(newsroom, claim, kinds, way);

        await Soon.IsAsync(() => !server.Taken.IsEmpty);
        var mail = server.Taken.Single();
        var lines = mail.TextBody!.Split("\n\n").Where(line => line.Contains(", because ", StringComparison.Ordinal)).ToList();
        Assert.Equal(kinds.Count, lines.Count);
        Assert.All(lines, line => Assert.Contains($"claim {claim.Number}", line, StringComparison.Ordinal));
        foreach (var words in Draft)
        {
            Assert.All(lines, line => Assert.Equal(isOn, line.Contains(words, StringComparison.Ordinal)));
            Assert.Equal(isOn, HtmlOf(mail).Contains(words, StringComparison.Ordinal));
            Assert.DoesNotContain(words, string.Join('\n', mail.Headers.Select(header => header.Value)), StringComparison.Ordinal);
        }

        foreach (var words in isOn ? Never : [.. Never, "Leeds", "mayor", "4,000", "Jobs"])
        {
            Assert.DoesNotContain(words, mail.Subject + mail.TextBody + HtmlOf(mail), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string HtmlOf(MimeMessage mail) => System.Net.WebUtility.HtmlDecode(mail.HtmlBody)!;

    /// <summary>A claim about which everything was written that can be, under a deadline.</summary>
    private static async Task<Claim> TalkedOfAsync(TestNewsroom newsroom)
    {
        var article = await newsroom.DraftAsync(deadline: DateTimeOffset.UtcNow.AddHours(3));
        var claim = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker), newsroom.Checker);
        claim = await newsroom.AskAsync(claim, newsroom.Checker, "Who told you of the annex?");
        await newsroom.SayAsync(claim, newsroom.Checker, "@Tomas Checker, a wombat said so.");
        claim = await newsroom.AnswerAsync(await newsroom.ClaimAsync(claim.Id), newsroom.Author, "The annex did.");
        await newsroom.Use<SuggestWording>().RunAsync(
            newsroom.Checker, article.Id, await newsroom.PassageAsync(article.Id, "4,000 people"), claim.Id, "about 4,000 people", "The office rounds.", Stop).DoneAsync();
        claim = await newsroom.ProposeAsync(await newsroom.ClaimAsync(claim.Id), newsroom.Checker);
        return await newsroom.RequestAsync(claim, newsroom.SecondChecker);
    }

    /// <summary>Tells one person of one change after another, as each of the kinds, two days ago, so that it is due whichever way it goes.</summary>
    private static async Task TellAsync(TestNewsroom newsroom, Claim claim, List<NoticeKind> kinds, NoticeWay way)
    {
        var changes = await newsroom.ChangesAsync();
        var reasons = Enum.GetValues<NoticeReason>();
        var at = TimeProvider.System.GetUtcNow().AddDays(-2);
        await newsroom.Database.WriteAsync<bool>(
            async session =>
            {
                await session.Notices.SaveAsync(
                    new NoticeChoices
                    {
                        PersonId = newsroom.SpareChecker.Id,
                        Address = "spare@example.org",
                        ConfirmedAt = DateTimeOffset.UnixEpoch,
                        Ways = kinds.ToDictionary(kind => kind, _ => way),
                    },
                    Stop);
                foreach (var (kind, place) in kinds.Select((kind, place) => (kind, place)))
                {
                    await session.Notices.AddAsync(
                        new Notice
                        {
                            Id = TimeProvider.System.New<NoticeId>(),
                            PersonId = newsroom.SpareChecker.Id,
                            Sequence = changes[^(place + 1)].Sequence,
                            Kind = kind,
                            Reason = reasons[place % reasons.Length],
                            By = newsroom.Editor.Id,
                            ArticleId = claim.ArticleId,
                            ClaimId = claim.Id,
                            At = at,
                            Mail = way,
                        },
                        Stop);
                }

                return true;
            },
            Stop);
    }
}
