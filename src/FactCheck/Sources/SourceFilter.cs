namespace FactCheck.Sources;

/// <summary>Which sources are looked for; what is left out lets every source through.</summary>
public sealed record SourceFilter
{
    /// <summary>The most sources that are given at once.</summary>
    public const int MostAtOnce = 200;

    /// <summary>The most words that are looked for.</summary>
    public const int MostWords = 12;

    /// <summary>Words, or their beginnings, of title, publisher, address, notes or captured text; each must be there.</summary>
    public string? Words { get; init; }

    public SourceKind? Kind { get; init; }

    public bool? IsPrimary { get; init; }

    /// <summary>The beginning of the publisher.</summary>
    public string? Publisher { get; init; }

    public SourceGroupId? Group { get; init; }

    public CaptureStanding? Capture { get; init; }

    /// <summary>Whether evidence that was not withdrawn rests on it.</summary>
    public bool? IsUsed { get; init; }

    public bool? IsConfidential { get; init; }

    public SourceOrder Order { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsTurned { get; init; }

    /// <summary>How many come before the first that is wanted.</summary>
    public int From { get; init; }

    public int Most { get; init; } = 50;

    /// <summary>The filter as it is looked for: folded words, bounds kept.</summary>
    public SourceFilter Cleaned() => this with
    {
        Words = string.Join(' ', FoldedWords.Of(Words).Distinct(StringComparer.Ordinal).Take(MostWords)) is { Length: > 0 } words ? words : null,
        Publisher = FoldedWords.Line(Publisher),
        From = Math.Max(From, 0),
        Most = Math.Clamp(Most, 1, MostAtOnce),
    };

    internal Refusal? Check() =>
        (Kind is { } kind && !Enum.IsDefined(kind) ? Refusal.Invalid("kind", "There is no such kind of source.") : null)
        ?? (Capture is { } capture && !Enum.IsDefined(capture) ? Refusal.Invalid("capture", "There is no such state of a capture.") : null)
        ?? (Enum.IsDefined(Order) ? null : Refusal.Invalid("order", "There is no such order."));
}

/// <summary>How far the newest capture of a source is.</summary>
public enum CaptureStanding
{
    None,
    OnItsWay,
    Kept,
    Failed,
}

/// <summary>The order of sources that were found.</summary>
public enum SourceOrder
{
    Newest,
    Title,
    Publisher,
    Date,
    MostUsed,
}
