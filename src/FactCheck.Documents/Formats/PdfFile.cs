using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Filters;

namespace FactCheck.Documents.Formats;

/// <summary>Reads the text of a PDF page by page; one that holds only pictures of its pages is refused.</summary>
internal static class PdfFile
{
    private const int MostDepth = 64;

    public static Draft Read(byte[] content, ReadingLimits limits, CancellationToken cancellation)
    {
        using var file = Open(content, limits);
        if (file.NumberOfPages > limits.PdfPages)
        {
            throw UnreadableException.TooLarge("file", FormattableString.Invariant($"This PDF has {file.NumberOfPages:N0} pages; at most {limits.PdfPages:N0} are read at once. Bring it in parts."));
        }

        var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
        var pages = new List<IReadOnlyList<PdfLine>>();
        var (pictured, letters) = (0, 0L);
        for (var number = 1; number <= file.NumberOfPages; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            builder.Place = FormattableString.Invariant($"page {number}");
            var (lines, count, hasPicture) = ReadPage(file, number, builder);
            pages.Add(lines);
            pictured += lines.Count == 0 && hasPicture ? 1 : 0;
            letters += count;
            if (letters > limits.TextLength * 2L)
            {
                throw UnreadableException.TooLarge("file", FormattableString.Invariant($"The text in it has more than {limits.TextLength:N0} characters; at most that many fit. Bring it in parts."));
            }
        }

        Write(pages, pictured, builder);
        return new Draft(builder.Blocks, PropertiesOf(file.Information), builder.Missed);
    }

    /// <summary>The first pages, as many as are read at once, each by itself, and how many there are; one without text has no paragraphs.</summary>
    public static IReadOnlyList<(int Number, Draft Draft)> Pages(byte[] content, ReadingLimits limits, CancellationToken cancellation, out int all)
    {
        using var file = Open(content, limits);
        all = file.NumberOfPages;
        var pages = new List<(int, Draft)>();
        for (var number = 1; number <= Math.Min(all, limits.PdfPages); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var builder = new ManuscriptBuilder(limits.TextLength, cancellation) { Place = FormattableString.Invariant($"page {number}") };
            var (lines, _, _) = ReadPage(file, number, builder);
            if (lines.Count > 0)
            {
                new PdfParagraphs(builder, lines).Write();
            }

            pages.Add((number, new Draft(builder.Blocks, new Properties(), builder.Missed)));
        }

        return pages;
    }

    private static void Write(List<IReadOnlyList<PdfLine>> pages, int pictured, ManuscriptBuilder builder)
    {
        if (pages.TrueForAll(page => page.Count == 0))
        {
            throw new UnreadableException("file", pictured > 0
                ? FormattableString.Invariant($"This PDF has no text: {(pages.Count == 1 ? "its page holds only a picture" : $"its {pages.Count:N0} pages hold only pictures")}, as a scanner makes them. Run it through text recognition first, or type what is to be checked.")
                : "This PDF has no text in it.");
        }

        var (kept, leftOut, example) = PdfMargins.Without(pages);
        var lines = kept.SelectMany(page => page).ToList();
        new PdfParagraphs(builder, lines.Count > 0 ? lines : [.. pages.SelectMany(page => page)]).Write();
        if (lines.Count > 0 && leftOut > 0)
        {
            builder.Missed.Add($"{leftOut} running heads and page numbers were left out{(example is null ? "" : $", such as “{example}”")}", "", null);
        }
    }

    private static PdfDocument Open(byte[] content, ReadingLimits limits)
    {
        var options = new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            MaxStackDepth = MostDepth,
            FilterProvider = new PdfFilters(DefaultFilterProvider.Instance, limits.UnpackedBytes),
        };
        try
        {
            return PdfDocument.Open(content, options);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableException("file", "This PDF is protected by a password. Open it, save it without one, or paste its text.");
        }
    }

    private static (IReadOnlyList<PdfLine> Lines, int Letters, bool HasPicture) ReadPage(PdfDocument file, int number, ManuscriptBuilder builder)
    {
        try
        {
            var page = file.GetPage(number);
            var letters = Shown(page, builder);
            var lines = PdfPage.Lines(page, letters);
            for (var picture = 0; picture < page.NumberOfImages; picture++)
            {
                builder.Miss(lines.Count > 0 ? "a picture was left out" : "the page holds only a picture and was left out", lines.Count > 0 ? "{0} pictures were left out" : "the page holds only {0} pictures and was left out");
            }

            return (lines, letters.Count, page.NumberOfImages > 0);
        }
        catch (Exception wrong) when (wrong is not (OperationCanceledException or UnreadableException or OutOfMemoryException))
        {
            builder.Miss("the page is damaged and could not be read", "the page is damaged and could not be read");
            return ([], 0, false);
        }
    }

    // Text recognition lays unseen words under the picture of a page; beside seen words, unseen ones are hidden.
    private static IReadOnlyList<Letter> Shown(Page page, ManuscriptBuilder builder)
    {
        var unseen = page.Letters.Count(letter => letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip);
        if (unseen == 0)
        {
            return page.Letters;
        }

        if (unseen * 2 > page.Letters.Count)
        {
            builder.Miss("the words come from text recognition under a picture: compare them with it", "");
            return page.Letters;
        }

        builder.Miss("hidden text was left out", "");
        return [.. page.Letters.Where(letter => letter.RenderingMode is not (TextRenderingMode.Neither or TextRenderingMode.NeitherClip))];
    }

    private static Properties PropertiesOf(DocumentInformation information) => new()
    {
        Title = information.Title,
        Creator = information.Author,
        CreatedOn = Day(information.CreationDate),
    };

    // "D:20260312…", as PDF writes moments.
    private static DateOnly? Day(string? moment) =>
        moment is not null && moment.StartsWith("D:", StringComparison.Ordinal) && moment.Length >= 10
            ? PageProperties.Day($"{moment[2..6]}-{moment[6..8]}-{moment[8..10]}")
            : null;
}
