using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Review;
using Xunit;

namespace FactCheck.Tests.Review;

public sealed class WordingsTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    /// <summary>Who suggests, who accepts and declines, and who takes a suggestion of the checker back.</summary>
    [Theory]
    [InlineData(nameof(TestNewsroom.Administrator), "NotAllowed", "NotAllowed", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Editor), "done", "done", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.CheckingEditor), "done", "done", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Checker), "done", "NotAllowed", "done")]
    [InlineData(nameof(TestNewsroom.SecondChecker), "done", "NotAllowed", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Author), "NotAllowed", "done", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.OtherAuthor), "missing", "missing", "missing")]
    [InlineData(nameof(TestNewsroom.Everything), "done", "done", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Reader), "NotAllowed", "NotAllowed", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Nobody), "missing", "missing", "missing")]
    public async Task Checkers_suggest_and_author_and_editors_decide(string who, string suggests, string decides, string withdraws)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var actor = newsroom.Everybody[who];
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var (one, other) = (await SuggestAsync(newsroom, claim, "4,000", "4,012"), await SuggestAsync(newsroom, claim, "mayor", "mayoress"));

        Assert.Equal(suggests, (await newsroom.Use<SuggestWording>().RunAsync(actor, claim.ArticleId, await newsroom.PassageAsync(claim.ArticleId, "2023"), claim.Id, "2024", "The report says so.", Stop)).Word());
        Assert.Equal(withdraws, (await newsroom.Use<WithdrawWording>().RunAsync(actor, other.Id, other.Version, Stop)).Word());
        Assert.Equal(decides, (await newsroom.Use<ForecastWordings>().RunAsync(actor, claim.ArticleId, [one.Id], Stop)).Word());
        if (withdraws != "done")
        {
            Assert.Equal(decides, (await newsroom.Use<DeclineWording>().RunAsync(actor, other.Id, other.Version, "No.", Stop)).Word());
        }

        Assert.Equal(decides, (await newsroom.Use<AcceptWordings>().RunAsync(actor, claim.ArticleId, (await newsroom.ArticleAsync(claim.ArticleId)).Version, [one.Id], Stop)).Word());
    }

    [Fact]
    public async Task Several_accepted_together_are_the_next_revision_and_its_claims_are_carried_as_the_forecast_said()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);
        var untouched = await newsroom.AddAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");
        var (one, other) = (await SuggestAsync(newsroom, claim, "4,000", "4,012"), await SuggestAsync(newsroom, claim, "mayor", "council"));
        var article = await newsroom.ArticleAsync(claim.ArticleId);

        var forecast = await newsroom.Use<ForecastWordings>().RunAsync(newsroom.Author, article.Id, [one.Id, other.Id], Stop).DoneAsync();
        Assert.Equal((1, 1, article.Version), (forecast.Count(ClaimFate.Recheck), forecast.Count(ClaimFate.CarriedOver), forecast.Version));
        var saved = await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Author, article.Id, article.Version, [one.Id, other.Id], Stop).DoneAsync();

        Assert.Equal("The council of Leeds said 4,012 people lost their jobs in 2023. Rain fell.", await newsroom.TextAsync(saved));
        Assert.Equal(ClaimStatus.Recheck, (await newsroom.ClaimAsync(claim.Id)).Status);
        Assert.Equal(ClaimStatus.ToCheck, (await newsroom.ClaimAsync(untouched.Id)).Status);
        Assert.DoesNotContain(await newsroom.AnswersAsync(claim), answer => answer.IsValid);
        var settled = await newsroom.Use<ReadWordings>().RunAsync(newsroom.Reader, article.Id, Stop).DoneAsync();
        Assert.All(settled, placed => Assert.Equal((WordingState.Accepted, newsroom.Author.Id, saved.CurrentRevision), (placed.Wording.State, placed.Wording.SettledBy!.Value, placed.Wording.AcceptedIn!.Value)));
        Assert.Equal(2, (await newsroom.ChangesAsync()).Count(change => change.Kind == ChangeKind.WordingAccepted && change.ClaimId == claim.Id && change.PersonId == newsroom.Author.Id));
        await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, article.Id, saved.Version, [one.Id], Stop).RefusedAsync(RefusalKind.NotNow, "settled");
    }

    [Fact]
    public async Task One_by_one_the_later_one_is_carried_into_the_revision_that_the_earlier_made()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var (one, other) = (await SuggestAsync(newsroom, claim, "Rain fell.", "It rained all day."), await SuggestAsync(newsroom, claim, "4,000", "4,012"));
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        var first = await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, article.Id, article.Version, [one.Id], Stop).DoneAsync();
        (await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, article.Id, article.Version, [other.Id], Stop)).Stale();

        var second = await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, article.Id, first.Version, [other.Id], Stop).DoneAsync();

        Assert.Equal("The mayor of Leeds said 4,012 people lost their jobs in 2023. It rained all day.", await newsroom.TextAsync(second));
    }

    [Fact]
    public async Task A_suggestion_for_words_that_changed_meanwhile_is_stale_and_only_declined_or_taken_back()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var wording = await SuggestAsync(newsroom, claim, "4,000 people", "4,012 people");
        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.OtherText);

        Assert.True((await newsroom.Use<ReadWordings>().RunAsync(newsroom.Author, claim.ArticleId, Stop).DoneAsync()).Single().IsStale);
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        await newsroom.Use<ForecastWordings>().RunAsync(newsroom.Author, article.Id, [wording.Id], Stop).RefusedAsync(RefusalKind.NotNow, "words-changed");
        await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Author, article.Id, article.Version, [wording.Id], Stop).RefusedAsync(RefusalKind.NotNow, "words-changed");
        await newsroom.Use<DeclineWording>().RunAsync(newsroom.Author, wording.Id, wording.Version, " ", Stop).InvalidAsync("reason");
        var declined = await newsroom.Use<DeclineWording>().RunAsync(newsroom.Author, wording.Id, wording.Version, "I changed it otherwise.", Stop).DoneAsync();
        Assert.Equal((WordingState.Declined, "I changed it otherwise."), (declined.State, declined.SettledBecause));
        Assert.Equal(0, (await newsroom.ClaimAsync(claim.Id)).OpenWordings);
        await newsroom.Use<DeclineWording>().RunAsync(newsroom.Author, wording.Id, declined.Version, "Again.", Stop).RefusedAsync(RefusalKind.NotNow, "settled");
    }

    [Fact]
    public async Task Two_for_the_same_words_are_not_accepted_together_nor_one_of_another_article()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var (one, other) = (await SuggestAsync(newsroom, claim, "4,000 people", "4,012 people"), await SuggestAsync(newsroom, claim, "people lost", "women lost"));
        var elsewhere = await SuggestAsync(newsroom, await newsroom.BringAsync(ClaimStatus.Checking), "4,000", "4,012");
        var article = await newsroom.ArticleAsync(claim.ArticleId);

        await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, article.Id, article.Version, [one.Id, other.Id], Stop).RefusedAsync(RefusalKind.NotNow, "overlap");
        (await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, article.Id, article.Version, [elsewhere.Id], Stop)).Missing();
        await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, article.Id, article.Version, [], Stop).InvalidAsync("wordings");
        Assert.Equal(article, await newsroom.ArticleAsync(claim.ArticleId) with { Reviewers = article.Reviewers });
    }

    [Theory]
    [InlineData("4,000", "The figures say so.", "words")]
    [InlineData("4,012", " ", "reason")]
    [InlineData("4,012", null, "reason")]
    public async Task The_same_words_or_no_reason_are_no_suggestion(string words, string? reason, string field)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);

        await newsroom.Use<SuggestWording>().RunAsync(newsroom.Checker, claim.ArticleId, await newsroom.PassageAsync(claim.ArticleId, "4,000"), claim.Id, words, reason, Stop).InvalidAsync(field);
        await newsroom.Use<SuggestWording>().RunAsync(newsroom.Checker, claim.ArticleId, new Passage((await newsroom.ArticleAsync(claim.ArticleId)).CurrentRevision, 5, 999), claim.Id, "x", "Why.", Stop).InvalidAsync("passage");
    }

    [Theory]
    [InlineData(" of Leeds", "The mayor said 4,000 people lost their jobs in 2023. Rain fell.")]
    [InlineData("of Leeds", "The mayor said 4,000 people lost their jobs in 2023. Rain fell.")]
    [InlineData("Rain fell.", "The mayor of Leeds said 4,000 people lost their jobs in 2023.")]
    [InlineData("in 2023", "The mayor of Leeds said 4,000 people lost their jobs. Rain fell.")]
    public async Task Words_that_are_cut_leave_no_blank_behind(string cut, string text)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var wording = await SuggestAsync(newsroom, claim, cut, "");
        var article = await newsroom.ArticleAsync(claim.ArticleId);

        Assert.Equal(text, await newsroom.TextAsync(await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, article.Id, article.Version, [wording.Id], Stop).DoneAsync()));
    }

    [Fact]
    public async Task Headings_quotes_and_addresses_stay_on_their_words()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        const string Text = "Jobs in Leeds\nThe mayor said so on Monday.\nNo more jobs.";
        var article = await newsroom.Use<CreateArticle>().RunAsync(
            newsroom.Editor,
            new NewArticle
            {
                Headline = "Jobs", AuthorName = "Ayo", Text = Text,
                Formatting = [new(0, 13, FormattingKind.Heading), new(18, 23, FormattingKind.Address, "https://example.org/"), new(43, 56, FormattingKind.Quote)],
            },
            Stop).DoneAsync();
        var wordings = new List<WordingId>();
        foreach (var (was, words) in new[] { ("Leeds", "Greater Leeds"), ("said so", "said it"), ("No", "Not any") })
        {
            wordings.Add((await newsroom.Use<SuggestWording>().RunAsync(newsroom.Checker, article.Id, await newsroom.PassageAsync(article.Id, was), null, words, "Better.", Stop).DoneAsync()).Id);
        }

        var saved = await newsroom.Use<AcceptWordings>().RunAsync(newsroom.Editor, article.Id, article.Version, wordings, Stop).DoneAsync();

        var revision = (await newsroom.ReadAsync(session => session.Articles.FindRevisionAsync(saved.CurrentRevision, Stop)))!;
        Assert.Equal(["Jobs in Greater Leeds", "mayor", "Not any more jobs."], revision.Formatting.Select(one => revision.Text[one.Start..one.End]));
        Assert.Equal("3 suggested wordings accepted", revision.Note);
    }

    private static async Task<SuggestedWording> SuggestAsync(TestNewsroom newsroom, Claim claim, string was, string words) =>
        await newsroom.Use<SuggestWording>().RunAsync(newsroom.Checker, claim.ArticleId, await newsroom.PassageAsync(claim.ArticleId, was), claim.Id, words, "The figures say so.", Stop).DoneAsync();
}
