using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>A selected passage of a revision, as a page or a program sends it.</summary>
/// <param name="Revision">The revision that was on screen.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
public sealed record Passage(RevisionId Revision, int Start, int End)
{
    /// <summary>
    /// The anchor of the selected words, without blanks at its ends; refused where nothing is selected, where the
    /// text was replaced meanwhile, or where the offsets lie outside the text or inside a character.
    /// </summary>
    internal (TextAnchor? Anchor, Refusal? Refusal) Anchor(Revision current)
    {
        if (Revision != current.Id)
        {
            return (null, Refusal.NotNow("other-revision", "The text was replaced by a new revision: select the words again."));
        }

        var text = current.Text;
        if (Start < 0 || End > text.Length || Start >= End)
        {
            return (null, Refusal.Invalid("passage", "Select some words of the text."));
        }

        var start = Graphemes.PastGaps(text, Start, End);
        var end = Graphemes.BeforeGaps(text, start, End);
        if (start == end)
        {
            return (null, Refusal.Invalid("passage", "Select some words of the text."));
        }

        if (!Graphemes.IsBoundary(text, start) || !Graphemes.IsBoundary(text, end))
        {
            return (null, Refusal.Invalid("passage", "The selection ends inside a character: select whole words."));
        }

        return (new TextAnchor { RevisionId = current.Id, Start = start, End = end, Quote = text[start..end] }, null);
    }
}
