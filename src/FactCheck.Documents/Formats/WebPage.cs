using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SmartReader;

namespace FactCheck.Documents.Formats;

/// <summary>Reads markup: what is pasted whole, and of a page with navigation around it the article alone.</summary>
internal static class WebPage
{
    private const int MostElements = 200_000;
    private const int LeastArticle = 200;

    private const string Around = "nav, aside, footer, form, [role=navigation], [role=dialog], [role=alertdialog], [role=complementary], [role=contentinfo], [role=search]";
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
        if (Find(html, address, cancellation) is { } article)
        {
            using var content = HtmlText.Parse(article.Content);
            var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
            new HtmlText(builder, address).Write(content.Body!);
            builder.Missed.Add(OnlyArticle, OnlyArticle, null);
            return new Draft(builder.Blocks, Filled(properties, page, article), builder.Missed);
        }

        return page.QuerySelector("input[type=password]") is not null && address is not null
            ? throw new UnreadableException("address", "This page asks to sign in. Open it yourself and paste its text.")
            : ReadMarked(page, properties, address, limits, cancellation) ?? ReadWhole(page, address, limits, cancellation);
    }

    // An article of few words cannot be told from its surroundings by their weight, only by how the page marks it.
    private static Draft? ReadMarked(IHtmlDocument page, Properties properties, Uri? address, ReadingLimits limits, CancellationToken cancellation)
    {
        var marked = page.QuerySelectorAll("article") is { Length: 1 } articles ? articles[0] : page.QuerySelector("main, [role=main]");
        if (marked is null)
        {
            return null;
        }

        foreach (var around in marked.QuerySelectorAll(Around).ToList())
        {
            around.Remove();
        }

        var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
        new HtmlText(builder, address).Write(marked);
        if (builder.Blocks.Count == 0)
        {
            return null;
        }

        builder.Missed.Add(OnlyArticle, OnlyArticle, null);
        return new Draft(builder.Blocks, properties, builder.Missed);
    }

    private static Draft ReadWhole(IHtmlDocument page, Uri? address, ReadingLimits limits, CancellationToken cancellation)
    {
        var builder = new ManuscriptBuilder(limits.TextLength, cancellation);
        new HtmlText(builder, address).Write(page.Body ?? (INode)page);
        return new Draft(builder.Blocks, PageProperties.Of(page), builder.Missed);
    }

    // Headline, byline and date that it took out of the text would otherwise be nowhere.
    private static Properties Filled(Properties properties, IHtmlDocument page, Article article) => properties with
    {
        Headline = properties.Headline ?? (page.QuerySelectorAll("h1") is { Length: 1 } heads ? Typed.Line(heads[0].TextContent) : null) ?? Typed.Line(article.Title),
        AuthorName = properties.AuthorName ?? Typed.Line(article.Byline) ?? Typed.Line(article.Author),
        PublishedOn = properties.PublishedOn ?? (article.PublicationDate is { } moment ? DateOnly.FromDateTime(moment) : null),
    };

    private static Article? Find(string html, Uri? address, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var reader = new Reader((address ?? new Uri("https://page.invalid/")).AbsoluteUri, html) { MaxElemsToParse = MostElements };
        var article = reader.GetArticle();
        return article is { IsReadable: true, Content: not null, Length: > LeastArticle } ? article : null;
    }
}
