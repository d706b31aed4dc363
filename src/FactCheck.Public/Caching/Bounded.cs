using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Public.Caching;

/// <summary>Keeps values up to a weight in bytes; when there is no more room, what was kept longest goes.</summary>
internal sealed class Bounded<TKey, TValue>(long most, Func<TValue, long> weigh)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, (TValue Value, long Turn)> _kept = new();
    private readonly Lock _clearing = new();
    private long _held;
    private long _turn;

    public bool TryFind(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        var found = _kept.TryGetValue(key, out var kept);
        value = kept.Value;
        return found;
    }

    public void Keep(TKey key, TValue value)
    {
        Drop(key);
        if (_kept.TryAdd(key, (value, Interlocked.Increment(ref _turn))) && Interlocked.Add(ref _held, weigh(value)) > most)
        {
            MakeRoom();
        }
    }

    private void Drop(TKey key)
    {
        if (_kept.TryRemove(key, out var before))
        {
            Interlocked.Add(ref _held, -weigh(before.Value));
        }
    }

    // Half of it at once, so that a stream of new keys sorts what is kept once in a while and not every time.
    private void MakeRoom()
    {
        lock (_clearing)
        {
            if (Interlocked.Read(ref _held) <= most)
            {
                return;
            }

            // Its own copy is of one moment; what LINQ copies may grow meanwhile.
            foreach (var (key, _) in _kept.ToArray().OrderBy(pair => pair.Value.Turn))
            {
                if (Interlocked.Read(ref _held) <= most / 2)
                {
                    return;
                }

                Drop(key);
            }
        }
    }
}
