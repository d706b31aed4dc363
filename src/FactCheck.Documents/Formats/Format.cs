using System.Text;

namespace FactCheck.Documents.Formats;

/// <summary>Tells a file's format from its first bytes, whatever its name says, and has it read.</summary>
internal static class Format
{
    private const int Sniffed = 1_024;

    public static Draft Read(Opened opened, ReadingLimits limits, CancellationToken cancellation)
    {
        var head = opened.Content.AsSpan(0, Math.Min(Sniffed, opened.Content.Length));
        return head.IndexOf("%PDF-"u8) >= 0 ? Named(PdfFile.Read(opened.Content, limits, cancellation), opened, "a PDF", ".pdf")
            : head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) ? ReadPacked(opened, limits, cancellation)
            : Foreign(head, opened.Content) is { } message ? throw new UnreadableException("file", message)
            : ReadText(opened, limits, cancellation);
    }

    private static Draft ReadPacked(Opened opened, ReadingLimits limits, CancellationToken cancellation)
    {
        using var package = Package.Open(opened.Content, limits);
        return package.Kind switch
        {
            PackageKind.Docx => Named(DocxFile.Read(package, limits, cancellation), opened, "a Word document", ".docx", ".docm", ".dotx"),
            PackageKind.Odt => Named(OdtFile.Read(package, limits, cancellation), opened, "an OpenDocument text", ".odt", ".ott"),
            _ => throw new UnreadableException("file", package.Refusal),
        };
    }

    private static Draft ReadText(Opened opened, ReadingLimits limits, CancellationToken cancellation)
    {
        var (text, isGuess) = TextDecoding.Decode(opened.Content, opened.Charset ?? HtmlCharset.Find(opened.Content));
        var draft = IsMarkdown(opened) ? MarkdownFile.Read(text, limits, cancellation)
            : IsPage(text, opened) ? Named(WebPage.ReadArticle(text, opened.Address, limits, cancellation), opened, "a web page", ".html", ".htm", ".xhtml", ".xht")
            : PlainText.Read(text, limits, cancellation);
        TextDecoding.Say(draft.Missed, isGuess);
        return draft;
    }

    private static bool IsMarkdown(Opened opened) =>
        opened.MediaType is "text/markdown" or "text/x-markdown" || (opened.MediaType is null or "text/plain" && opened.Extension is ".md" or ".markdown");

    private static bool IsPage(string text, Opened opened)
    {
        if (opened.MediaType is "text/html" or "application/xhtml+xml")
        {
            return true;
        }

        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.Ordinal) && start[..Math.Min(Sniffed, start.Length)].Contains("<html", StringComparison.OrdinalIgnoreCase))
            || (opened.Extension is ".html" or ".htm" or ".xhtml" or ".xht" && text.Contains("</", StringComparison.Ordinal));
    }

    // A name that says something else is no harm, but whoever chose the file wants to know.
    private static Draft Named(Draft draft, Opened opened, string what, params ReadOnlySpan<string> extensions)
    {
        if (opened.Address is null && opened.Extension.Length > 1 && !extensions.Contains(opened.Extension))
        {
            draft.Missed.Add($"the name ends in {opened.Extension}, but the file is {what} and was read as one", "", null);
        }

        return draft;
    }

    private static string? Foreign(ReadOnlySpan<byte> head, byte[] content) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? content.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? "This Word document is protected by a password. Open it in Word, take the password off, and save it."
            : "This is a file of an old Office program (.doc and the like), which is not read here. Open it and save it as .docx."
        : head.StartsWith(@"{\rtf"u8) ? "Rich text (.rtf) is not read here. Open it and save it as .docx, or paste the text."
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || head.StartsWith("GIF8"u8) || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("RIFF"u8)
            ? "This is a picture or a recording, not a text. Its words have to be typed."
        : head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || head.StartsWith("7z"u8) || head.StartsWith("Rar!"u8) || head.StartsWith("BZh"u8)
            ? "This is a packed archive. Unpack it and choose the text in it."
        : head.StartsWith("%!PS"u8) ? "PostScript is not read here. Save it as PDF."
        : null;
}
