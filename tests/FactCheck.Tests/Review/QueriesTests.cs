using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Review;

public sealed class QueriesTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task An_author_sees_the_words_and_the_question_and_nothing_of_the_desks_evidence()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);

        var asked = Assert.Single(await newsroom.Use<ReadQueries>().RunAsync(newsroom.Author, Stop).DoneAsync());

        Assert.Equal((claim.Id, "Who told you?", "Chen Checker", "Jobs in Leeds"), (asked.ClaimId, asked.Question, asked.AskedBy, asked.Headline));
        Assert.Equal([TestNewsroom.Sentence], asked.Passages);
        var shown = System.Text.Json.JsonSerializer.Serialize(asked);
        Assert.DoesNotContain("4,012", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Labour figures", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Status", shown, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await newsroom.Use<ReadQueries>().RunAsync(newsroom.OtherAuthor, Stop).DoneAsync());
    }

    [Theory]
    [InlineData(nameof(TestNewsroom.Checker))]
    [InlineData(nameof(TestNewsroom.Reader))]
    [InlineData(nameof(TestNewsroom.Administrator))]
    [InlineData(nameof(TestNewsroom.OtherAuthor))]
    [InlineData(nameof(TestNewsroom.Nobody))]
    public async Task Nobody_answers_or_annexs_for_an_author_but_an_editor(string who)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var query = (await newsroom.QueriesAsync(claim)).Single();
        var actor = newsroom.Everybody[who];

        Assert.Contains((await newsroom.Use<AnswerQuery>().RunAsync(actor, claim.Id, claim.Version, query.Id, "Me.", Stop)).Word(), new[] { "NotAllowed", "missing" });
        Assert.Contains((await newsroom.Use<SupplyAnnex>().RunAsync(actor, query.Id, new AnnexFields { Words = "Me." }, Stop)).Word(), new[] { "NotAllowed", "missing" });
        using var file = new MemoryStream("Me."u8.ToArray());
        Assert.Contains((await newsroom.Use<SupplyFile>().RunAsync(actor, query.Id, new UploadedFile(file, "me.txt"), Stop)).Word(), new[] { "NotAllowed", "missing" });
        Assert.Equal(0, file.Position);

        await newsroom.Use<SupplyAnnex>().RunAsync(newsroom.Editor, query.Id, new AnnexFields { Words = "She said so." }, Stop).DoneAsync();
        await newsroom.Use<AnswerQuery>().RunAsync(newsroom.Editor, claim.Id, claim.Version, query.Id, "The mayor, by telephone.", Stop).DoneAsync();
    }

    [Fact]
    public async Task What_an_author_annexs_is_a_source_marked_as_theirs_that_the_desk_uses_or_not()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var query = (await newsroom.QueriesAsync(claim)).Single();
        var evidence = (await newsroom.EvidenceOfAsync(claim)).Count;

        await newsroom.Use<SupplyAnnex>().RunAsync(newsroom.Author, query.Id, new AnnexFields { Title = "Her message", Words = "It was 4,000." }, Stop).DoneAsync();
        await newsroom.Use<SupplyAnnex>().RunAsync(newsroom.Author, query.Id, new AnnexFields { Address = "https://example.org/minutes" }, Stop).DoneAsync();
        using var content = new MemoryStream("Minutes of the council."u8.ToArray());
        await newsroom.Use<SupplyFile>().RunAsync(newsroom.Author, query.Id, new UploadedFile(content, "C:\\notes\\minutes.txt"), Stop).DoneAsync();

        var board = await newsroom.Use<ReadClaim>().RunAsync(newsroom.Checker, claim.Id, Stop).DoneAsync();
        Assert.Equal(["Her message", "https://example.org/minutes", "minutes.txt"], board.Annexes.Select(annex => annex.Title));
        Assert.Equal(evidence, board.Evidence.Count);
        Assert.Equal(claim.Version, board.Claim.Version);
        foreach (var annex in board.Annexes)
        {
            var source = (await newsroom.ReadAsync(session => session.Sources.FindAsync(annex.SourceId, Stop)))!;
            Assert.True(source.IsFromAuthor);
            Assert.Equal(newsroom.Author.Id, source.CreatedBy);
        }

        var captures = await newsroom.ReadAsync(session => session.Captures.OfSourceAsync(board.Annexes[2].SourceId, Stop));
        Assert.Equal((CaptureState.Kept, "minutes.txt"), (captures.Single().State, captures.Single().FileName));
        Assert.Equal(CaptureState.Waiting, (await newsroom.ReadAsync(session => session.Captures.OfSourceAsync(board.Annexes[1].SourceId, Stop))).Single().State);
        Assert.Equal(3, (await newsroom.Use<ReadQueries>().RunAsync(newsroom.Author, Stop).DoneAsync()).Single().Annexes.Count);
        Assert.Equal(3, (await newsroom.ChangesAsync()).Count(change => change.Kind == ChangeKind.AnnexSupplied && change.ClaimId == claim.Id && change.PersonId == newsroom.Author.Id));

        var used = await newsroom.EvidenceAsync(claim, newsroom.Checker, (await newsroom.ReadAsync(session => session.Sources.FindAsync(board.Annexes[0].SourceId, Stop)))!);
        Assert.Equal(claim.Version + 1, used.Version);
    }

    [Fact]
    public async Task An_address_that_the_library_has_is_that_source_and_the_author_is_told_nothing_of_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var known = await newsroom.SourceAsync(newsroom.Checker, title: "What the desk calls it", address: "https://example.org/known");
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var query = (await newsroom.QueriesAsync(claim)).Single();

        var annex = await newsroom.Use<SupplyAnnex>().RunAsync(newsroom.Author, query.Id, new AnnexFields { Address = "https://example.org/known" }, Stop).DoneAsync();

        Assert.Equal(known.Id, annex.SourceId);
        Assert.Equal("https://example.org/known", annex.Title);
        Assert.False((await newsroom.ReadAsync(session => session.Sources.FindAsync(known.Id, Stop)))!.IsFromAuthor);
    }

    [Theory]
    [InlineData(null, null, "words")]
    [InlineData(" ", "\u200b", "words")]
    [InlineData("file:///etc/passwd", null, "address")]
    [InlineData("no address", "Words.", "address")]
    public async Task Nothing_and_what_is_no_address_is_not_annexd(string? address, string? words, string field)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var query = (await newsroom.QueriesAsync(claim)).Single();

        await newsroom.Use<SupplyAnnex>().RunAsync(newsroom.Author, query.Id, new AnnexFields { Address = address, Words = words }, Stop).InvalidAsync(field);
        await newsroom.Use<SupplyAnnex>().RunAsync(newsroom.Author, query.Id, new AnnexFields { Words = new string('w', Typed.MostParagraph + 1) }, Stop).InvalidAsync("words");
        using var nothing = new MemoryStream();
        await newsroom.Use<SupplyFile>().RunAsync(newsroom.Author, query.Id, new UploadedFile(nothing, "empty.txt"), Stop).InvalidAsync("file");
        Assert.DoesNotContain(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.AnnexSupplied);
    }

    [Fact]
    public async Task An_answer_that_does_not_answer_is_followed_up_once_and_blocks_again()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var first = (await newsroom.QueriesAsync(claim)).Single();
        Task<Outcome<Claim>> FollowAsync(Claim now) => newsroom.Use<AskAuthor>().RunAsync(newsroom.SecondChecker, now.Id, now.Version, "Which mayor?", null, first.Id, Stop);
        await FollowAsync(claim).RefusedAsync(RefusalKind.NotNow, "follows");
        claim = await newsroom.AnswerAsync(claim, newsroom.Author);
        Assert.Equal(0, claim.OpenQueries);

        claim = await FollowAsync(claim).DoneAsync();

        Assert.Equal(1, claim.OpenQueries);
        await newsroom.Use<FactCheck.Verdicts.ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "accurate", "Yes.", Stop).RefusedAsync(RefusalKind.NotNow, "open-query");
        await FollowAsync(claim).RefusedAsync(RefusalKind.NotNow, "follows");
        var mine = (await newsroom.Use<ReadQueries>().RunAsync(newsroom.Author, Stop).DoneAsync())[0];
        Assert.Equal((first.Id, true), (mine.Follows!.Value, mine.IsOpen));
        Assert.Equal("The mayor did.", (await newsroom.QueriesAsync(claim)).Single(query => query.Id == first.Id).Answer);
    }

    [Fact]
    public async Task A_day_that_has_passed_is_no_day_to_answer_by()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);

        await newsroom.Use<AskAuthor>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "Who?", newsroom.Clock.Now().AddMinutes(-1), null, Stop).InvalidAsync("due");
    }

    /// <summary>Hours from the question to its day, the hour at which somebody looks, and whether a reminder is due that was not before.</summary>
    [Theory]
    [InlineData(72, 47, 0)]
    [InlineData(72, 49, 1)]
    [InlineData(72, 71, 2)]
    [InlineData(72, 73, 3)]
    [InlineData(12, 1, 0)]
    [InlineData(12, 11, 1)]
    [InlineData(12, 13, 2)]
    [InlineData(1, 0.5, 0)]
    [InlineData(1, 2, 1)]
    public async Task Authors_are_reminded_a_day_before_two_hours_before_and_when_time_is_over_and_once_each(double due, double until, int reminders)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var start = newsroom.Clock.Now();
        await newsroom.Use<AskAuthor>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "Who?", start.AddHours(due), null, Stop).DoneAsync();

        var count = 0;
        while (newsroom.Clock.Now() < start.AddHours(until))
        {
            newsroom.Clock.Move(TimeSpan.FromMinutes(10));
            count += await newsroom.Use<QueryReminders>().RemindAsync(Stop);
        }

        Assert.Equal(reminders, count);
        var changes = (await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.QueryReminded).ToList();
        Assert.Equal(reminders, changes.Count);
        Assert.All(changes, change => Assert.Equal((newsroom.Author.Id.ToString(), claim.Id, (PersonId?)null), (change.Details["author"], change.ClaimId, change.PersonId)));
        Assert.Equal(until > due, changes.Any(change => change.Details.ContainsKey("overdue")));
    }

    [Fact]
    public async Task Without_a_day_of_its_own_the_articles_deadline_counts_and_an_answer_ends_reminding()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(deadline: newsroom.Clock.Now().AddHours(30));
        var claim = await newsroom.AskAsync(await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker), newsroom.Checker);
        Assert.Equal(article.Deadline, (await newsroom.Use<ReadQueries>().RunAsync(newsroom.Author, Stop).DoneAsync()).Single().DueAt);
        newsroom.Clock.Move(TimeSpan.FromHours(7));
        Assert.Equal(1, await newsroom.Use<QueryReminders>().RemindAsync(Stop));

        await newsroom.AnswerAsync(claim, newsroom.Author);
        newsroom.Clock.Move(TimeSpan.FromHours(48));

        Assert.Equal(0, await newsroom.Use<QueryReminders>().RemindAsync(Stop));
    }

    [Fact]
    public async Task An_author_answers_whatever_the_desk_did_to_the_claim_meanwhile_but_once()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        await newsroom.EvidenceAsync(claim, newsroom.Checker);
        var query = (await newsroom.QueriesAsync(claim)).Single();

        var stale = (await newsroom.Use<AnswerQuery>().RunAsync(newsroom.Author, claim.Id, claim.Version, query.Id, "The mayor did.", Stop)).Stale();
        var answered = await newsroom.Use<AnswerQuery>().RunAsync(newsroom.Author, claim.Id, stale.Version, query.Id, "The mayor did.", Stop).DoneAsync();

        await newsroom.Use<AnswerQuery>().RunAsync(newsroom.Author, claim.Id, answered.Version, query.Id, "Again.", Stop).RefusedAsync(RefusalKind.NotNow, "answered");
    }
    [Fact]
    public async Task Who_asked_takes_a_query_back_and_it_holds_nothing_up_any_more()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var asked = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var query = (await newsroom.QueriesAsync(asked)).Single();
        (await newsroom.Use<FactCheck.Verdicts.ProposeVerdict>().RunAsync(newsroom.Checker, asked.Id, asked.Version, "accurate", "So it is.", Stop)).Refused(RefusalKind.NotNow, "open-query");

        var claim = await newsroom.Use<WithdrawQuery>().RunAsync(newsroom.Checker, asked.Id, asked.Version, query.Id, Stop).DoneAsync();

        Assert.Equal((0, asked.Version + 1), (claim.OpenQueries, claim.Version));
        query = (await newsroom.QueriesAsync(claim)).Single();
        Assert.Equal((false, true, null), (query.IsOpen, query.IsWithdrawn, query.AnsweredAt));
        await newsroom.ProposeAsync(claim, newsroom.Checker);
        Assert.Empty(await newsroom.ReadAsync(session => session.Review.OpenQueriesAsync(Stop)));
        newsroom.Clock.Move(TimeSpan.FromDays(30));
        Assert.Equal(0, await newsroom.Use<QueryReminders>().RemindAsync(Stop));

        var record = Assert.Single(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.QueryWithdrawn);
        Assert.Equal((newsroom.Checker.Id, claim.Id, query.Id.ToString()), (record.PersonId!.Value, record.ClaimId!.Value, record.Details["query"]));
        var shown = Assert.Single(await newsroom.Use<ReadQueries>().RunAsync(newsroom.Author, Stop).DoneAsync());
        Assert.Equal((false, query.WithdrawnAt), (shown.IsOpen, shown.WithdrawnAt));
        await newsroom.Use<FactCheck.Notifications.TellingPeople>().RunToEndAsync(Stop);
        Assert.Contains(
            (await newsroom.Use<FactCheck.Notifications.ReadNotices>().RunAsync(newsroom.Author, long.MaxValue, 50, Stop).DoneAsync()).Notices,
            notice => notice.Notice.Kind == FactCheck.Notifications.NoticeKind.QueryWithdrawn);
    }

    [Fact]
    public async Task A_query_that_was_taken_back_takes_no_answer_and_an_answered_one_is_not_taken_back()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var query = (await newsroom.QueriesAsync(claim)).Single();
        claim = await newsroom.Use<WithdrawQuery>().RunAsync(newsroom.Checker, claim.Id, claim.Version, query.Id, Stop).DoneAsync();

        (await newsroom.Use<AnswerQuery>().RunAsync(newsroom.Author, claim.Id, claim.Version, query.Id, "The mayor.", Stop)).Refused(RefusalKind.NotNow, "withdrawn");
        (await newsroom.Use<SupplyAnnex>().RunAsync(newsroom.Author, query.Id, new AnnexFields { Words = "Me." }, Stop)).Refused(RefusalKind.NotNow, "withdrawn");
        (await newsroom.Use<WithdrawQuery>().RunAsync(newsroom.Checker, claim.Id, claim.Version, query.Id, Stop)).Refused(RefusalKind.NotNow, "withdrawn");
        (await newsroom.Use<AskAuthor>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "And now?", null, query.Id, Stop)).Refused(RefusalKind.NotNow, "follows");
        Assert.Equal(0, (await newsroom.ClaimAsync(claim.Id)).OpenQueries);

        claim = await newsroom.AnswerAsync(await newsroom.AskAsync(claim, newsroom.Checker), newsroom.Author);
        var answered = (await newsroom.QueriesAsync(claim)).Single(one => one.AnsweredAt is not null);
        (await newsroom.Use<WithdrawQuery>().RunAsync(newsroom.Checker, claim.Id, claim.Version, answered.Id, Stop)).Refused(RefusalKind.NotNow, "answered");

        // Asked once more and taken back, the answer can be followed up again.
        claim = await newsroom.Use<AskAuthor>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "When?", null, answered.Id, Stop).DoneAsync();
        var more = (await newsroom.QueriesAsync(claim)).Single(one => one.IsOpen);
        claim = await newsroom.Use<WithdrawQuery>().RunAsync(newsroom.Checker, claim.Id, claim.Version, more.Id, Stop).DoneAsync();
        await newsroom.Use<AskAuthor>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "When, please?", null, answered.Id, Stop).DoneAsync();
    }

    [Theory]
    [InlineData(nameof(TestNewsroom.Editor), "NotAllowed")]
    [InlineData(nameof(TestNewsroom.SecondChecker), "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Everything), "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Author), "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Reader), "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Administrator), "NotAllowed")]
    [InlineData(nameof(TestNewsroom.OtherAuthor), "missing")]
    [InlineData(nameof(TestNewsroom.Nobody), "missing")]
    public async Task Nobody_takes_back_what_somebody_else_asked(string who, string answer)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var query = (await newsroom.QueriesAsync(claim)).Single();

        // Whatever version they name: who may not is told so, and not what stands.
        foreach (var version in new[] { claim.Version, claim.Version - 1 })
        {
            Assert.Equal(answer, (await newsroom.Use<WithdrawQuery>().RunAsync(newsroom.Everybody[who], claim.Id, version, query.Id, Stop)).Word());
        }

        Assert.True((await newsroom.QueriesAsync(claim)).Single().IsOpen);
    }

}
