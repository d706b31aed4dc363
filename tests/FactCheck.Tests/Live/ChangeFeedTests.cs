using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using Xunit;

namespace FactCheck.Tests.Live;

public sealed class ChangeFeedTests
{
    private static readonly ArticleId Mine = TimeProvider.System.New<ArticleId>();
    private static readonly ArticleId Other = TimeProvider.System.New<ArticleId>();

    [Fact]
    public void Only_the_pages_of_the_article_wake_and_those_that_show_all()
    {
        var feed = new ChangeFeed();
        List<Change> mine = [], other = [], all = [];
        using var first = feed.Subscribe(Mine, mine.AddRange);
        using var second = feed.Subscribe(Other, other.AddRange);
        using var third = feed.Subscribe(null, all.AddRange);

        feed.Committed([Of(1, Mine), Of(2, null), Of(3, Mine)]);

        Assert.Equal([1, 3], mine.Select(change => change.Sequence));
        Assert.Empty(other);
        Assert.Equal([1, 2, 3], all.Select(change => change.Sequence));
    }

    [Fact]
    public void Nobody_wakes_after_leaving_and_leaving_twice_is_nothing()
    {
        var feed = new ChangeFeed();
        var woken = 0;
        var page = feed.Subscribe(Mine, _ => woken++);
        page.Dispose();
        page.Dispose();

        feed.Committed([Of(1, Mine)]);

        Assert.Equal(0, woken);
    }

    [Fact]
    public void A_broken_page_leaves_no_other_asleep()
    {
        var feed = new ChangeFeed();
        var woken = 0;
        var pages = Enumerable.Range(0, 20).Select(i => feed.Subscribe(Mine, _ => woken += i % 2 == 0 ? 1 : throw new ObjectDisposedException("page"))).ToList();

        Assert.Equal(10, Assert.Throws<AggregateException>(() => feed.Committed([Of(1, Mine)])).InnerExceptions.Count);

        Assert.Equal(10, woken);
        Assert.All(pages, page => page.Dispose());
    }

    [Fact]
    public async Task What_is_committed_wakes_the_page_before_the_act_returns_and_what_is_refused_does_not()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var woken = new List<Change>();
        using var page = newsroom.Use<ChangeFeed>().Subscribe(article.Id, woken.AddRange);

        await newsroom.DraftAsync(headline: "Another");
        Assert.Empty(woken);
        var claim = await newsroom.AddAsync(article, "Rain fell.");
        Assert.Equal((ChangeKind.ClaimAdded, claim.Id), (Assert.Single(woken).Kind, woken[0].ClaimId));
        Assert.Equal(await newsroom.NewestChangeAsync(), woken[0].Sequence);
        await newsroom.Use<StartChecking>().RunAsync(newsroom.Reader, claim.Id, claim.Version, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotAllowed);
        Assert.Single(woken);
    }

    private static Change Of(long sequence, ArticleId? article) => new() { Sequence = sequence, At = TimeProvider.System.Now(), Kind = ChangeKind.ClaimEdited, ArticleId = article };
}
