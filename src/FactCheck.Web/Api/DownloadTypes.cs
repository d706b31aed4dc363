using FactCheck.Sources;

namespace FactCheck.Web.Api;

/// <summary>As what a captured file leaves the server: always to be saved, and never as what a browser would run.</summary>
internal static class DownloadTypes
{
    private const string Anything = "application/octet-stream";

    // The first is given where there is no name; a name may keep any of them.
    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["text/html"] = [".html", ".htm", ".xhtml", ".mhtml"], ["application/xhtml+xml"] = [".xhtml", ".html", ".htm"], ["text/plain"] = [".txt", ".text", ".log", ".csv", ".tsv", ".md", ".srt", ".vtt"],
        ["text/csv"] = [".csv", ".txt", ".tsv"], ["text/markdown"] = [".md", ".markdown", ".txt"], ["application/json"] = [".json", ".geojson", ".txt"],
        ["application/xml"] = [".xml", ".txt", ".rss", ".atom", ".gpx", ".kml"], ["text/xml"] = [".xml", ".txt", ".rss", ".atom"], ["image/svg+xml"] = [".svg"],
        ["application/rss+xml"] = [".xml", ".rss"], ["application/atom+xml"] = [".xml", ".atom"], ["message/rfc822"] = [".eml", ".mbox", ".txt"],
        ["application/pdf"] = [".pdf"], ["application/rtf"] = [".rtf"], ["text/rtf"] = [".rtf"], ["application/x-ole-storage"] = [".doc", ".xls", ".ppt", ".msg", ".dot", ".xlt", ".pps", ".pub", ".vsd"],
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = [".docx", ".docm", ".dotx", ".dotm"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = [".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb"],
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = [".pptx", ".pptm", ".potx", ".ppsx", ".ppsm"],
        ["application/vnd.oasis.opendocument.text"] = [".odt", ".ott"], ["application/vnd.oasis.opendocument.spreadsheet"] = [".ods", ".ots"], ["application/vnd.oasis.opendocument.presentation"] = [".odp", ".otp"],
        ["image/png"] = [".png"], ["image/jpeg"] = [".jpg", ".jpeg", ".jpe", ".jfif"], ["image/gif"] = [".gif"], ["image/webp"] = [".webp"], ["image/tiff"] = [".tif", ".tiff", ".dng", ".nef", ".cr2"],
        ["image/heic"] = [".heic", ".heif"], ["image/avif"] = [".avif"],
        ["audio/mpeg"] = [".mp3"], ["audio/mp4"] = [".m4a", ".m4b", ".mp4"], ["audio/wav"] = [".wav"], ["audio/ogg"] = [".ogg", ".oga", ".opus", ".ogv"], ["audio/flac"] = [".flac"], ["audio/aac"] = [".aac"],
        ["audio/aiff"] = [".aiff", ".aif", ".aifc"], ["audio/amr"] = [".amr"],
        ["video/mp4"] = [".mp4", ".m4v", ".3gp", ".3g2", ".m4a"], ["video/quicktime"] = [".mov", ".qt"], ["video/webm"] = [".webm"], ["video/x-matroska"] = [".mkv", ".mka"], ["video/x-msvideo"] = [".avi"], ["video/mpeg"] = [".mpg", ".mpeg", ".vob"],
    };

    /// <summary>The type as which it is sent: its own where that is only shown or heard, otherwise bytes.</summary>
    public static string Of(string? mediaType) =>
        mediaType is "application/pdf" or "image/png" or "image/jpeg" or "image/gif" or "image/webp"
        || mediaType?.StartsWith("audio/", StringComparison.Ordinal) == true
        || mediaType?.StartsWith("video/", StringComparison.Ordinal) == true
            ? mediaType
            : Anything;

    /// <summary>
    /// The name that it had, or its hash, with an ending of what it is: a picture that was sent as "photo.html" opens as a picture
    /// where somebody saves it, and a text that was sent as "setup.bat" as a text.
    /// </summary>
    public static string NameOf(Capture capture)
    {
        var allowed = Endings.GetValueOrDefault(capture.MediaType ?? "", [".bin"]);
        return capture.FileName is not { } name ? capture.Hash![..16] + allowed[0]
            : allowed.Contains(Path.GetExtension(name.TrimEnd('.', ' ')), StringComparer.OrdinalIgnoreCase) ? name.TrimEnd('.', ' ')
            : name + allowed[0];
    }
}
