using System.Text;
using FactCheck.Articles;
using FactCheck.Documents.Proposing;

namespace FactCheck.Documents;

/// <summary>Puts the paragraphs of a draft together to a manuscript, without those that became its headline, byline or date.</summary>
internal static class Assembling
{
    /// <summary>Refused where nothing is left to read.</summary>
    public static Outcome<Manuscript> Assemble(Draft draft, string field, string? origin, DateOnly today)
    {
        var front = draft.IsPart ? new Front(null, null, null, draft.Blocks) : Front.Of(draft.Blocks, draft.Properties, today);
        var text = new StringBuilder();
        var formatting = new List<Formatting>();
        foreach (var block in front.Body)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            Add(block, text, formatting);
        }

        if (!text.ToString().EnumerateRunes().Any(Rune.IsLetterOrDigit))
        {
            return Refusal.Invalid(field, "There are no words in it to read.");
        }

        return new Manuscript
        {
            Text = text.ToString(),
            Formatting = formatting,
            Headline = front.Headline,
            AuthorName = front.AuthorName,
            DatedOn = front.DatedOn,
            Origin = Typed.Line(origin),
            Unread = draft.Missed.All(),
        };
    }

    private static void Add(Block block, StringBuilder text, List<Formatting> formatting)
    {
        var start = text.Length;
        text.Append(block.Text);
        if (block.Kind is BlockKind.Heading or BlockKind.Quote)
        {
            formatting.Add(new Formatting(start, text.Length, block.Kind == BlockKind.Heading ? FormattingKind.Heading : FormattingKind.Quote));
        }

        formatting.AddRange(block.Addresses.Select(words => new Formatting(start + words.Start, start + words.End, FormattingKind.Address, words.Address)));
    }
}
