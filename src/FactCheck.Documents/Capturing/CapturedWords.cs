using FactCheck.Documents.Formats;
using FactCheck.Sources;

namespace FactCheck.Documents.Capturing;

/// <summary>Reads the words of what was captured, by its pages, sheets, slides or sections.</summary>
internal static class CapturedWords
{
    private const int MostPlace = 80;

    /// <summary>Whether files of this type hold words that are read here.</summary>
    public static bool AreIn(string mediaType) =>
        MediaTypes.IsMarkup(mediaType)
        || mediaType is MediaTypes.Pdf or MediaTypes.Mail or MediaTypes.Rtf or MediaTypes.Docx or MediaTypes.Xlsx or MediaTypes.Pptx or MediaTypes.Odt or MediaTypes.Ods or MediaTypes.Odp;

    /// <summary>The words; throws where there are none or they cannot be read.</summary>
    public static CapturedText Read(Opened opened, string mediaType, ReadingLimits limits, CancellationToken stop)
    {
        var text = new CapturedTextBuilder(limits.TextLength);
        switch (mediaType)
        {
            case MediaTypes.Pdf:
                ReadPdf(opened, text, limits, stop);
                break;
            case MediaTypes.Xlsx or MediaTypes.Pptx or MediaTypes.Ods or MediaTypes.Odp:
                ReadOffice(opened, text, limits, stop);
                break;
            case MediaTypes.Rtf or "text/rtf":
                BySection(text, RtfFile.Read(opened.Content, limits, stop));
                break;
            case MediaTypes.Html or MediaTypes.Xhtml:
                // All of the page and not its article alone: an excerpt may stand in a caption or a table.
                BySection(text, WebPage.ReadWhole(TextDecoding.Decode(opened.Content, opened.Charset ?? HtmlCharset.Find(opened.Content)).Text, limits, stop));
                break;
            case MediaTypes.Mail or MediaTypes.Json:
            case var markup when markup.EndsWith("xml", StringComparison.Ordinal):
                BySection(text, PlainText.Read(TextDecoding.Decode(opened.Content, opened.Charset).Text, limits, stop));
                break;
            default:
                BySection(text, Format.Read(opened, limits, stop));
                break;
        }

        return text.Build() ?? throw new UnreadableException("file", "There is no text in it.");
    }

    private static void ReadPdf(Opened opened, CapturedTextBuilder text, ReadingLimits limits, CancellationToken stop)
    {
        var pages = PdfFile.Pages(opened.Content, limits, stop, out var all);
        foreach (var (number, draft) in pages)
        {
            text.Begin(FormattableString.Invariant($"page {number}"));
            text.Add(draft);
        }

        if (all > pages.Count)
        {
            text.Unread.Add(FormattableString.Invariant($"Only the first {pages.Count:N0} of {all:N0} pages can be searched."));
        }
    }

    private static void ReadOffice(Opened opened, CapturedTextBuilder text, ReadingLimits limits, CancellationToken stop)
    {
        using var package = Package.Open(opened.Content, limits);
        var parts = new Parts(limits, stop);
        switch (package.Kind)
        {
            case PackageKind.Xlsx:
                XlsxFile.Read(package, parts, stop);
                break;
            case PackageKind.Pptx:
                PptxFile.Read(package, parts, stop);
                break;
            case PackageKind.Ods or PackageKind.Odp:
                OdfParts.Read(package, parts, stop);
                break;
            default:
                throw new UnreadableException("file", package.Refusal);
        }

        foreach (var (place, draft) in parts.All)
        {
            text.Begin(Short(place));
            text.Add(draft);
        }
    }

    private static void BySection(CapturedTextBuilder text, Draft draft)
    {
        foreach (var block in draft.Blocks)
        {
            if (block.Kind == BlockKind.Heading)
            {
                text.Begin($"under “{Short(block.Text)}”");
            }

            text.Add(block);
        }

        text.AddUnread(draft);
    }

    private static string Short(string words)
    {
        if (words.Length <= MostPlace)
        {
            return words;
        }

        var end = char.IsHighSurrogate(words[MostPlace - 1]) ? MostPlace - 1 : MostPlace;
        return words[..end] + "…";
    }
}
