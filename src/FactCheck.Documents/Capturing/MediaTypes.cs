using System.Text;

namespace FactCheck.Documents.Capturing;

/// <summary>Tells what a file is from its first bytes, whatever its name and its server say.</summary>
internal static class MediaTypes
{
    internal const string Html = "text/html";
    internal const string Svg = "image/svg+xml";
    internal const string Png = "image/png";
    internal const string Jpeg = "image/jpeg";
    internal const string Gif = "image/gif";
    internal const string Webp = "image/webp";
    internal const string Pdf = "application/pdf";
    internal const string Plain = "text/plain";
    internal const string Mail = "message/rfc822";

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private const int PdfWithin = 1_024;

    /// <summary>What an address may say that it serves, so that it is captured.</summary>
    internal static readonly string[] Fetched =
    [
        Html, "application/xhtml+xml", Plain, "text/markdown", "text/x-markdown", "text/csv", "text/xml", "application/xml", "application/json",
        "application/rss+xml", "application/atom+xml", Pdf, Word, Sheet, Slides, "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet", Png, Jpeg, Gif, Webp, Svg,
    ];

    private static readonly string[] MailFields =
        ["return-path:", "delivered-to:", "received:", "message-id:", "mime-version:", "from:", "x-mozilla-status:", "arc-seal:", "dkim-signature:", "authentication-results:"];

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        [".csv"] = "text/csv", [".json"] = "application/json", [".md"] = "text/markdown", [".markdown"] = "text/markdown",
    };

    /// <summary>What the file is, or why such files are not taken.</summary>
    public static Outcome<string> Of(ReadOnlySpan<byte> head, string? name) =>
        Known(head, name) is { } type ? type
        : head.StartsWith("MZ"u8) || head.StartsWith("\u007fELF"u8) || head.StartsWith("#!"u8) || head.StartsWith("\xcf\xfa\xed\xfe"u8)
            ? Refusal.Invalid("file", "This is a program. Programs are not kept.")
        : head.StartsWith("PK"u8) || head.StartsWith("7z"u8) || head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("BZh"u8)
            ? Refusal.Invalid("file", "This is a packed archive. Unpack it and bring the files in it.")
        : IsText(head) ? OfText(head, name)
        : Refusal.Invalid("file", "What this file is cannot be told from its content. Pictures, PDF, office files, sound, film, mail and texts are kept.");

    private static string? Known(ReadOnlySpan<byte> head, string? name) =>
        head[..Math.Min(head.Length, PdfWithin)].IndexOf("%PDF-"u8) >= 0 ? Pdf
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? Gif
        : head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) ? "image/tiff"
        : head.Length > 12 && head.StartsWith("RIFF"u8) ? head[8..12] switch
        {
            [(byte)'W', (byte)'E', (byte)'B', (byte)'P'] => Webp,
            [(byte)'W', (byte)'A', (byte)'V', (byte)'E'] => "audio/wav",
            [(byte)'A', (byte)'V', (byte)'I', (byte)' '] => "video/x-msvideo",
            _ => null,
        }
        : head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8) ? Encoding.ASCII.GetString(head[8..12]) switch
        {
            "heic" or "heix" or "mif1" or "msf1" => "image/heic",
            "avif" => "image/avif",
            "M4A " or "M4B " => "audio/mp4",
            "qt  " => "video/quicktime",
            _ => "video/mp4",
        }
        : head.StartsWith("ID3"u8) || head is [0xFF, 0xFB or 0xFA or 0xF3 or 0xF2, ..] ? "audio/mpeg"
        : head.StartsWith("OggS"u8) ? "audio/ogg"
        : head.StartsWith("fLaC"u8) ? "audio/flac"
        : head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? "video/webm"
        : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "application/x-ole-storage"
        : head.StartsWith("{\\rtf"u8) ? "application/rtf"
        : head.StartsWith("PK\x03\x04"u8) ? Packed(head, name)
        : null;

    private static string? Packed(ReadOnlySpan<byte> head, string? name)
    {
        // An OpenDocument file says what it is in its first, uncompressed entry.
        const string Entry = "mimetypeapplication/vnd.oasis.opendocument.";
        var at = head.IndexOf(Encoding.ASCII.GetBytes(Entry));
        if (at == 30)
        {
            var kind = head[(at + Entry.Length)..];
            return kind.StartsWith("text"u8) ? "application/vnd.oasis.opendocument.text"
                : kind.StartsWith("spreadsheet"u8) ? "application/vnd.oasis.opendocument.spreadsheet"
                : kind.StartsWith("presentation"u8) ? "application/vnd.oasis.opendocument.presentation"
                : null;
        }

        return head.IndexOf("word/"u8) >= 0 ? Word
            : head.IndexOf("xl/"u8) >= 0 ? Sheet
            : head.IndexOf("ppt/"u8) >= 0 ? Slides
            : head.IndexOf("[Content_Types].xml"u8) < 0 ? null
            : Path.GetExtension(name ?? "").ToLowerInvariant() switch { ".xlsx" => Sheet, ".pptx" => Slides, _ => Word };
    }

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        var strange = 0;
        foreach (var each in head)
        {
            strange += each is < 0x09 or (> 0x0D and < 0x20 and not 0x1B) ? 1 : 0;
        }

        return strange * 200 < head.Length;
    }

    private static string OfText(ReadOnlySpan<byte> head, string? name)
    {
        var start = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return Begins("<!doctype html") || Begins("<html") || Begins("<head") || Begins("<body") || (Begins("<?xml") && start.Contains("<html", StringComparison.OrdinalIgnoreCase)) ? Html
            : start.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? Svg
            : Begins("<script") || start.Contains("<script", StringComparison.OrdinalIgnoreCase) ? Html
            : Begins("<?xml") ? "application/xml"
            : MailFields.Any(Begins) || Begins("From ") ? Mail
            : Texts.GetValueOrDefault(Path.GetExtension(name ?? "").ToLowerInvariant(), Plain);

        bool Begins(string with) => start.StartsWith(with, StringComparison.OrdinalIgnoreCase);
    }
}
