namespace FactCheck.Storage.Live;

/// <summary>What a verification found.</summary>
public sealed record ChainReport
{
    /// <summary>How many changes stand unbroken from the first on.</summary>
    public required long Rows { get; init; }

    /// <summary>The hash of the last of them; noted elsewhere, it proves later that none was cut off.</summary>
    public required string NewestHash { get; init; }

    /// <summary>The sequence of the first broken change; nothing where the chain is whole.</summary>
    public long? BrokenSequence { get; init; }

    /// <summary>What is wrong with it, to be read after "change 17".</summary>
    public string? Why { get; init; }

    /// <summary>What the engine found wrong with the database itself.</summary>
    public required IReadOnlyList<string> DatabaseFaults { get; init; }

    public bool IsWhole => BrokenSequence is null && DatabaseFaults.Count == 0;
}
