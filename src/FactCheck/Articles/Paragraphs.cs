namespace FactCheck.Articles;

/// <summary>Splits a text into paragraphs at its line breaks.</summary>
public static class Paragraphs
{
    /// <summary>The paragraphs in order, as half-open UTF-16 offsets; blank ones are left out.</summary>
    public static IReadOnlyList<Paragraph> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var paragraphs = new List<Paragraph>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Breaks);
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                paragraphs.Add(new Paragraph(start, end));
            }

            start = end + 1;
        }

        return paragraphs;
    }

    // Text is normalised to \n, but a stray separator must not join two paragraphs.
    private const string Breaks = "\n\r\u0085\u2028\u2029";
}
