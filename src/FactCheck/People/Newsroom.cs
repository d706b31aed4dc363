namespace FactCheck.People;

/// <summary>The newsroom that this server is the desk of.</summary>
public sealed record Newsroom
{
    public required string Name { get; init; }

    /// <summary>Whether this is the sample, which says so on every page.</summary>
    public bool IsSample { get; init; }

    public required DateTimeOffset FoundedAt { get; init; }

    public NewsroomSettings Settings { get; init; } = new();

    /// <summary>Counts the writes; every write names the one it saw.</summary>
    public int Version { get; init; } = 1;
}
