using System.Collections.Concurrent;
using FactCheck.Articles;

namespace FactCheck.Live;

/// <summary>Wakes the pages that show an article when something on it was committed; the database stays the truth.</summary>
public sealed class ChangeFeed : IChangeListener
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();

    /// <summary>Calls <paramref name="wake"/> after each commit on the article, or on any where none is named, until disposed.</summary>
    public IDisposable Subscribe(ArticleId? article, Action<IReadOnlyList<Change>> wake)
    {
        ArgumentNullException.ThrowIfNull(wake);
        var subscription = new Subscription(this, article, wake);
        subscriptions[subscription] = 0;
        return subscription;
    }

    public void Committed(IReadOnlyList<Change> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        List<Exception> failures = [];
        foreach (var subscription in subscriptions.Keys)
        {
            IReadOnlyList<Change> mine = subscription.Article is { } article ? [.. changes.Where(change => change.ArticleId == article)] : changes;
            if (mine.Count > 0)
            {
                try
                {
                    subscription.Wake(mine);
                }
                catch (Exception failure)
                {
                    // One broken page must not leave the others asleep.
                    failures.Add(failure);
                }
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private sealed class Subscription(ChangeFeed feed, ArticleId? article, Action<IReadOnlyList<Change>> wake) : IDisposable
    {
        public ArticleId? Article { get; } = article;

        public void Wake(IReadOnlyList<Change> changes) => wake(changes);

        public void Dispose() => feed.subscriptions.TryRemove(this, out _);
    }
}
