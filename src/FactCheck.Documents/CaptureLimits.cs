namespace FactCheck.Documents;

/// <summary>How much is captured, and how much of it is read.</summary>
public sealed record CaptureLimits
{
    /// <summary>The most bytes of a file that a person brings.</summary>
    public long UploadedBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>The kinds of file that a person may bring: media types, or all of one sort as <c>image/*</c>; none, and all that can be told are kept.</summary>
    public IReadOnlyList<string> UploadedTypes { get; init; } = [];

    /// <summary>How addresses are fetched.</summary>
    public FetchLimits Fetching { get; init; } = new();

    /// <summary>How texts are read.</summary>
    public ReadingLimits Reading { get; init; } = new();
}
