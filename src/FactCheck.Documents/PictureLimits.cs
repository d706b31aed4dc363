namespace FactCheck.Documents;

/// <summary>How much of pictures is drawn, and for how long.</summary>
public sealed record PictureLimits
{
    /// <summary>The most bytes of a file.</summary>
    public long FileBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>The most pixels; more are refused before one is decoded. A decoded pixel takes four bytes.</summary>
    public long Pixels { get; init; } = 60_000_000;

    /// <summary>The longest edge of a copy, in pixels.</summary>
    public int Edge { get; init; } = 2_048;

    /// <summary>How long drawing one may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many are drawn at the same time.</summary>
    public int AtOnce { get; init; } = 1;
}
