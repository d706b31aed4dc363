using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Review;
using Xunit;

namespace FactCheck.Tests.Desk;

public sealed class ReadDeskTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    public static readonly TheoryData<ClaimStatus, string, string, string> Rows = new()
    {
        // status, who looks, in which list, why
        { ClaimStatus.ToCheck, "Checker", "others", "nobody has taken it" },
        { ClaimStatus.Checking, "Checker", "me", "you are checking it" },
        { ClaimStatus.Checking, "SecondChecker", "others", "Chen Checker is checking it" },
        { ClaimStatus.InReview, "SecondChecker", "me", "nobody has signed, you can" },
        { ClaimStatus.InReview, "Editor", "me", "nobody has signed, you can" },
        { ClaimStatus.InReview, "Checker", "others", "you proposed it, nobody has signed" },
        { ClaimStatus.InReview, "Reader", "others", "nobody has signed" },
        { ClaimStatus.InReview, "Author", "others", "nobody has signed" },
        { ClaimStatus.ChangesRequested, "Editor", "me", "the reviewers disagree, you can decide" },
        { ClaimStatus.ChangesRequested, "Checker", "me", "the reviewers disagree" },
        { ClaimStatus.ChangesRequested, "ThirdChecker", "others", "the reviewers disagree" },
        { ClaimStatus.Recheck, "Checker", "me", "The words changed in revision 2: “4,000” became “5,000”: a number." },
        { ClaimStatus.Recheck, "Reader", "others", "The words changed in revision 2: “4,000” became “5,000”: a number." },
        { ClaimStatus.SignedOff, "Editor", "none", "" },
        { ClaimStatus.SetAside, "Editor", "none", "" },
        { ClaimStatus.Suggested, "Editor", "none", "" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Each_unfinished_claim_stands_in_one_place_with_the_reason(ClaimStatus status, string who, string list, string why)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(status);

        var desk = await newsroom.Use<ReadDesk>().RunAsync(newsroom.Everybody[who], Stop).DoneAsync();

        Assert.Empty(desk.DueToday);
        Assert.Equal(list == "me" ? [(claim.Id, why)] : [], desk.WaitingOnMe.Select(row => (row.Claim.Id, row.Why)));
        Assert.Equal(list == "others" ? [(claim.Id, why)] : [], desk.WaitingOnOthers.Select(row => (row.Claim.Id, row.Why)));
    }

    [Fact]
    public async Task A_request_for_changes_waits_on_who_proposed_with_the_reviewers_words()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.RequestAsync(await newsroom.BringAsync(ClaimStatus.InReview), newsroom.SecondChecker);

        var row = Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.Checker, Stop).DoneAsync()).WaitingOnMe);

        Assert.Equal(("Sana Checker: “Name the year.”", newsroom.Checker.Id), (row.Why, row.WaitsOn));
    }

    [Fact]
    public async Task A_query_waits_on_the_author_whatever_the_status()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.InReview), newsroom.SecondChecker);

        var row = Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.Author, Stop).DoneAsync()).WaitingOnMe);
        Assert.Equal((claim.Id, "Sana Checker: “Who told you?”"), (row.Claim.Id, row.Why));
        Assert.Equal(newsroom.Author.Id, Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.Editor, Stop).DoneAsync()).WaitingOnOthers).WaitsOn);
    }

    [Fact]
    public async Task Whoever_is_the_last_that_is_missing_is_told_so_and_the_others_are_told_who_it_is()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(policy: ReviewPolicy.Unanimous, reviewers: [newsroom.Editor, newsroom.SecondChecker, newsroom.ThirdChecker]);
        var claim = await newsroom.AddAsync(article);
        claim = await newsroom.ProposeAsync(await newsroom.EvidenceAsync(await newsroom.StartAsync(claim, newsroom.Checker), newsroom.Checker), newsroom.Checker);
        await WhyAsync(newsroom.Editor, true, "nobody has signed, you can");
        claim = await newsroom.SignOffAsync(claim, newsroom.SecondChecker);
        await WhyAsync(newsroom.Checker, false, "you proposed it, Edda Editor and Tomas Checker have not signed");
        await newsroom.SignOffAsync(claim, newsroom.ThirdChecker);
        await WhyAsync(newsroom.Editor, true, "you are the last of three");
        await WhyAsync(newsroom.SecondChecker, false, "Edda Editor has not signed");
        await WhyAsync(newsroom.SpareChecker, false, "Edda Editor has not signed");

        async Task WhyAsync(Actor actor, bool mine, string why)
        {
            var desk = await newsroom.Use<ReadDesk>().RunAsync(actor, Stop).DoneAsync();
            var row = Assert.Single(desk.WaitingOnMe.Concat(desk.WaitingOnOthers));
            Assert.Equal((mine, mine, why), (row.IsMine, row.AwaitsMyAnswer, row.Why));
        }
    }

    [Fact]
    public async Task Of_two_the_second_is_the_last_and_the_first_waits_for_one_more()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.SignOffAsync(await newsroom.BringAsync(ClaimStatus.InReview, policy: ReviewPolicy.TwoSignOffs), newsroom.SecondChecker);

        Assert.Equal("you are the last of two", Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.Editor, Stop).DoneAsync()).WaitingOnMe).Why);
        Assert.Equal("you signed, one more is needed", Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.SecondChecker, Stop).DoneAsync()).WaitingOnOthers).Why);
        Assert.Equal("Sana Checker signed, one more is needed", Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.Reader, Stop).DoneAsync()).WaitingOnOthers).Why);
    }

    [Fact]
    public async Task A_query_to_an_author_who_is_nobody_of_the_newsroom_waits_on_the_editors()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { AuthorId = null }, Stop).DoneAsync();

        Assert.Equal(claim.Id, Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.Editor, Stop).DoneAsync()).WaitingOnMe).Claim.Id);
        Assert.Equal("a query waits for an editor", Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.Checker, Stop).DoneAsync()).WaitingOnOthers).Why);
    }

    [Fact]
    public async Task What_waits_longest_comes_first_by_since_when_it_has_its_status()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var first = await newsroom.BringAsync(ClaimStatus.Checking);
        var second = await newsroom.BringAsync(ClaimStatus.InReview);
        newsroom.Clock.Move(TimeSpan.FromHours(1));
        await newsroom.ProposeAsync(first, newsroom.Checker);

        var rows = (await newsroom.Use<ReadDesk>().RunAsync(newsroom.Editor, Stop).DoneAsync()).WaitingOnMe;

        Assert.Equal([second.Id, first.Id], rows.Select(row => row.Claim.Id));
        Assert.True(rows[1].Since - rows[0].Since >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Only_editors_and_administrators_are_told_how_much_each_person_has()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var now = newsroom.Clock.GetUtcNow();
        await newsroom.BringAsync(ClaimStatus.Checking);
        await newsroom.BringAsync(ClaimStatus.InReview);
        await newsroom.BringAsync(ClaimStatus.Recheck);
        await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync(deadline: now.AddHours(2))), newsroom.Checker);
        await newsroom.RequestAsync(await newsroom.BringAsync(ClaimStatus.InReview, proposer: newsroom.ThirdChecker), newsroom.SecondChecker);

        foreach (var (name, actor) in newsroom.Everybody)
        {
            var desk = await newsroom.Use<ReadDesk>().RunAsync(actor, Stop).DoneAsync();
            Assert.Equal((name, actor.Is(Role.Administrator) || actor.Is(Role.Editor)), (name, desk.Workloads is not null));
        }

        var loads = (await newsroom.Use<ReadDesk>().RunAsync(newsroom.Editor, Stop).DoneAsync()).Workloads!.ToDictionary(load => load.Person.Id);
        Assert.Equal((3, 1, 1), (loads[newsroom.Checker.Id].Held, loads[newsroom.Checker.Id].DueToday, loads[newsroom.Checker.Id].InReview));
        Assert.Equal((1, 0, 0), (loads[newsroom.ThirdChecker.Id].Held, loads[newsroom.ThirdChecker.Id].DueToday, loads[newsroom.ThirdChecker.Id].InReview));
        Assert.DoesNotContain(newsroom.Reader.Id, loads.Keys);
    }

    [Fact]
    public async Task What_is_due_within_a_day_comes_first_whoever_it_waits_on_and_in_no_other_list()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var now = newsroom.Clock.GetUtcNow();
        foreach (var (headline, hours) in new[] { ("late", -5), ("soon", 3), ("tomorrow", 30) })
        {
            await newsroom.AddAsync(await newsroom.DraftAsync(headline: headline, deadline: now.AddHours(hours)));
        }

        await newsroom.AddAsync(await newsroom.DraftAsync(headline: "some day"));

        var desk = await newsroom.Use<ReadDesk>().RunAsync(newsroom.Editor, Stop).DoneAsync();
        Assert.Equal(["late", "soon"], desk.DueToday.Select(row => row.Article.Headline));
        Assert.Equal(["tomorrow", "some day"], desk.WaitingOnOthers.Select(row => row.Article.Headline));

        newsroom.Clock.Move(TimeSpan.FromHours(10));
        Assert.Equal(["late", "soon", "tomorrow"], (await newsroom.Use<ReadDesk>().RunAsync(newsroom.Editor, Stop).DoneAsync()).DueToday.Select(row => row.Article.Headline));
    }

    [Fact]
    public async Task An_author_sees_their_own_articles_and_nothing_of_others()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var own = await newsroom.BringAsync(ClaimStatus.Checking, author: newsroom.Author);
        var other = await newsroom.BringAsync(ClaimStatus.Checking, author: newsroom.OtherAuthor);

        Assert.Equal([own.ArticleId], (await newsroom.Use<ReadArticles>().RunAsync(newsroom.Author, Stop).DoneAsync()).Select(progress => progress.Article.Id));
        var desk = await newsroom.Use<ReadDesk>().RunAsync(newsroom.Author, Stop).DoneAsync();
        Assert.Equal([own.Id], desk.WaitingOnOthers.Concat(desk.WaitingOnMe).Concat(desk.DueToday).Select(row => row.Claim.Id));
        Assert.Equal([own.ArticleId], desk.Articles.Select(progress => progress.Article.Id));
        Assert.True((await newsroom.Use<ReadArticle>().RunAsync(newsroom.Author, own.ArticleId, Stop)).IsDone);
        (await newsroom.Use<ReadArticle>().RunAsync(newsroom.Author, other.ArticleId, Stop)).Missing();
        (await newsroom.Use<ReadClaim>().RunAsync(newsroom.Author, other.Id, Stop)).Missing();
        (await newsroom.Use<ReadHistory>().RunAsync(newsroom.Author, other.ArticleId, 10, Stop)).Missing();
        // Nor do their acts tell them that it is there.
        (await newsroom.Use<SaveRevision>().RunAsync(newsroom.Author, other.ArticleId, 1, new NewRevision { Text = "Mine." }, Stop)).Missing();
        (await newsroom.Use<EditArticle>().RunAsync(newsroom.Author, other.ArticleId, 1, ArticleFields.Of(await newsroom.ArticleAsync(other.ArticleId)), Stop)).Missing();
        (await newsroom.Use<AddClaim>().RunAsync(newsroom.Author, other.ArticleId, [], ClaimFields.Of(other), Stop)).Missing();
        (await newsroom.Use<AskAuthor>().RunAsync(newsroom.Author, other.Id, other.Version, "Who?", null, null, Stop)).Missing();
        (await newsroom.Use<ReadArticle>().RunAsync(newsroom.Author, newsroom.Clock.New<ArticleId>(), Stop)).Missing();
    }

    [Fact]
    public async Task Only_administrators_and_editors_read_the_whole_audit_record()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.BringAsync(ClaimStatus.ToCheck);
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var outcome = await newsroom.Use<ReadAudit>().RunAsync(actor, new ChangeFilter(), long.MaxValue, 5, Stop);
            Assert.Equal((name, actor.Is(Role.Administrator) || actor.Is(Role.Editor)), (name, outcome.IsDone));
            if (outcome.IsDone)
            {
                var page = outcome.Done();
                Assert.Equal(5, page.Count);
                Assert.Equal(page.OrderByDescending(change => change.Sequence), page);
                Assert.True((await newsroom.Use<ReadAudit>().RunAsync(actor, new ChangeFilter(), page[^1].Sequence, 5, Stop).DoneAsync()).All(change => change.Sequence < page[^1].Sequence));
            }
        }
    }

    [Fact]
    public async Task Progress_counts_words_covered_and_claims_signed_off()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);
        await newsroom.AddAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");

        var progress = Assert.Single(await newsroom.Use<ReadArticles>().RunAsync(newsroom.Reader, Stop).DoneAsync());

        Assert.Equal((2, 1, 0, 1, 14, 14, 1d), (progress.Claims, progress.SignedOff, progress.InReview, progress.Blockers, progress.Words, progress.WordsCovered, progress.Share));
    }

    [Fact]
    public async Task The_cursor_of_a_board_is_the_newest_change_it_was_read_with()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);

        var board = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Reader, claim.ArticleId, Stop).DoneAsync();

        Assert.Equal(await newsroom.NewestChangeAsync(), board.Cursor);
        Assert.Equal((1, 1), (board.Revisions, board.Revision.Number));
        Assert.Empty(await newsroom.ReadAsync(session => session.Changes.OfArticleAsync(claim.ArticleId, board.Cursor, 10, Stop)));
    }
}
