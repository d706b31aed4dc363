using System.Diagnostics.CodeAnalysis;

namespace FactCheck;

/// <summary>Keeps what was used last, up to a weight; what was longest unused goes first.</summary>
internal sealed class Recent<TKey, TValue>(long most, Func<TValue, long> weigh)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> known = [];
    private readonly LinkedList<(TKey Key, TValue Value)> used = new();
    private long held;

    public bool TryFind(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        lock (gate)
        {
            if (known.TryGetValue(key, out var node))
            {
                used.Remove(node);
                used.AddFirst(node);
                value = node.Value.Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Keeps the value in place of the one that was kept, unless that one is to stay; says which is kept now.</summary>
    public TValue Keep(TKey key, TValue value, Func<TValue, bool> stays)
    {
        lock (gate)
        {
            if (known.TryGetValue(key, out var before))
            {
                if (stays(before.Value.Value))
                {
                    return before.Value.Value;
                }

                Drop(before);
            }

            known[key] = used.AddFirst((key, value));
            held += weigh(value);
            while (held > most && used.Count > 1)
            {
                Drop(used.Last!);
            }

            return value;
        }
    }

    private void Drop(LinkedListNode<(TKey Key, TValue Value)> node)
    {
        used.Remove(node);
        known.Remove(node.Value.Key);
        held -= weigh(node.Value.Value);
    }
}
