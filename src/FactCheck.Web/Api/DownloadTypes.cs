using FactCheck.Sources;

namespace FactCheck.Web.Api;

/// <summary>As what a captured file leaves the server: always to be saved, and never as what a browser would run.</summary>
internal static class DownloadTypes
{
    private const string Anything = "application/octet-stream";

    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["text/html"] = ".html", ["application/xhtml+xml"] = ".xhtml", ["text/plain"] = ".txt", ["text/csv"] = ".csv", ["text/markdown"] = ".md",
        ["application/json"] = ".json", ["application/xml"] = ".xml", ["text/xml"] = ".xml", ["image/svg+xml"] = ".svg", ["application/pdf"] = ".pdf",
        ["image/png"] = ".png", ["image/jpeg"] = ".jpg", ["image/gif"] = ".gif", ["image/webp"] = ".webp", ["message/rfc822"] = ".eml",
        ["audio/mpeg"] = ".mp3", ["video/mp4"] = ".mp4",
    };

    /// <summary>The type as which it is sent: its own where that is only shown or heard, otherwise bytes.</summary>
    public static string Of(string? mediaType) =>
        mediaType is "application/pdf" or "image/png" or "image/jpeg" or "image/gif" or "image/webp"
        || mediaType?.StartsWith("audio/", StringComparison.Ordinal) == true
        || mediaType?.StartsWith("video/", StringComparison.Ordinal) == true
            ? mediaType
            : Anything;

    /// <summary>The name that it had, or its hash with the ending of its type.</summary>
    public static string NameOf(Capture capture) =>
        capture.FileName ?? capture.Hash![..16] + Endings.GetValueOrDefault(capture.MediaType ?? "", ".bin");
}
