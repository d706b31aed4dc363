using System.Collections.Concurrent;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Wakes a person's own open pages when something of theirs alone changed, of which the newsroom's record says nothing.</summary>
/// <param name="failed">Is told of a page that could not be woken.</param>
public sealed class OwnFeed(Action<Exception>? failed = null)
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();

    /// <summary>Raised with the person whose pages are to wake on the other nodes too.</summary>
    public event Action<PersonId>? Told;

    /// <summary>Calls <paramref name="wake"/> soon after something of the person's own changed, until disposed.</summary>
    public IDisposable Subscribe(PersonId person, Action wake)
    {
        ArgumentNullException.ThrowIfNull(wake);
        var subscription = new Subscription(this, person, wake);
        subscriptions[subscription] = 0;
        return subscription;
    }

    /// <summary>Wakes the person's pages, here and on the other nodes.</summary>
    public void Tell(PersonId person)
    {
        Hear(person);
        Told?.Invoke(person);
    }

    /// <summary>Wakes the person's pages on this node.</summary>
    public void Hear(PersonId person)
    {
        foreach (var subscription in subscriptions.Keys.Where(subscription => subscription.Person == person))
        {
            subscription.Wake();
        }
    }

    private sealed class Subscription(OwnFeed feed, PersonId person, Action wake) : IDisposable
    {
        private readonly Waking waking = new(wake, feed.Failed);

        public PersonId Person => person;

        public void Wake() => waking.Ask();

        public void Dispose() => feed.subscriptions.TryRemove(this, out _);
    }

    private void Failed(Exception failure) => failed?.Invoke(failure);
}
