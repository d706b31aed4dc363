using FactCheck.Articles;

namespace FactCheck.Web.Components.Workbench;

/// <summary>A stretch of a paragraph that looks the same from end to end.</summary>
/// <param name="Start">First UTF-16 code unit of the text.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Look">Its classes; nothing where it is plain.</param>
/// <param name="Claims">The keys of the claims over it, with blanks between; nothing where there are none.</param>
/// <param name="Ends">The numbers of the claims whose passage ends here.</param>
/// <param name="Address">Where its words lead; nothing where they lead nowhere.</param>
public readonly record struct Run(int Start, int End, string? Look = null, string? Claims = null, string? Ends = null, string? Address = null);

/// <summary>A paragraph as it is drawn; equal where it would be drawn the same.</summary>
/// <param name="Start">Its first UTF-16 code unit in the text.</param>
/// <param name="Sentence">The number of its first sentence.</param>
/// <param name="Runs">Its stretches, in order and without gaps.</param>
/// <param name="Kind">Heading or quote; nothing where it is a plain paragraph.</param>
/// <param name="Breaks">Where its later sentences begin, counted from its start, with blanks between; nothing where it has one.</param>
public sealed record ParagraphRuns(int Start, int? Sentence, IReadOnlyList<Run> Runs, FormattingKind? Kind = null, string? Breaks = null)
{
    private (IReadOnlyList<Run> Of, string Markup)? made;

    /// <summary>What stands inside it, made once for all who see the paragraph: one for each circuit would be the whole text again.</summary>
    internal string MarkupIn(Revision revision)
    {
        if (made is not { } known || !ReferenceEquals(known.Of, Runs))
        {
            made = known = (Runs, ParagraphMarkup.Of(revision, Runs));
        }

        return known.Markup;
    }

    public bool Equals(ParagraphRuns? other) =>
        other is not null && other.Start == Start && other.Sentence == Sentence && other.Kind == Kind && other.Breaks == Breaks && other.Runs.SequenceEqual(Runs);

    public override int GetHashCode() => HashCode.Combine(Start, Sentence, Runs.Count);
}
