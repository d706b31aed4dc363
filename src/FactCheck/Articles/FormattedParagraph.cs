namespace FactCheck.Articles;

/// <summary>What one paragraph of a text is, and which of its words lead to addresses.</summary>
/// <param name="Kind">Heading or quote; nothing where it is a plain paragraph.</param>
/// <param name="Addresses">In the order of the text, as UTF-16 offsets into the whole text.</param>
public readonly record struct FormattedParagraph(FormattingKind? Kind, IReadOnlyList<Formatting> Addresses)
{
    private static readonly IReadOnlyList<Formatting> None = [];

    /// <summary>One for each paragraph, in the same order.</summary>
    /// <param name="paragraphs">The paragraphs of a text.</param>
    /// <param name="formatting">The text's formatting as it was saved: in order, each within one paragraph.</param>
    public static IReadOnlyList<FormattedParagraph> Of(IReadOnlyList<Paragraph> paragraphs, IReadOnlyList<Formatting> formatting)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentNullException.ThrowIfNull(formatting);
        var formatted = new FormattedParagraph[paragraphs.Count];
        var next = 0;
        for (var i = 0; i < formatted.Length; i++)
        {
            FormattingKind? kind = null;
            List<Formatting>? addresses = null;
            for (; next < formatting.Count && formatting[next].Start < paragraphs[i].End; next++)
            {
                if (formatting[next].Start < paragraphs[i].Start)
                {
                    continue;
                }

                if (formatting[next].Kind == FormattingKind.Address)
                {
                    (addresses ??= []).Add(formatting[next]);
                }
                else
                {
                    kind = formatting[next].Kind;
                }
            }

            formatted[i] = new(kind, addresses ?? None);
        }

        return formatted;
    }
}
