using System.Text.Json;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Published;
using FactCheck.Tests.Claims;
using Xunit;

namespace FactCheck.Tests.Desk;

public sealed class StandingsTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new IdJson() } };

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public async Task After_whatever_people_do_the_desk_and_the_articles_are_those_that_are_read_anew(int seed)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var random = new Random(seed);
        var article = await newsroom.DraftAsync(RandomSteps.Text);
        var acts = new RandomActs(newsroom, article.Id, random);
        await acts.BeginAsync();
        var differed = 0;
        var before = "";
        for (var i = 0; i < 80; i++)
        {
            await acts.TryAsync();
            if (random.Next(10) == 0)
            {
                await newsroom.AddAsync(await newsroom.DraftAsync(headline: $"Another {i}"));
            }

            // What is looked at is kept elsewhere too, and taken from there.
            if (random.Next(3) == 0)
            {
                await newsroom.Use<ReadArticle>().RunAsync(newsroom.Editor, article.Id, Stop);
            }

            var (name, actor) = newsroom.Everybody.ElementAt(random.Next(newsroom.Everybody.Count));
            using var anew = new Standings(new Gathering());
            var articles = await newsroom.Use<ReadArticles>().RunAsync(actor, Stop).DoneAsync();
            var desk = await newsroom.Use<ReadDesk>().RunAsync(actor, Stop).DoneAsync();
            Assert.Equal((name, Shown(await new ReadArticles(newsroom.Database, anew).RunAsync(actor, Stop).DoneAsync())), (name, Shown(articles)));
            Assert.Equal((name, Shown(await new ReadDesk(newsroom.Database, anew, newsroom.Clock).RunAsync(actor, Stop).DoneAsync())), (name, Shown(desk)));

            var shown = Shown(await newsroom.Use<ReadDesk>().RunAsync(newsroom.Everything, Stop).DoneAsync());
            differed += shown == before ? 0 : 1;
            before = shown;
        }

        Assert.True(differed >= 20, $"Only {differed} of the acts changed the desk.");
    }

    [Theory]
    [InlineData(ClaimStatus.ToCheck)]
    [InlineData(ClaimStatus.InReview)]
    [InlineData(ClaimStatus.ChangesRequested)]
    [InlineData(ClaimStatus.Recheck)]
    [InlineData(ClaimStatus.SignedOff)]
    public async Task A_list_says_of_an_article_what_its_own_page_says(ClaimStatus status)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(status);
        await newsroom.AddAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");

        var board = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Editor, claim.ArticleId, Stop).DoneAsync();
        var progress = Assert.Single(await newsroom.Use<ReadArticles>().RunAsync(newsroom.Editor, Stop).DoneAsync());

        Assert.Equal((board.Blockers.Count, board.Coverage.Words, board.Coverage.WordsCovered), (progress.Blockers, progress.Words, progress.WordsCovered));
        Assert.Equal(board.Claims.Count(each => each.Claim.Status == ClaimStatus.SignedOff), progress.SignedOff);
    }

    [Fact]
    public async Task What_nobody_touched_is_not_read_again()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var untouched = await newsroom.DraftAsync(headline: "Untouched");
        var touched = await newsroom.DraftAsync(headline: "Touched");
        async Task<ArticleProgress> OfAsync(Article article) =>
            (await newsroom.Use<ReadArticles>().RunAsync(newsroom.Editor, Stop).DoneAsync()).Single(progress => progress.Article.Id == article.Id);
        var (still, before) = (await OfAsync(untouched), await OfAsync(touched));
        Assert.Same(before, await OfAsync(touched));

        await newsroom.AddAsync(touched);

        Assert.Same(still, await OfAsync(untouched));
        Assert.Equal((0, 1), (before.Claims, (await OfAsync(touched)).Claims));
    }

    [Fact]
    public async Task Many_who_ask_at_once_are_answered_by_one_reading()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.AddAsync(await newsroom.DraftAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ =>
            Task.Run(() => newsroom.Use<ReadArticles>().RunAsync(newsroom.Editor, Stop).DoneAsync(), Stop)));

        Assert.Single(answers.Select(answer => answer[0]).Distinct(ReferenceEqualityComparer.Instance));
    }

    private static string Shown(IReadOnlyList<ArticleProgress> articles) => JsonSerializer.Serialize(articles, Json);

    private static string Shown(DeskView desk) =>
        JsonSerializer.Serialize(new { desk.DueToday, desk.WaitingOnMe, desk.WaitingOnOthers, desk.Articles }, Json);
}
