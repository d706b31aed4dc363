using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FactCheck.Claims.Comparing;

namespace FactCheck.Web.Components.Articles;

/// <summary>
/// What stands inside a compared paragraph, as markup in one piece: a frame for each word would cost the circuit more than the page.
/// Everything that comes from outside is encoded.
/// </summary>
internal static class ComparedMarkup
{
    // Of what moved away, the beginning is enough where its other place shows all of it.
    private const int MostAway = 90;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="paragraph">The paragraph.</param>
    /// <param name="differences">All differences, by their numbers from 1.</param>
    /// <param name="inOne">Whether both revisions are read in one text.</param>
    public static string Of(ComparedParagraph paragraph, IReadOnlyList<Difference> differences, bool inOne)
    {
        var markup = new StringBuilder();
        foreach (var stretch in paragraph.Stretches)
        {
            if (stretch.Difference is not { } number)
            {
                Add(markup, stretch.Runs);
                continue;
            }

            var place = stretch.Kind switch { StretchKind.MovedAway => " data-place=\"old\"", StretchKind.MovedHere => " data-place=\"new\"", _ => "" };
            markup.Append("<span class=\"d ").Append(Look(stretch.Kind)).Append("\" data-d=\"").Append(number).Append('"').Append(place).Append(" tabindex=\"-1\">");
            if (stretch.Kind is StretchKind.MovedAway or StretchKind.MovedHere)
            {
                Jump(markup, stretch.Kind, differences[number - 1]);
            }

            Add(markup, stretch.Kind == StretchKind.MovedAway && inOne ? Shortened(stretch.Runs) : stretch.Runs);
            markup.Append("</span>");
        }

        return markup.ToString();
    }

    private static string Look(StretchKind kind) => kind switch
    {
        StretchKind.MovedAway => "away",
        StretchKind.MovedHere => "here",
        StretchKind.Changed => "changed",
        StretchKind.Break => "break",
        _ => "whole",
    };

    private static void Jump(StringBuilder markup, StretchKind kind, Difference difference)
    {
        var (to, words) = kind == StretchKind.MovedAway
            ? ("new", $"↓ moved to paragraph {difference.New?.Paragraph}")
            : ("old", $"↑ moved from paragraph {difference.Old?.Paragraph}");
        markup.Append("<button type=\"button\" class=\"jump\" dir=\"ltr\" data-jump=\"").Append(difference.Number).Append("\" data-to=\"").Append(to).Append("\">")
            .Append(words).Append("<span class=\"sr\">: go there</span></button> ");
    }

    private static List<ComparedRun> Shortened(IReadOnlyList<ComparedRun> runs)
    {
        var text = string.Concat(runs.Select(run => run.Text));
        if (text.Length <= MostAway + 20)
        {
            return [.. runs];
        }

        var cut = text.LastIndexOf(' ', MostAway);
        var characters = new StringInfo(text);
        return [new ComparedRun(RunMark.Same, (cut > 0 ? text[..cut] : characters.SubstringByTextElements(0, Math.Min(characters.LengthInTextElements, MostAway / 2))) + " …")];
    }

    private static void Add(StringBuilder markup, IReadOnlyList<ComparedRun> runs)
    {
        foreach (var run in runs)
        {
            var (name, word) = run.Mark switch
            {
                RunMark.Deleted => ("del", "deleted: "),
                RunMark.Inserted => ("ins", "inserted: "),
                _ => (null, null),
            };
            var words = run.Text.AsSpan().Trim();
            if (name is null || words.IsEmpty)
            {
                markup.Append(Encoder.Encode(run.Text));
                continue;
            }

            // No line is drawn through the blanks at the ends.
            var start = run.Text.Length - run.Text.AsSpan().TrimStart().Length;
            markup.Append(run.Text, 0, start)
                .Append('<').Append(name).Append("><span class=\"sr\">").Append(word).Append("</span>")
                .Append(Encoder.Encode(words.ToString()))
                .Append("</").Append(name).Append('>')
                .Append(run.Text, start + words.Length, run.Text.Length - start - words.Length);
        }
    }
}
