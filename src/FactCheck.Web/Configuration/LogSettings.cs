using Serilog.Events;

namespace FactCheck.Web.Configuration;

/// <summary>How much is logged, and in which form.</summary>
public sealed record LogSettings
{
    public const string Section = "Logs";

    /// <summary>The least that is worth a line.</summary>
    public LogEventLevel Level { get; init; } = LogEventLevel.Information;

    /// <summary>Lines for people or for programs.</summary>
    public LogForm Form { get; init; } = LogForm.Auto;
}

/// <summary>Auto is text on a terminal and one JSON object a line everywhere else.</summary>
public enum LogForm
{
    Auto,
    Text,
    Json,
}
