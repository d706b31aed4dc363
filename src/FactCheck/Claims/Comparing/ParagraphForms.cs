using FactCheck.Articles;

namespace FactCheck.Claims.Comparing;

/// <summary>Finds the paragraphs that are of another form than they were: headings, quotes, words that lead elsewhere.</summary>
internal sealed class ParagraphForms(ComparedSide before, ComparedSide after, SentenceFates fates, DifferenceNumbers numbers)
{
    private readonly Dictionary<int, DraftDifference> found = [];

    /// <summary>The number of a new paragraph's difference in form, once it was read.</summary>
    public int? NumberOf(int paragraph) => found.GetValueOrDefault(paragraph)?.Number;

    /// <summary>Reads a new paragraph: the number of its difference in form, where it is of another one than it was.</summary>
    public int? Read(int paragraph)
    {
        if (after.SentencesOf(paragraph).Select(fates.KeptNew).FirstOrDefault(pair => pair is not null) is not { } pair)
        {
            return null;
        }

        var was = before.ParagraphOf(pair.Old);
        if (Difference(before.Forms[was], after.Forms[paragraph]) is not { } form)
        {
            return null;
        }

        found[paragraph] = new DraftDifference(DifferenceKind.Form) { Form = form, Old = before.ParagraphAt(was), New = after.ParagraphAt(paragraph) };
        return numbers.Of(found[paragraph]);
    }

    private string? Difference(FormattedParagraph was, FormattedParagraph now) =>
        was.Kind != now.Kind ? $"{Name(now.Kind)} now, {Name(was.Kind).ToLowerInvariant()} before"
        : !Led(before, was).SequenceEqual(Led(after, now)) ? "Words lead to other addresses than before"
        : null;

    private static string Name(FormattingKind? kind) => kind switch
    {
        FormattingKind.Heading => "A heading",
        FormattingKind.Quote => "A quote",
        _ => "A paragraph",
    };

    private static IEnumerable<(string?, string)> Led(ComparedSide side, FormattedParagraph paragraph) =>
        paragraph.Addresses.Select(address => (address.Address, side.Text[address.Start..address.End]));
}
