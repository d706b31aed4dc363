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
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = "PowerPoint file", ["application/vnd.oasis.opendocument.spreadsheet"] = "OpenDocument table",
        ["application/vnd.oasis.opendocument.presentation"] = "OpenDocument slides", ["application/rtf"] = "Text (RTF)", ["application/json"] = "Data (JSON)", ["application/xml"] = "Data (XML)",
        ["text/rtf"] = "Text (RTF)", ["text/markdown"] = "Text (Markdown)", ["audio/aiff"] = "Sound (AIFF)", ["audio/amr"] = "Sound (AMR)", ["video/mpeg"] = "Film (MPEG)", ["application/octet-stream"] = "File",
        ["image/heic"] = "Picture (HEIC)", ["image/avif"] = "Picture (AVIF)", ["image/tiff"] = "Picture (TIFF)", ["application/x-ole-storage"] = "Old office file",
        ["audio/mpeg"] = "Sound (MP3)", ["audio/mp4"] = "Sound (M4A)", ["audio/wav"] = "Sound (WAV)", ["audio/ogg"] = "Sound (Ogg)", ["audio/flac"] = "Sound (FLAC)", ["audio/aac"] = "Sound (AAC)",
        ["video/mp4"] = "Film (MP4)", ["video/quicktime"] = "Film (QuickTime)", ["video/webm"] = "Film (WebM)", ["video/x-matroska"] = "Film (Matroska)", ["video/x-msvideo"] = "Film (AVI)",
    };

    internal static string Of(string? mediaType) => mediaType is null ? "File" : Names.GetValueOrDefault(mediaType, mediaType);

    /// <summary>Whether it is sound or film, in which there are no words to read.</summary>
    internal static bool IsRecording(string? mediaType) =>
        mediaType is not null && (mediaType.StartsWith("audio/", StringComparison.Ordinal) || mediaType.StartsWith("video/", StringComparison.Ordinal));

    /// <summary>A page or section after what stands there: "at page 3", "on slide 2", "under “Costs”".</summary>
    internal static string At(string place) =>
        place.StartsWith("under ", StringComparison.Ordinal) ? place
        : place.StartsWith("slide ", StringComparison.Ordinal) || place.StartsWith("sheet ", StringComparison.Ordinal) ? "on " + place
        : "at " + place;

    internal static string Size(long bytes) =>
        bytes < 1_024 ? FormattableString.Invariant($"{bytes} bytes")
        : bytes < 1_048_576 ? FormattableString.Invariant($"{bytes / 1_024.0:0.#} KB")
        : FormattableString.Invariant($"{bytes / 1_048_576.0:0.#} MB");
}
