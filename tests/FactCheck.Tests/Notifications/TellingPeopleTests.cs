using System.Collections.Concurrent;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Tests.Storage;
using Xunit;

namespace FactCheck.Tests.Notifications;

public sealed class TellingPeopleTests(PostgresServer server)
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    public static readonly TheoryData<string, string> Rows = new()
    {
        // act, who is told of what and why
        { "assign", "SpareChecker AssignedToMe Assignee" },
        { "change the words", "Checker ClaimChanged Assignee; SecondChecker ClaimChanged none; ThirdChecker ReviewWanted Signer" },
        { "reopen", "Checker ClaimChanged Assignee" },
        { "request changes", "Checker ChangesRequested Proposer" },
        { "disagree", "Checker ChangesRequested Proposer; Editor DisputeToDecide Editor; CheckingEditor DisputeToDecide Editor; Everything DisputeToDecide Editor" },
        { "decide", "Checker VerdictSignedOff Proposer; SecondChecker VerdictSignedOff Signer; ThirdChecker VerdictSignedOff Signer" },
        { "sign off", "Checker VerdictSignedOff Proposer" },
        { "propose", "" },
        { "propose to named reviewers", "Editor ReviewWanted NamedReviewer; ThirdChecker ReviewWanted NamedReviewer" },
        { "ask", "Author QueryAsked Author" },
        { "ask where the author is nobody of the newsroom", "Editor QueryAsked Editor; CheckingEditor QueryAsked Editor; Everything QueryAsked Editor" },
        { "answer", "SecondChecker QueryAnswered Asker; Checker QueryAnswered Assignee" },
        { "mention somebody in a discussion", "SecondChecker Mentioned Mentioned" },
        { "reply in a discussion", "SecondChecker Replied Discusses" },
        { "suggest other words", "Author WordingSuggested Author" },
        { "fail to capture", "Checker CaptureFailed EvidenceOwner" },
        { "publish", "Author Published Author; Checker Published WorkedOn" },
        { "add evidence to what is signed off", "ThirdChecker ReviewWanted Signer; Checker ClaimChanged Assignee" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_act_tells_those_whom_it_concerns_and_says_why(string act, string told)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var expected = told.Split("; ", StringSplitOptions.RemoveEmptyEntries).Where(row => !row.EndsWith("none", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        await ActAsync(newsroom, act);

        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        var notices = await EverythingAsync(newsroom);
        Assert.Equal(expected, notices.Select(row => $"{row.Who} {row.Notice.Kind} {row.Notice.Reason}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_told_twice_and_nothing_is_left_out_however_often_the_program_starts()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await CaughtUpAsync(newsroom);
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        for (var i = 0; i < 7; i++)
        {
            claim = await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, (i % 2 == 0 ? newsroom.Checker : newsroom.SecondChecker).Id, Stop).DoneAsync();
            // Each time another process that knows nothing but the database, some of them at once.
            await Task.WhenAll(Enumerable.Range(0, 1 + (i % 3)).Select(_ => new TellingPeople(newsroom.Database, newsroom.Clock, new OwnFeed()).RunToEndAsync(Stop)));
        }

        Assert.Equal(4, await newsroom.Use<CountNotices>().RunAsync(newsroom.Checker, Stop).DoneAsync());
        Assert.Equal(3, await newsroom.Use<CountNotices>().RunAsync(newsroom.SecondChecker, Stop).DoneAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_change_is_told_to_those_whom_it_concerned_when_it_happened_whoever_has_the_claim_by_then(Engine engine)
    {
        await using var newsroom = await TestNewsroom.OnAsync(engine, server);
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        var taken = await newsroom.BringAsync(ClaimStatus.Recheck, proposer: newsroom.SecondChecker);
        await CaughtUpAsync(newsroom);

        // All of it happens before anybody is told of anything.
        claim = await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Other words." }, Stop).DoneAsync();
        await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, newsroom.SpareChecker.Id, Stop).DoneAsync();
        await newsroom.Use<SetAsideClaim>().RunAsync(newsroom.Editor, taken.Id, taken.Version, "Said elsewhere.", Stop).DoneAsync();
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);

        Assert.Equal(
            ["Checker ClaimChanged Assignee", "SecondChecker ClaimChanged Assignee", "SpareChecker AssignedToMe Assignee"],
            (await EverythingAsync(newsroom)).Select(row => $"{row.Who} {row.Notice.Kind} {row.Notice.Reason}").Order(StringComparer.Ordinal));
        // Once told, it is kept no longer.
        var told = (await EverythingAsync(newsroom))[0].Notice.Sequence;
        Assert.Empty(await newsroom.ReadAsync(session => session.Notices.ConcernedAsync(told, Stop)));
    }

    [Theory, OnBothEngines]
    public async Task A_query_that_runs_out_is_told_to_its_author_once_each_time_with_why_and_without_a_word_of_the_draft(Engine engine)
    {
        await using var newsroom = await TestNewsroom.OnAsync(engine, server);
        var article = await newsroom.DraftAsync(deadline: newsroom.Clock.GetUtcNow().AddHours(30));
        await newsroom.AskAsync(await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker), newsroom.Checker);
        await CaughtUpAsync(newsroom);

        // A day before, two hours before, and when it is over; however often the program looks in between.
        foreach (var (hours, reminders) in new[] { (5, 0), (2, 1), (20, 1), (2, 2), (2, 3), (1, 3) })
        {
            newsroom.Clock.Move(TimeSpan.FromHours(hours));
            for (var look = 0; look < 2; look++)
            {
                await newsroom.Use<QueryReminders>().RemindAsync(Stop);
                await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
            }

            Assert.Equal(
                Enumerable.Repeat("Author QueryReminded Author", reminders),
                (await EverythingAsync(newsroom)).Select(row => $"{row.Who} {row.Notice.Kind} {row.Notice.Reason}"));
        }

        // What the notice says is made of these words alone.
        Assert.Equal("still waits for the answer about", NoticeWords.Did(NoticeKind.QueryReminded, NoticeReason.Author, ChangeKind.QueryReminded));
    }

    [Fact]
    public async Task Whoever_turned_a_kind_off_is_not_told_of_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await ChooseAsync(newsroom, newsroom.SpareChecker, NoticeKind.AssignedToMe, NoticeWay.Off);

        await ActAsync(newsroom, "assign");
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);

        Assert.Empty(await EverythingAsync(newsroom));
    }

    [Fact]
    public async Task Neither_the_disabled_nor_those_who_may_not_read_the_article_are_told()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview, proposer: newsroom.ThirdChecker);
        var other = await newsroom.BringAsync(ClaimStatus.InReview, proposer: newsroom.SecondChecker);
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, newsroom.ThirdChecker.Id, Stop).DoneAsync();
        await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, newsroom.SecondChecker.Id, newsroom.SecondChecker.Roles.ToList(), [Role.Author], Stop).DoneAsync();
        await CaughtUpAsync(newsroom);

        await newsroom.SignOffAsync(claim, newsroom.Editor);
        await newsroom.SignOffAsync(other, newsroom.Editor);
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);

        Assert.Empty(await EverythingAsync(newsroom));
    }

    [Fact]
    public async Task What_one_may_not_read_any_more_is_not_shown_any_more()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await ActAsync(newsroom, "assign");
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        Assert.Single((await newsroom.Use<ReadNotices>().RunAsync(newsroom.SpareChecker, long.MaxValue, 10, Stop).DoneAsync()).Notices);

        Assert.Empty((await newsroom.Use<ReadNotices>().RunAsync(newsroom.SpareChecker with { Roles = [Role.Author] }, long.MaxValue, 10, Stop).DoneAsync()).Notices);
    }

    [Fact]
    public async Task One_notice_or_all_are_marked_read_by_whom_they_are_for()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var first = await newsroom.BringAsync(ClaimStatus.ToCheck);
        var second = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await CaughtUpAsync(newsroom);
        foreach (var claim in (Claim[])[first, second])
        {
            await newsroom.Use<AssignClaim>().RunAsync(newsroom.CheckingEditor, claim.Id, claim.Version, newsroom.Editor.Id, Stop).DoneAsync();
        }

        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        var mine = (await newsroom.Use<ReadNotices>().RunAsync(newsroom.Editor, long.MaxValue, 10, Stop).DoneAsync()).Notices;
        Assert.Equal(2, mine.Count);

        Assert.Equal(0, await newsroom.Use<MarkNoticesRead>().RunAsync(newsroom.Checker, mine[0].Notice.Id, Stop).DoneAsync());
        Assert.Equal(1, await newsroom.Use<MarkNoticesRead>().RunAsync(newsroom.Editor, mine[0].Notice.Id, Stop).DoneAsync());
        Assert.Equal(0, await newsroom.Use<MarkNoticesRead>().RunAsync(newsroom.Editor, mine[0].Notice.Id, Stop).DoneAsync());
        Assert.Equal(mine.Count - 1, await newsroom.Use<CountNotices>().RunAsync(newsroom.Editor, Stop).DoneAsync());
        Assert.Equal(mine.Count - 1, await newsroom.Use<MarkNoticesRead>().RunAsync(newsroom.Editor, null, Stop).DoneAsync());
        Assert.Equal(0, await newsroom.Use<CountNotices>().RunAsync(newsroom.Editor, Stop).DoneAsync());
    }

    [Fact]
    public async Task A_deadline_that_is_near_is_told_once_to_those_with_work_left_and_once_more_when_it_is_over()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(deadline: newsroom.Clock.GetUtcNow().AddHours(4));
        await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker);
        await newsroom.DraftAsync(deadline: newsroom.Clock.GetUtcNow().AddHours(1), headline: "Nothing to do here");
        await CaughtUpAsync(newsroom);
        await RemindAsync();
        Assert.Empty(await EverythingAsync(newsroom));

        newsroom.Clock.Move(TimeSpan.FromHours(2));
        await RemindAsync();
        await RemindAsync();
        Assert.Equal(["Checker DeadlineNear Assignee"], (await EverythingAsync(newsroom)).Select(row => $"{row.Who} {row.Notice.Kind} {row.Notice.Reason}"));

        newsroom.Clock.Move(TimeSpan.FromHours(3));
        await RemindAsync();
        await RemindAsync();
        Assert.Equal(2, (await EverythingAsync(newsroom)).Count);

        async Task RemindAsync()
        {
            await newsroom.Use<DeadlineReminders>().RemindAsync(Stop);
            await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        }
    }

    [Fact]
    public async Task Those_who_are_told_are_woken_and_nobody_else()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await CaughtUpAsync(newsroom);
        var woken = new ConcurrentQueue<string>();
        using var spare = newsroom.Use<OwnFeed>().Subscribe(newsroom.SpareChecker.Id, () => woken.Enqueue("spare"));
        using var checker = newsroom.Use<OwnFeed>().Subscribe(newsroom.Checker.Id, () => woken.Enqueue("checker"));

        await ActAsync(newsroom, "assign");
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);

        await Soon.IsAsync(() => !woken.IsEmpty);
        Assert.Equal(["spare"], woken);
    }

    private static async Task ChooseAsync(TestNewsroom newsroom, Actor actor, NoticeKind kind, NoticeWay way) =>
        await newsroom.Use<ChangeNoticeChoices>().RunAsync(
            actor, 0, new NoticeChoiceFields { Ways = new Dictionary<NoticeKind, NoticeWay> { [kind] = way } }, Stop).DoneAsync();

    /// <summary>Brings what the act needs about, forgets whom that told, and acts.</summary>
    private static async Task ActAsync(TestNewsroom newsroom, string act)
    {
        switch (act)
        {
            case "assign":
                var waiting = await newsroom.BringAsync(ClaimStatus.ToCheck);
                await CaughtUpAsync(newsroom);
                await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, waiting.Id, waiting.Version, newsroom.SpareChecker.Id, Stop).DoneAsync();
                break;
            case "change the words":
                var signed = await newsroom.BringAsync(ClaimStatus.SignedOff);
                await CaughtUpAsync(newsroom);
                await newsroom.ReviseAsync(signed.ArticleId, TestNewsroom.OtherText);
                await OncePerPersonAsync(newsroom);
                break;
            case "reopen":
                var done = await newsroom.BringAsync(ClaimStatus.SignedOff);
                await CaughtUpAsync(newsroom);
                await newsroom.ReopenAsync(done, newsroom.Editor);
                break;
            case "request changes":
                var proposed = await newsroom.BringAsync(ClaimStatus.InReview);
                await CaughtUpAsync(newsroom);
                await newsroom.RequestAsync(proposed, newsroom.SecondChecker);
                break;
            case "disagree":
                var once = await newsroom.SignOffAsync(await newsroom.BringAsync(ClaimStatus.InReview, policy: ReviewPolicy.TwoSignOffs), newsroom.ThirdChecker);
                await CaughtUpAsync(newsroom);
                await newsroom.RequestAsync(once, newsroom.SecondChecker);
                break;
            case "decide":
                var disputed = await newsroom.BringAsync(ClaimStatus.ChangesRequested);
                await CaughtUpAsync(newsroom);
                await newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, disputed.Id, disputed.Version, "The figures are plain.", null, Stop).DoneAsync();
                break;
            case "sign off":
                var inReview = await newsroom.BringAsync(ClaimStatus.InReview);
                await CaughtUpAsync(newsroom);
                await newsroom.SignOffAsync(inReview, newsroom.SecondChecker);
                break;
            case "propose":
                var checking = await newsroom.BringAsync(ClaimStatus.Checking);
                await CaughtUpAsync(newsroom);
                await newsroom.ProposeAsync(checking, newsroom.Checker);
                break;
            case "propose to named reviewers":
                var article = await newsroom.DraftAsync(policy: ReviewPolicy.Unanimous, reviewers: [newsroom.Editor, newsroom.ThirdChecker]);
                var claim = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker), newsroom.Checker);
                await CaughtUpAsync(newsroom);
                await newsroom.ProposeAsync(claim, newsroom.Checker);
                break;
            case "ask":
                var open = await newsroom.BringAsync(ClaimStatus.Checking);
                await CaughtUpAsync(newsroom);
                await newsroom.AskAsync(open, newsroom.Checker);
                break;
            case "ask where the author is nobody of the newsroom":
                var orphan = await newsroom.BringAsync(ClaimStatus.Checking);
                var of = await newsroom.ArticleAsync(orphan.ArticleId);
                await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, of.Id, of.Version, ArticleFields.Of(of) with { AuthorId = null }, Stop).DoneAsync();
                await CaughtUpAsync(newsroom);
                await newsroom.AskAsync(orphan, newsroom.Checker);
                break;
            case "answer":
                var asked = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.SecondChecker);
                await CaughtUpAsync(newsroom);
                await newsroom.AnswerAsync(asked, newsroom.Author);
                break;
            case "mention somebody in a discussion":
                var discussed = await newsroom.BringAsync(ClaimStatus.Checking);
                await CaughtUpAsync(newsroom);
                await newsroom.Use<WriteComment>().RunAsync(newsroom.Editor, discussed.Id, null, "@Sana Checker, do you know this?", Stop).DoneAsync();
                break;
            case "reply in a discussion":
                var talked = await newsroom.BringAsync(ClaimStatus.Checking);
                var begun = await newsroom.Use<WriteComment>().RunAsync(newsroom.SecondChecker, talked.Id, null, "Who says so?", Stop).DoneAsync();
                await CaughtUpAsync(newsroom);
                await newsroom.Use<WriteComment>().RunAsync(newsroom.Editor, talked.Id, begun.Id, "The mayor does.", Stop).DoneAsync();
                break;
            case "suggest other words":
                var draft = await newsroom.DraftAsync();
                await CaughtUpAsync(newsroom);
                await newsroom.Use<SuggestWording>().RunAsync(
                    newsroom.Checker, draft.Id, await newsroom.PassageAsync(draft.Id, "4,000 people"), null, "about 4,000 people", "The office rounds.", Stop).DoneAsync();
                break;
            case "fail to capture":
                await newsroom.BringAsync(ClaimStatus.Checking);
                await CaughtUpAsync(newsroom);
                var queue = newsroom.Use<FactCheck.Sources.WaitingCaptures>();
                while (await queue.TakeAsync(Stop) is { } capture)
                {
                    await queue.GiveUpAsync(capture, Stop);
                }

                break;
            case "publish":
                var ready = await newsroom.BringAsync(ClaimStatus.SignedOff);
                await newsroom.ClearAsync(await newsroom.ArticleAsync(ready.ArticleId), "Rain fell.");
                await CaughtUpAsync(newsroom);
                await newsroom.PublishAsync(ready.ArticleId);
                break;
            case "add evidence to what is signed off":
                var settled = await newsroom.BringAsync(ClaimStatus.SignedOff);
                await CaughtUpAsync(newsroom);
                await newsroom.EvidenceAsync(settled, newsroom.Editor);
                await OncePerPersonAsync(newsroom);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(act), act, null);
        }
    }

    /// <summary>What was told before is read and gone from the lists.</summary>
    private static async Task CaughtUpAsync(TestNewsroom newsroom)
    {
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        foreach (var (_, actor) in All(newsroom))
        {
            await newsroom.Use<MarkNoticesRead>().RunAsync(actor, null, Stop).DoneAsync();
        }
    }

    /// <summary>An act that is recorded as several changes may tell a person of each: the table names the first.</summary>
    private static async Task OncePerPersonAsync(TestNewsroom newsroom)
    {
        await newsroom.Use<TellingPeople>().RunToEndAsync(Stop);
        foreach (var (_, actor) in All(newsroom))
        {
            var unread = (await newsroom.Use<ReadNotices>().RunAsync(actor, long.MaxValue, 50, Stop).DoneAsync()).Notices.Where(shown => shown.Notice.ReadAt is null).ToList();
            foreach (var further in unread.SkipLast(1))
            {
                await newsroom.Use<MarkNoticesRead>().RunAsync(actor, further.Notice.Id, Stop).DoneAsync();
            }
        }
    }

    private static IEnumerable<(string Name, Actor Actor)> All(TestNewsroom newsroom) =>
        newsroom.Everybody.Select(pair => (pair.Key, pair.Value)).Append((nameof(TestNewsroom.SpareChecker), newsroom.SpareChecker));

    private static async Task<List<(string Who, Notice Notice)>> EverythingAsync(TestNewsroom newsroom)
    {
        var all = new List<(string, Notice)>();
        foreach (var (name, actor) in All(newsroom))
        {
            all.AddRange((await newsroom.ReadAsync(session => session.Notices.OfAsync(actor.Id, long.MaxValue, 100, Stop)))
                .Where(notice => notice.ReadAt is null).Select(notice => (name, notice)));
        }

        return all;
    }
}
