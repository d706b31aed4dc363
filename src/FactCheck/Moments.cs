namespace FactCheck;

/// <summary>The present moment as both database engines keep it.</summary>
public static class Moments
{
    /// <summary>Now in UTC, cut to milliseconds, so that what is hashed is what is read back.</summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }
}
