using System.Text;
using FactCheck.Articles;

namespace FactCheck.Sources;

/// <summary>
/// A text as excerpts are compared in: one blank between words, one kind of quote and dash, compatible forms of characters
/// brought together, and nothing that cannot be seen; it knows where each of its characters came from.
/// </summary>
internal sealed class PlainWords
{
    private readonly int[] starts;
    private readonly int[] ends;

    private PlainWords(string text, int[] starts, int[] ends) => (Text, this.starts, this.ends) = (text, starts, ends);

    public string Text { get; }

    public static PlainWords Of(string written)
    {
        var text = new StringBuilder(written.Length);
        var (starts, ends) = (new List<int>(written.Length), new List<int>(written.Length));
        for (var at = 0; at < written.Length;)
        {
            var end = Graphemes.EndOf(written, at);
            if (end == at + 1 && char.IsAscii(written[at]))
            {
                Add(written[at], at, end);
            }
            else
            {
                foreach (var unit in Compatible(written[at..end]))
                {
                    Add(unit, at, end);
                }
            }

            at = end;
        }

        while (text.Length > 0 && text[^1] == ' ')
        {
            Drop();
        }

        return new PlainWords(text.ToString(), [.. starts], [.. ends]);

        void Add(char unit, int start, int end)
        {
            var plain = Plain(unit);
            if (plain == '\0' || (plain == ' ' && (text.Length == 0 || text[^1] is ' ' or '-')))
            {
                return;
            }

            if (plain == '-' && text.Length > 0 && text[^1] == ' ')
            {
                Drop();
            }

            text.Append(plain);
            starts.Add(start);
            ends.Add(end);
        }

        void Drop()
        {
            text.Length--;
            starts.RemoveAt(starts.Count - 1);
            ends.RemoveAt(ends.Count - 1);
        }
    }

    /// <summary>Where a stretch of the plain text stands in the written one.</summary>
    public (int Start, int End) Written(int start, int end) => (starts[start], ends[end - 1]);

    private static string Compatible(string character)
    {
        try
        {
            return character.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no compatible form.
            return character;
        }
    }

    private static char Plain(char unit) => unit switch
    {
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' or '〝' or '〞' or '「' or '」' or '『' or '』' or '"' => '"',
        '‘' or '’' or '‚' or '‛' or '‹' or '›' or '′' or 'ʼ' or '`' or '´' or '\'' => '\'',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' or '﹘' or '-' => '-',
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F' or '\u061C' => '\0',
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => '\0',
        _ when char.IsWhiteSpace(unit) || char.IsControl(unit) => ' ',
        _ => unit,
    };
}
