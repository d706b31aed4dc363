using System.Text;

namespace FactCheck.Documents.Capturing;

/// <summary>
/// Tells what a file is from its bytes, whatever its name and its server say. A file is what it begins as and nothing else; one
/// that other programs would open as something else than it is taken for is not taken.
/// </summary>
internal static class MediaTypes
{
    internal const string Html = "text/html";
    internal const string Xhtml = "application/xhtml+xml";
    internal const string Svg = "image/svg+xml";
    internal const string Png = "image/png";
    internal const string Jpeg = "image/jpeg";
    internal const string Gif = "image/gif";
    internal const string Webp = "image/webp";
    internal const string Pdf = "application/pdf";
    internal const string Plain = "text/plain";
    internal const string Mail = "message/rfc822";
    internal const string Json = "application/json";
    internal const string Rtf = "application/rtf";
    internal const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    internal const string Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    internal const string Odt = "application/vnd.oasis.opendocument.text";
    internal const string Ods = "application/vnd.oasis.opendocument.spreadsheet";
    internal const string Odp = "application/vnd.oasis.opendocument.presentation";

    /// <summary>Bytes that are nothing that is known.</summary>
    internal const string Bytes = "application/octet-stream";

    /// <summary>A packed file, of which only what it holds tells what it is (<see cref="PackedType"/>).</summary>
    internal const string Packed = "application/zip";

    // As far into a file programs look for the beginning of a PDF.
    private const int PdfWithin = 1_024;

    /// <summary>What an address may say that it serves, so that it is captured.</summary>
    internal static readonly string[] Fetched =
    [
        Html, Xhtml, Plain, "text/markdown", "text/x-markdown", "text/csv", "text/xml", "application/xml", Json, "application/rss+xml", "application/atom+xml",
        Pdf, Docx, Xlsx, Pptx, Odt, Ods, Odp, Rtf, "text/rtf", Png, Jpeg, Gif, Webp, Svg,
    ];

    private static readonly string[] MailFields =
        ["return-path:", "delivered-to:", "received:", "message-id:", "mime-version:", "from:", "x-mozilla-status:", "arc-seal:", "dkim-signature:", "authentication-results:"];

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        [".csv"] = "text/csv", [".json"] = Json, [".md"] = "text/markdown", [".markdown"] = "text/markdown",
    };

    /// <summary>What the file is, told from its first bytes, or why such files are not taken.</summary>
    public static Outcome<string> Of(ReadOnlySpan<byte> head, string? name)
    {
        var begun = Begun(head);
        if (begun.StartsWith("%PDF-"u8))
        {
            return Pdf;
        }

        var known = Signatures.Of(head);
        var isText = known is null && IsText(head);
        return HasPdfInside(head[..Math.Min(head.Length, PdfWithin)], isText)
                ? Refusal.Invalid("file", "This file is two at once: it begins as something else and holds a PDF, which other programs would show instead. Open it in the program that made it and save it anew as one of the two.")
            : known is not null ? known
            : head.StartsWith("MZ"u8) || head.StartsWith("\u007fELF"u8) || head.StartsWith("#!"u8) || IsMachO(head)
                ? Refusal.Invalid("file", "This is a program. Programs are not kept.")
            : head.StartsWith("PK\x03\x04"u8) ? Packed
            : head.StartsWith("PK"u8) || head.StartsWith("7z"u8) || head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("BZh"u8)
                ? PackedType.Archive
            : isText ? OfText(head, name)
            : Refusal.Invalid("file", "What this file is cannot be told from its content. Pictures, PDF, office files, sound, film, mail and texts are kept.");
    }

    /// <summary>Whether it is markup or data that a server rightly calls by a name of its own.</summary>
    public static bool IsMarkup(string? mediaType) =>
        mediaType is not null && (mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("xml", StringComparison.Ordinal) || mediaType == Json);

    private static ReadOnlySpan<byte> Begun(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        return head.TrimStart(" \t\r\n\f\0"u8);
    }

    // A text may speak of the mark; only at a line's start would it be taken for one.
    private static bool HasPdfInside(ReadOnlySpan<byte> head, bool isText)
    {
        for (var at = head.IndexOf("%PDF-"u8); at >= 0;)
        {
            if (!isText || at == 0 || head[at - 1] is (byte)'\n' or (byte)'\r')
            {
                return true;
            }

            var next = head[(at + 1)..].IndexOf("%PDF-"u8);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool IsMachO(ReadOnlySpan<byte> head) =>
        head is [0xCF or 0xCE, 0xFA, 0xED, 0xFE, ..] or [0xFE, 0xED, 0xFA, 0xCF or 0xCE, ..] or [0xCA, 0xFE, 0xBA, 0xBE, ..];

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
        var letters = head switch { [0xFF, 0xFE, ..] => Encoding.Unicode, [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode, _ => Encoding.UTF8 };
        var start = letters.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return Begins("<!doctype html") || Begins("<html") || Begins("<head") || Begins("<body") || (Begins("<?xml") && start.Contains("<html", StringComparison.OrdinalIgnoreCase)) ? Html
            : start.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? Svg
            : Begins("<script") || start.Contains("<script", StringComparison.OrdinalIgnoreCase) ? Html
            : Begins("<?xml") ? "application/xml"
            : MailFields.Any(Begins) || Begins("From ") ? Mail
            : Texts.GetValueOrDefault(Path.GetExtension(name ?? "").ToLowerInvariant(), Plain);

        bool Begins(string with) => start.StartsWith(with, StringComparison.OrdinalIgnoreCase);
    }
}
