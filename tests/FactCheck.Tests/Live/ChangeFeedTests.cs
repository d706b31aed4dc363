using System.Collections.Concurrent;
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
    public async Task Only_the_pages_of_the_article_wake_and_those_that_show_all()
    {
        var feed = new ChangeFeed();
        var (mine, other, all) = (new ConcurrentQueue<long>(), new ConcurrentQueue<long>(), new ConcurrentQueue<long>());
        using var first = feed.Subscribe(Mine, changes => Take(mine, changes));
        using var second = feed.Subscribe(Other, changes => Take(other, changes));
        using var third = feed.Subscribe(null, changes => Take(all, changes));

        feed.Committed([Of(1, Mine), Of(2, null), Of(3, Mine)]);
        feed.Committed([Of(4, Mine), Of(5, Other)]);

        await Soon.IsAsync(() => (mine.Count, other.Count, all.Count) == (3, 1, 5));
        Assert.Equal([1, 3, 4], mine);
        Assert.Equal([5], other);
        Assert.Equal([1, 2, 3, 4, 5], all);
    }

    [Fact]
    public async Task Who_commits_waits_for_no_page_and_what_came_meanwhile_wakes_it_once_more()
    {
        var feed = new ChangeFeed();
        using var gate = new SemaphoreSlim(0);
        var woken = new ConcurrentQueue<long[]>();
        using var page = feed.Subscribe(Mine, changes =>
        {
            woken.Enqueue([.. changes.Select(change => change.Sequence)]);
            gate.Wait(TestNewsroom.Stop);
        });

        feed.Committed([Of(1, Mine)]);
        await Soon.IsAsync(() => woken.Count == 1);
        feed.Committed([Of(2, Mine)]);
        feed.Committed([Of(3, Mine)]);
        gate.Release(2);

        await Soon.IsAsync(() => woken.Count == 2);
        Assert.Equal([[1], [2, 3]], woken);
    }

    [Fact]
    public async Task Nobody_wakes_after_leaving_and_leaving_twice_is_nothing()
    {
        var feed = new ChangeFeed();
        var (woken, stayed) = (0, 0);
        var page = feed.Subscribe(Mine, _ => woken++);
        page.Dispose();
        page.Dispose();
        using var other = feed.Subscribe(Mine, _ => stayed++);

        feed.Committed([Of(1, Mine)]);

        await Soon.IsAsync(() => stayed == 1);
        Assert.Equal(0, woken);
    }

    [Fact]
    public async Task A_broken_page_leaves_no_other_asleep()
    {
        var failures = new ConcurrentQueue<Exception>();
        var feed = new ChangeFeed(failures.Enqueue);
        var woken = 0;
        var pages = Enumerable.Range(0, 20).Select(i => feed.Subscribe(Mine, _ => Wake(i))).ToList();

        feed.Committed([Of(1, Mine)]);
        await Soon.IsAsync(() => (woken, failures.Count) == (10, 10));
        feed.Committed([Of(2, Mine)]);

        await Soon.IsAsync(() => (woken, failures.Count) == (20, 20));
        Assert.All(pages, page => page.Dispose());

        void Wake(int page)
        {
            ObjectDisposedException.ThrowIf(page % 2 == 1, this);
            Interlocked.Increment(ref woken);
        }
    }

    [Fact]
    public async Task What_is_committed_is_heard_before_the_act_returns_and_wakes_the_page_soon_and_what_is_refused_does_not()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var (heard, woken) = (new List<Change>(), new ConcurrentQueue<Change>());
        using var hearing = newsroom.Use<ChangeFeed>().HearAtOnce(heard.AddRange);
        using var page = newsroom.Use<ChangeFeed>().Subscribe(article.Id, changes => changes.ToList().ForEach(woken.Enqueue));

        await newsroom.DraftAsync(headline: "Another");
        var claim = await newsroom.AddAsync(article, "Rain fell.");
        Assert.Equal((ChangeKind.ClaimAdded, claim.Id), (heard[^1].Kind, heard[^1].ClaimId));
        Assert.Equal(await newsroom.NewestChangeAsync(), heard[^1].Sequence);
        var before = heard.Count;
        await newsroom.Use<StartChecking>().RunAsync(newsroom.Reader, claim.Id, claim.Version, TestNewsroom.Stop).RefusedAsync(RefusalKind.NotAllowed);

        Assert.Equal(before, heard.Count);
        await Soon.IsAsync(() => !woken.IsEmpty);
        Assert.Equal(heard[^1].Sequence, Assert.Single(woken).Sequence);
    }

    private static void Take(ConcurrentQueue<long> sequences, IReadOnlyList<Change> changes)
    {
        foreach (var change in changes)
        {
            sequences.Enqueue(change.Sequence);
        }
    }

    private static Change Of(long sequence, ArticleId? article) => new() { Sequence = sequence, At = TimeProvider.System.Now(), Kind = ChangeKind.ClaimEdited, ArticleId = article };
}
