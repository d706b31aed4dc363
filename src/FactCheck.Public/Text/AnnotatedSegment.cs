using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Public.Text;

/// <summary>A stretch of a paragraph over which the same claims stand, all of it leading to one address or none.</summary>
/// <param name="Start">Its first UTF-16 code unit in the text.</param>
/// <param name="End">The code unit after its last.</param>
/// <param name="Claims">The numbers of the claims over it, ascending.</param>
/// <param name="Ending">Those of them whose passage ends here.</param>
/// <param name="Address">Where a reader may safely follow the words to.</param>
public sealed record AnnotatedSegment(int Start, int End, IReadOnlyList<int> Claims, IReadOnlyList<int> Ending, string? Address)
{
    /// <summary>The segment where claims are keyed by their numbers, and addresses by -1, -2, … as they are listed.</summary>
    internal static AnnotatedSegment Of(TextSegment segment, IReadOnlyList<Formatting> addresses) => new(
        segment.Start,
        segment.End,
        [.. segment.Keys.Where(key => key >= 0)],
        [.. segment.Ending.Where(key => key >= 0)],
        segment.Keys is [< 0 and var first, ..] ? WebAddress.Of(addresses[-1 - first].Address) : null);
}
