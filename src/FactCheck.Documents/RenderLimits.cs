namespace FactCheck.Documents;

/// <summary>The browser that draws captured pages, and what it may take.</summary>
public sealed record RenderLimits
{
    /// <summary>The path of Chromium; nothing, and no page is drawn.</summary>
    public string? Browser { get; init; }

    /// <summary>Whether the browser keeps its pages in its own sandbox.</summary>
    public bool Sandbox { get; init; } = true;

    /// <summary>How long drawing one page may take, with the start of the browser.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most memory that the browser and its processes may take together.</summary>
    public long MemoryBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>How styles, pictures and fonts are fetched.</summary>
    public FetchLimits Fetching { get; init; } = new();
}
