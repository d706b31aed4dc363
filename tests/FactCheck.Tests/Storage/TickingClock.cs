namespace FactCheck.Tests.Storage;

/// <summary>A clock that is never asked twice in one millisecond, so that what is made later sorts later.</summary>
internal sealed class TickingClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
