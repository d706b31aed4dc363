using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace FactCheck.Documents.Formats;

/// <summary>Reads markup: what is pasted whole, and of a page with navigation around it the article alone.</summary>
internal static class WebPage
{
    private const int MostElements = 200_000;
    private const int LeastArticle = 200;

    private const string OnlyArticle = "only the article itself was taken; the page’s navigation and the like were left out";

    /// <summary>Everything that the markup shows.</summary>
    public static Draft ReadWhole(string html, ReadingLimits limits, CancellationToken cancellation)
    {
        using var page = HtmlText.Parse(html);
        return ReadWhole(page, null, limits, cancellation);
    }

    /// <summary>The article of a page where one can be told from what surrounds it; otherwise everything.</summary>
    /// <param name="html">The page's markup.</param>
    /// <param name="address">Where it is from, so that its relative addresses lead on; nothing for a file.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static Draft ReadArticle(string html, Uri? address, ReadingLimits limits, CancellationToken cancellation)
    {
        using var page = HtmlText.Parse(html);
        if (page.QuerySelector("nav, aside, header, footer, form") is null && address is null)
        {
            return ReadWhole(page, null, limits, cancellation);
        }

        var properties = PageProperties.Of(page);
        if (Article(html, address, cancellation) is { } content)
        {
            using var article = HtmlText.Parse(content);
            var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
            new HtmlText(builder, address).Write(article.Body!);
            builder.Missed.Add(OnlyArticle, OnlyArticle, null);
            return new Draft(builder.Blocks, properties, builder.Missed);
        }

        return page.QuerySelector("input[type=password]") is not null && address is not null
            ? throw new UnreadableException("address", "This page asks to sign in. Open it yourself and paste its text.")
            : ReadWhole(page, address, limits, cancellation);
    }

    private static Draft ReadWhole(IHtmlDocument page, Uri? address, ReadingLimits limits, CancellationToken cancellation)
    {
        var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
        new HtmlText(builder, address).Write(page.Body ?? (INode)page);
        return new Draft(builder.Blocks, PageProperties.Of(page), builder.Missed);
    }

    private static string? Article(string html, Uri? address, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var reader = new Reader((address ?? new Uri("https://page.invalid/")).AbsoluteUri, html) { MaxElemsToParse = MostElements };
        var article = reader.GetArticle();
        return article is { IsReadable: true, Content: { } content, Length: > LeastArticle } ? content : null;
    }
}
