using System.Collections.Concurrent;
using FactCheck.Articles;

namespace FactCheck.Live;

/// <summary>Wakes the pages that show an article when something on it was committed; the database stays the truth.</summary>
/// <param name="failed">Is told of a page that could not be woken.</param>
public sealed class ChangeFeed(Action<Exception>? failed = null) : IChangeListener
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();
    private readonly ConcurrentDictionary<Hearing, byte> hearings = new();

    /// <summary>
    /// Calls <paramref name="wake"/> soon after each commit on the article, or on any where none is named, until disposed: on a
    /// thread of its own, one call at a time, with all that was committed since the last.
    /// </summary>
    public IDisposable Subscribe(ArticleId? article, Action<IReadOnlyList<Change>> wake)
    {
        ArgumentNullException.ThrowIfNull(wake);
        var subscription = new Subscription(this, article, wake);
        subscriptions[subscription] = 0;
        return subscription;
    }

    /// <summary>
    /// Calls <paramref name="hear"/> at each commit, before the act returns, until disposed: for what keeps something in memory that
    /// the next request must not find old. It must neither wait nor throw.
    /// </summary>
    public IDisposable HearAtOnce(Action<IReadOnlyList<Change>> hear)
    {
        ArgumentNullException.ThrowIfNull(hear);
        var hearing = new Hearing(this, hear);
        hearings[hearing] = 0;
        return hearing;
    }

    public void Committed(IReadOnlyList<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var hearing in hearings.Keys)
        {
            hearing.Hear(changes);
        }

        var ofArticle = changes.Where(change => change.ArticleId is not null).ToLookup(change => change.ArticleId!.Value);
        foreach (var subscription in subscriptions.Keys)
        {
            if (subscription.Article is not { } article)
            {
                subscription.Take(changes);
            }
            else if (ofArticle.Contains(article))
            {
                subscription.Take(ofArticle[article]);
            }
        }
    }

    private sealed class Subscription : IDisposable
    {
        private readonly ChangeFeed feed;
        private readonly Action<IReadOnlyList<Change>> wake;
        private readonly Waking waking;
        private readonly ConcurrentQueue<Change> waiting = new();

        public Subscription(ChangeFeed feed, ArticleId? article, Action<IReadOnlyList<Change>> wake)
        {
            (this.feed, this.wake, Article) = (feed, wake, article);
            waking = new Waking(Wake, feed.Failed);
        }

        public ArticleId? Article { get; }

        public void Take(IEnumerable<Change> changes)
        {
            foreach (var change in changes)
            {
                waiting.Enqueue(change);
            }

            waking.Ask();
        }

        public void Dispose() => feed.subscriptions.TryRemove(this, out _);

        private void Wake()
        {
            var changes = new List<Change>();
            while (waiting.TryDequeue(out var change))
            {
                changes.Add(change);
            }

            if (changes.Count > 0 && feed.subscriptions.ContainsKey(this))
            {
                wake(changes);
            }
        }
    }

    private sealed class Hearing(ChangeFeed feed, Action<IReadOnlyList<Change>> hear) : IDisposable
    {
        public void Hear(IReadOnlyList<Change> changes) => hear(changes);

        public void Dispose() => feed.hearings.TryRemove(this, out _);
    }

    private void Failed(Exception failure) => failed?.Invoke(failure);
}
