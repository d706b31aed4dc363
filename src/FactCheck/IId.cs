namespace FactCheck;

/// <summary>An id: a version-7 GUID of a type of its own, so that a claim's id is never taken for an article's.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The id as the database keeps it.</summary>
    Guid Value { get; }

    /// <summary>The id with this value.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Makes new ids.</summary>
public static class Ids
{
    /// <summary>A new id whose first 48 bits are the clock's milliseconds (RFC 9562, version 7).</summary>
    public static TId New<TId>(this TimeProvider clock)
        where TId : struct, IId<TId>
    {
        ArgumentNullException.ThrowIfNull(clock);
        return TId.From(Guid.CreateVersion7(clock.GetUtcNow()));
    }
}
