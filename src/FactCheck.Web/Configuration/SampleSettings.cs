namespace FactCheck.Web.Configuration;

/// <summary>The sample newsroom, as `--sample` starts it.</summary>
public sealed record SampleSettings
{
    public const string Section = "Sample";

    /// <summary>Start the sample newsroom on a database file of its own.</summary>
    public bool Enabled { get; init; }

    /// <summary>Go on with what the sample held last time instead of starting it afresh.</summary>
    public bool Keep { get; init; }
}
