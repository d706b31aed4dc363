using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class SplitterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("number", ClaimKind.Number)]
    [InlineData("quote", ClaimKind.Quote)]
    [InlineData("event", ClaimKind.Event)]
    [InlineData("date", ClaimKind.Date)]
    [InlineData("name", ClaimKind.Name)]
    [InlineData("place", ClaimKind.Place)]
    [InlineData("comparison", ClaimKind.Comparison)]
    [InlineData("cause", ClaimKind.Cause)]
    public async Task Each_kind_has_a_step_that_makes_a_claim_of_the_selected_words(string act, ClaimKind kind)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();

        await TakeAsync(newsroom, article, act, await newsroom.PassageAsync(article.Id, "4,000 people lost their jobs"));

        var claim = await newsroom.ReadAsync(session => session.Claims.FindAsync(article.Id, 1, Stop));
        Assert.Equal((kind, "4,000 people lost their jobs"), (claim!.Kind, claim.Wording));
    }

    [Fact]
    public async Task A_claim_without_a_kind_takes_kind_and_claimant_of_the_suggestion_it_covers()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();

        await TakeAsync(newsroom, article, "claim", await newsroom.PassageAsync(article.Id, TestNewsroom.Sentence));

        var claims = await newsroom.ReadAsync(session => session.Claims.OfArticleAsync(article.Id, Stop));
        var (made, suggested) = (claims.Single(claim => claim.Number == 1), claims.Single(claim => claim.Number is null));
        Assert.Equal(ClaimStatus.SetAside, suggested.Status);
        Assert.Equal((suggested.Kind, suggested.Claimant), (made.Kind, made.Claimant));
    }

    [Fact]
    public async Task A_step_that_comes_twice_is_taken_once()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var step = new BrowserStep(Guid.CreateVersion7(), "number", await newsroom.PassageAsync(article.Id, "4,000"), null);

        var first = await TakeAsync(newsroom, article, step);
        var again = await TakeAsync(newsroom, article, step);

        Assert.Equal(Assert.IsType<Outcome<StepDone>.Done>(first).Value, Assert.IsType<Outcome<StepDone>.Done>(again).Value);
        Assert.Single(await newsroom.ReadAsync(session => session.Claims.OfArticleAsync(article.Id, Stop)), claim => claim.Number is not null);
    }

    [Theory]
    [InlineData("merge", "two claims")]
    [InlineData("cut", "Put the caret inside")]
    [InlineData("passage", "Open the claim")]
    [InlineData("accept", "Open the claim")]
    [InlineData("undo", "no step of yours")]
    [InlineData("fly", "no such step")]
    public async Task A_step_that_leads_nowhere_says_what_to_do(string act, string said)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();

        var outcome = await TakeAsync(newsroom, article, act, await newsroom.PassageAsync(article.Id, "Rain fell."));

        Assert.Contains(said, Assert.IsType<Outcome<StepDone>.Refused>(outcome).Refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_takes_no_step()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        foreach (var act in (string[])["claim", "number", "clear", "undo"])
        {
            var step = new BrowserStep(Guid.CreateVersion7(), act, await newsroom.PassageAsync(article.Id, "4,000"), null);
            var board = await BoardAsync(newsroom, article);

            Assert.IsType<Outcome<StepDone>.Refused>(await Splitter(newsroom).TakeAsync(newsroom.Reader, board, null, step, Stop));
        }
    }

    private static async Task<Outcome<StepDone>> TakeAsync(TestNewsroom newsroom, Article article, string act, Passage passage) =>
        await TakeAsync(newsroom, article, new BrowserStep(Guid.CreateVersion7(), act, passage, null));

    private static async Task<Outcome<StepDone>> TakeAsync(TestNewsroom newsroom, Article article, BrowserStep step) =>
        await Splitter(newsroom).TakeAsync(newsroom.Checker, await BoardAsync(newsroom, article), null, step, Stop);

    private static Task<ArticleBoard> BoardAsync(TestNewsroom newsroom, Article article) =>
        newsroom.Use<ReadArticle>().RunAsync(newsroom.Checker, article.Id, Stop).DoneAsync();

    private static Splitter Splitter(TestNewsroom newsroom) => new(
        newsroom.Use<AddClaim>(), newsroom.Use<AddPassage>(), newsroom.Use<ClearPassage>(), newsroom.Use<MergeClaims>(), newsroom.Use<SplitClaim>(),
        newsroom.Use<AcceptSuggestion>(), newsroom.Use<SetAsideClaim>(), newsroom.Use<UndoStep>(), newsroom.Use<RedoStep>());
}
