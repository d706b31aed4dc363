using System.Globalization;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Documents.Formats;

/// <summary>Reads the words of a parsed page or of pasted markup: paragraphs, headings, quotes, addresses, points and rows.</summary>
internal sealed class HtmlText(ManuscriptBuilder builder, Uri? address)
{
    /// <summary>The most elements inside each other; nobody writes more, and walking them costs memory.</summary>
    private const int MostDepth = 2_000;

    /// <summary>A cell with more characters is a part of the page's layout, not of a table.</summary>
    private const int MostCell = 600;

    private static readonly HashSet<string> Paragraphs = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "address", "figure", "figcaption", "ul", "ol", "dl", "dt", "dd", "hr", "pre", "details", "summary", "center",
        "caption", "fieldset", "legend", "form", "table", "hgroup", "menu", "body", "thead", "tbody", "tfoot", "search", "dialog", "listing", "xmp",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "style", "noscript", "template", "head", "title", "meta", "link", "base", "input", "select", "textarea", "button", "option", "datalist", "noframes", "noembed", "param", "source", "track", "map", "area",
        "progress", "meter", "colgroup", "col", "rp",
    };

    private static readonly Dictionary<string, (string One, string Many)> LeftOut = new(StringComparer.Ordinal)
    {
        ["img"] = ("a picture was left out", "{0} pictures were left out"),
        ["picture"] = ("a picture was left out", "{0} pictures were left out"),
        ["svg"] = ("a drawing was left out", "{0} drawings were left out"),
        ["canvas"] = ("a drawing was left out", "{0} drawings were left out"),
        ["video"] = ("a recording was left out", "{0} recordings were left out"),
        ["audio"] = ("a recording was left out", "{0} recordings were left out"),
        ["iframe"] = ("an embedded page was left out", "{0} embedded pages were left out"),
        ["frame"] = ("an embedded page was left out", "{0} embedded pages were left out"),
        ["object"] = ("an embedded object was left out", "{0} embedded objects were left out"),
        ["embed"] = ("an embedded object was left out", "{0} embedded objects were left out"),
        ["applet"] = ("an embedded object was left out", "{0} embedded objects were left out"),
        ["math"] = ("an equation was left out", "{0} equations were left out"),
    };

    private readonly Stack<Entered> inside = new();
    private readonly Dictionary<INode, bool> tables = [];
    private readonly Dictionary<IElement, int> points = [];
    private int quotes;
    private int lines;

    /// <summary>Parses markup without running or loading anything of it.</summary>
    public static IHtmlDocument Parse(string html)
    {
        HtmlDepth.Check(html);

        // No scripting is configured, so that noscript holds what a reader without scripts sees.
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false }, BrowsingContext.New(Configuration.Default));
        return parser.ParseDocument(html);
    }

    /// <summary>Writes everything inside the node.</summary>
    public void Write(INode root)
    {
        for (var node = root.FirstChild; node is not null;)
        {
            var goesIn = Enter(node) && node.FirstChild is not null;
            if (goesIn)
            {
                node = node.FirstChild;
                continue;
            }

            while (node is not null && node != root)
            {
                Leave(node);
                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }

                node = node.Parent == root ? null : node.Parent;
            }
        }

        builder.End();
    }

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            WriteWords(text.Data);
            return false;
        }

        if (node is not IElement element || Silent.Contains(element.LocalName))
        {
            return false;
        }

        if (element.LocalName == "script")
        {
            if (element.GetAttribute("type") is null or "" or "module" || element.GetAttribute("type")!.Contains("javascript", StringComparison.OrdinalIgnoreCase))
            {
                builder.Missed.Add("a script was left out", "{0} scripts were left out", null);
            }

            return false;
        }

        if (LeftOut.TryGetValue(element.LocalName, out var words))
        {
            if (!IsOrnament(element))
            {
                builder.Miss(words.One, words.Many);
            }

            return false;
        }

        if (IsWayBack(element))
        {
            return false;
        }

        if (IsHidden(element))
        {
            if (!string.IsNullOrWhiteSpace(element.TextContent))
            {
                builder.Miss("hidden text was left out", "{0} pieces of hidden text were left out");
            }

            return false;
        }

        if (inside.Count > MostDepth)
        {
            throw new UnreadableException("file", "This page is nested too deeply to be read. Copy its text and paste it.");
        }

        return Open(element);
    }

    private bool Open(IElement element)
    {
        var entered = new Entered(element, builder.Address);
        switch (element.LocalName)
        {
            case "br":
                builder.Break();
                return false;
            case "del":
                builder.Miss("a deletion was left out", "{0} deletions were left out");
                return false;
            case "ins":
                builder.Miss("an insertion was read as accepted", "{0} insertions were read as accepted");
                break;
            case "s" or "strike":
                builder.Miss("struck-through words were read as ordinary ones", "{0} struck-through passages were read as ordinary words");
                break;
            case "sup" or "sub" when element.ChildElementCount == 0 || (element.ChildElementCount == 1 && element.FirstElementChild!.ChildElementCount == 0):
                builder.WriteRaised(element.TextContent.Trim(), element.LocalName == "sup");
                return false;
            case "q":
                builder.Write("“");
                break;
            case "a":
                builder.Lead(Whole(element.GetAttribute("href")));
                break;
            case "span" when Style(element).Contains("mso-list:ignore", StringComparison.OrdinalIgnoreCase):
                MarkAsWord(element.TextContent);
                return false;
            case "pre" or "listing" or "xmp":
                lines++;
                Begin();
                break;
            case "blockquote":
                quotes++;
                Begin();
                break;
            case "li":
                Begin();
                builder.Mark(MarkerOf(element));
                break;
            case "tr" when IsTable(element):
                builder.BeginRow();
                break;
            case "td" or "th":
                if (IsTable(element))
                {
                    if (element.PreviousElementSibling is not null)
                    {
                        builder.NextCell();
                    }
                }
                else
                {
                    Begin();
                }

                break;
            case ['h', >= '1' and <= '6']:
                builder.Begin(BlockKind.Heading, element.LocalName[1] - '0');
                break;
            case "p" when HasClass(element, "MsoTitle") || HasClass(element, "title"):
                builder.Begin(BlockKind.Heading);
                break;
            case var name when Paragraphs.Contains(name) || name == "tr":
                if (IsByline(element))
                {
                    builder.Begin(BlockKind.Byline);
                }
                else
                {
                    Begin();
                }

                break;
        }

        inside.Push(entered);
        return true;
    }

    private void Leave(INode node)
    {
        if (inside.Count == 0 || inside.Peek().Element != node)
        {
            return;
        }

        var (element, before) = inside.Pop();
        switch (element.LocalName)
        {
            case "a":
                builder.Lead(before);
                break;
            case "q":
                builder.Write("”");
                break;
            case "tr" when IsTable(element):
                builder.EndRow();
                break;
            case "pre" or "listing" or "xmp":
                lines--;
                builder.End();
                break;
            case "blockquote":
                builder.End();
                quotes--;
                break;
            case "td" or "th" when IsTable(element):
                break;
            case ['h', >= '1' and <= '6'] or "li" or "td" or "th" or "tr":
            case var name when Paragraphs.Contains(name):
                builder.End();
                break;
        }

        // What follows a paragraph inside a quote is quoted too, without an element of its own.
        if (quotes > 0 && element.LocalName != "blockquote" && Paragraphs.Contains(element.LocalName))
        {
            Begin();
        }
    }

    private void Begin() => builder.Begin(quotes > 0 ? BlockKind.Quote : BlockKind.Plain);

    private void WriteWords(string words)
    {
        if (lines == 0)
        {
            builder.Write(words);
            return;
        }

        foreach (var (at, line) in words.Split('\n').Index())
        {
            if (at > 0)
            {
                builder.Break();
            }

            builder.Write(line);
        }
    }

    private void MarkAsWord(string shown)
    {
        var sign = shown.Trim(' ', '\u00A0', '\n', '\t');
        builder.Mark(sign.Any(char.IsLetterOrDigit) && sign is not ("o" or "§") ? sign + " " : "• ");
    }

    private string? Whole(string? href)
    {
        var trimmed = href?.Trim();
        return string.IsNullOrEmpty(trimmed) || trimmed[0] == '#' ? null
            : address is not null && Uri.TryCreate(address, trimmed, out var whole) ? whole.AbsoluteUri
            : trimmed;
    }

    // A table of one column, with a table inside or with whole articles in its cells only arranges the page.
    private bool IsTable(IElement inTable)
    {
        var table = inTable;
        while (table is not null && table.LocalName != "table")
        {
            table = table.ParentElement;
        }

        if (table is not IHtmlTableElement of)
        {
            return false;
        }

        if (!tables.TryGetValue(of, out var isTable))
        {
            isTable = of.Rows.Any(row => row.Cells.Length > 1)
                && of.QuerySelector("table") is null
                && of.GetAttribute("role") is not ("presentation" or "none")
                && !of.QuerySelectorAll("td").Any(cell => cell.TextContent.Length > MostCell);
            tables[of] = isTable;
        }

        return isTable;
    }

    private string MarkerOf(IElement point)
    {
        if (point.ParentElement is not { LocalName: "ol" } list)
        {
            return "• ";
        }

        var number = Whole(point, "value") ?? (points.TryGetValue(list, out var last) ? last + 1 : Whole(list, "start") ?? 1);
        points[list] = number;
        return Numbering.Of(number, list.GetAttribute("type"));
    }

    private static int? Whole(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue / 2 ? number : null;

    // "↩" after a note leads to where it was called; it is no word of it.
    private static bool IsWayBack(IElement element) =>
        element.LocalName == "a" && element.TextContent.AsSpan().Trim().TrimEnd('\uFE0E') is "↩" or "↑" or "^"
        && element.GetAttribute("href")?.Contains('#', StringComparison.Ordinal) == true;

    private static bool IsHidden(IElement element)
    {
        var style = Style(element).Replace(" ", "", StringComparison.Ordinal);
        return element.HasAttribute("hidden")
            || style.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)
            || style.Contains("mso-hide:all", StringComparison.OrdinalIgnoreCase);
    }

    // Counting pixels and decoration say nothing that would be missed.
    private static bool IsOrnament(IElement element) =>
        element.GetAttribute("width") is "0" or "1" || element.GetAttribute("height") is "0" or "1"
        || element.GetAttribute("role") == "presentation" || element.GetAttribute("aria-hidden") == "true"
        || IsHidden(element);

    private static bool IsByline(IElement element) =>
        element.GetAttribute("rel") == "author" || element.GetAttribute("itemprop") == "author" || HasClass(element, "byline") || HasClass(element, "author") || HasClass(element, "dateline-author");

    private static bool HasClass(IElement element, string name) => element.ClassList.Any(own => own.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Style(IElement element) => element.GetAttribute("style") ?? "";

    private readonly record struct Entered(IElement Element, string? Before);
}
