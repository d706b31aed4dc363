namespace FactCheck.Sources.Revisiting;

/// <summary>One look at every stored file and every captured address, in small slices; at night, or when somebody asks.</summary>
public sealed record Round
{
    /// <summary>When it was due: what was looked at since then is done.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When nothing was left to look at.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Which process has it in hand.</summary>
    public string? Node { get; init; }

    /// <summary>Until when it is that process's alone, unless it says so again.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>How many files were read again.</summary>
    public int Files { get; init; }

    /// <summary>How many addresses were visited.</summary>
    public int Visits { get; init; }

    public int Version { get; init; } = 1;
}

/// <summary>When the nightly round begins and how much it does.</summary>
public sealed record RoundPlan
{
    /// <summary>Whether it begins by itself.</summary>
    public bool IsNightly { get; init; } = true;

    /// <summary>The hour of the day, UTC, at which it does.</summary>
    public int Hour { get; init; } = 3;

    /// <summary>How long one server rests between two visits.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The most addresses that are visited in one round; those that were not wait least in the next.</summary>
    public int MostVisits { get; init; } = 5_000;

    /// <summary>The newest moment at which a round was due.</summary>
    public DateTimeOffset? DueBefore(DateTimeOffset now)
    {
        if (!IsNightly)
        {
            return null;
        }

        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(Hour);
        return today <= now ? today : today.AddDays(-1);
    }
}
