namespace FactCheck.Web.Components.Sources;

/// <summary>What a file is and how large, as people say it.</summary>
internal static class MediaName
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["text/html"] = "Web page", ["application/xhtml+xml"] = "Web page", ["application/pdf"] = "PDF", ["text/plain"] = "Text", ["text/csv"] = "Table (CSV)",
        ["message/rfc822"] = "Mail", ["image/png"] = "Picture (PNG)", ["image/jpeg"] = "Picture (JPEG)", ["image/gif"] = "Picture (GIF)", ["image/webp"] = "Picture (WebP)",
        ["image/svg+xml"] = "Drawing (SVG)", ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = "Word file",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = "Excel file", ["application/vnd.oasis.opendocument.text"] = "OpenDocument text",
    };

    internal static string Of(string? mediaType) => mediaType is null ? "File" : Names.GetValueOrDefault(mediaType, mediaType);

    /// <summary>A page or section after what stands there: "at page 3", "under “Costs”".</summary>
    internal static string At(string place) => place.StartsWith("under ", StringComparison.Ordinal) ? place : "at " + place;

    internal static string Size(long bytes) =>
        bytes < 1_024 ? FormattableString.Invariant($"{bytes} bytes")
        : bytes < 1_048_576 ? FormattableString.Invariant($"{bytes / 1_024.0:0.#} KB")
        : FormattableString.Invariant($"{bytes / 1_048_576.0:0.#} MB");
}
