using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
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
        { ClaimStatus.Checking, "SecondChecker", "others", "being checked" },
        { ClaimStatus.InReview, "SecondChecker", "me", "nobody has signed, you can" },
        { ClaimStatus.InReview, "Editor", "me", "nobody has signed, you can" },
        { ClaimStatus.InReview, "Checker", "others", "you proposed it, nobody has signed" },
        { ClaimStatus.InReview, "Reader", "others", "nobody has signed" },
        { ClaimStatus.InReview, "Author", "others", "nobody has signed" },
        { ClaimStatus.ChangesRequested, "Editor", "me", "the reviewers disagree" },
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

        Assert.Equal(("Name the year.", newsroom.Checker.Id), (row.Why, row.WaitsOn));
    }

    [Fact]
    public async Task A_query_waits_on_the_author_whatever_the_status()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.InReview), newsroom.SecondChecker);

        Assert.Equal(claim.Id, Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.Author, Stop).DoneAsync()).WaitingOnMe).Claim.Id);
        Assert.Equal(newsroom.Author.Id, Assert.Single((await newsroom.Use<ReadDesk>().RunAsync(newsroom.Editor, Stop).DoneAsync()).WaitingOnOthers).WaitsOn);
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
        (await newsroom.Use<AskAuthor>().RunAsync(newsroom.Author, other.Id, other.Version, "Who?", Stop)).Missing();
        (await newsroom.Use<ReadArticle>().RunAsync(newsroom.Author, newsroom.Clock.New<ArticleId>(), Stop)).Missing();
    }

    [Fact]
    public async Task Only_administrators_and_editors_read_the_whole_audit_record()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.BringAsync(ClaimStatus.ToCheck);
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var outcome = await newsroom.Use<ReadAudit>().RunAsync(actor, long.MaxValue, 5, Stop);
            Assert.Equal((name, actor.Is(Role.Administrator) || actor.Is(Role.Editor)), (name, outcome.IsDone));
            if (outcome.IsDone)
            {
                var page = outcome.Done();
                Assert.Equal(5, page.Count);
                Assert.Equal(page.OrderByDescending(change => change.Sequence), page);
                Assert.True((await newsroom.Use<ReadAudit>().RunAsync(actor, page[^1].Sequence, 5, Stop).DoneAsync()).All(change => change.Sequence < page[^1].Sequence));
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
