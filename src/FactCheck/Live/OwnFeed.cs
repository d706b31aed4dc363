using System.Collections.Concurrent;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Wakes a person's own open pages when something of theirs alone changed, of which the newsroom's record says nothing.</summary>
public sealed class OwnFeed
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();

    /// <summary>Calls <paramref name="wake"/> whenever something of the person's own changed, until disposed.</summary>
    public IDisposable Subscribe(PersonId person, Action wake)
    {
        ArgumentNullException.ThrowIfNull(wake);
        var subscription = new Subscription(this, person, wake);
        subscriptions[subscription] = 0;
        return subscription;
    }

    /// <summary>Wakes the person's pages.</summary>
    public void Tell(PersonId person)
    {
        foreach (var subscription in subscriptions.Keys.Where(subscription => subscription.Person == person))
        {
            subscription.Wake();
        }
    }

    private sealed class Subscription(OwnFeed feed, PersonId person, Action wake) : IDisposable
    {
        public PersonId Person => person;

        public void Wake() => wake();

        public void Dispose() => feed.subscriptions.TryRemove(this, out _);
    }
}
