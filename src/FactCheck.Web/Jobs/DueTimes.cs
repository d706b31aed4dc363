namespace FactCheck.Web.Jobs;

/// <summary>How long it is until something is due.</summary>
internal static class DueTimes
{
    // What is overdue already was just tried: it is not tried again in the same instant.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(50);

    /// <summary>The time from now until then, 50 ms at least; null where nothing is due.</summary>
    public static TimeSpan? Until(this TimeProvider clock, DateTimeOffset? due) =>
        due - clock.GetUtcNow() is not { } wait ? null : wait > Least ? wait : Least;
}
