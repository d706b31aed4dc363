namespace FactCheck.Documents.Proposing;

/// <summary>The headline, byline and date that stand before a text, and the paragraphs that remain; no word is in neither.</summary>
internal sealed record Front(string? Headline, string? AuthorName, DateOnly? DatedOn, IReadOnlyList<Block> Body)
{
    /// <summary>Byline and date are looked for in as many paragraphs at the top.</summary>
    private const int Top = 8;

    private const int MostPlainHeadline = 140;

    /// <summary>Proposes from what stands at the top, then from what the source says of itself.</summary>
    public static Front Of(IReadOnlyList<Block> blocks, Properties properties, DateOnly today)
    {
        var body = blocks.ToList();
        var headline = TakeHeadline(body, properties);
        var (author, dated) = TakeLines(body, today);
        return new Front(
            Typed.Line(headline),
            Typed.Line(author ?? Bylines.Sensible(properties.AuthorName) ?? Bylines.SensibleCreator(properties.Creator)),
            dated ?? Sensible(properties.PublishedOn, today) ?? Datelines.Find(body.FirstOrDefault(block => block.Kind == BlockKind.Plain)?.Text, today) ?? Sensible(properties.CreatedOn, today),
            body);
    }

    private static string? TakeHeadline(List<Block> body, Properties properties)
    {
        var described = Headlines.Sensible(properties.Headline);
        var at = TitleAt(body, described ?? Headlines.Sensible(properties.Title), described is not null);
        if (at < 0)
        {
            return described ?? Headlines.SensibleTitle(properties.Title);
        }

        var taken = body[at].Text;
        body.RemoveAt(at);
        return taken;
    }

    // Something must remain to be checked, and a headline that does not fit its field stays where it is.
    private static int TitleAt(List<Block> body, string? described, bool isDescribed)
    {
        if (body.Count < 2)
        {
            return -1;
        }

        var top = Math.Min(Top, body.Count);
        var at = body.FindIndex(0, top, block => block is { Kind: BlockKind.Heading, Level: 0 });
        at = at >= 0 ? at : body.FindIndex(0, top, block => block.Kind is BlockKind.Heading or BlockKind.Plain && Headlines.AreAlike(block.Text, described));
        at = at >= 0 ? at : body.FindIndex(0, Math.Min(4, top), block => block is { Kind: BlockKind.Heading, Level: 1 });
        at = at >= 0 || isDescribed ? at : body[0].Kind == BlockKind.Heading ? 0 : -1;
        at = at >= 0 || described is not null ? at : IsPlainHeadline(body) ? 0 : -1;
        return at >= 0 && body[at].Text.Length <= Typed.MostLine ? at : -1;
    }

    // In plain text a headline is only a short first line without a stop, before a byline or a paragraph that is longer.
    private static bool IsPlainHeadline(List<Block> body) =>
        body[0] is { Kind: BlockKind.Plain, Text: var first, Addresses.Count: 0 }
        && first.Length <= MostPlainHeadline
        && first.Contains(' ', StringComparison.Ordinal)
        && !char.IsLower(first[0])
        && !".!?…:;,؟。".Contains(first.TrimEnd('"', '”', '’', '»', ')')[^1..], StringComparison.Ordinal)
        && Bylines.Read(first) is null
        && (Bylines.Read(body[1].Text) is not null && body.Count > 2 || body.Skip(1).Take(4).Any(block => block.Kind is BlockKind.Plain or BlockKind.Quote && block.Text.Length > first.Length && block.Text.Length > 60));

    private static (string? Author, DateOnly? Dated) TakeLines(List<Block> body, DateOnly today)
    {
        string? author = null;
        DateOnly? dated = null;
        for (var at = 0; at < Math.Min(Top, body.Count) && body.Count > 1;)
        {
            var block = body[at];
            if (author is null && Bylines.Read(block.Text, isMarked: block.Kind == BlockKind.Byline) is { } byline
                && (byline.Date is null || dated is null && Dates.Read(byline.Date, today) is not null))
            {
                author = byline.Name;
                dated ??= Dates.Read(byline.Date, today);
                body.RemoveAt(at);
            }
            else if (dated is null && block.Kind is not BlockKind.Row && Dates.Read(block.Text, today) is { } day)
            {
                dated = day;
                body.RemoveAt(at);
            }
            else
            {
                at++;
            }
        }

        return (author, dated);
    }

    private static DateOnly? Sensible(DateOnly? day, DateOnly today) =>
        day is { Year: >= 1990 } && day <= today.AddDays(1) ? day : null;
}
