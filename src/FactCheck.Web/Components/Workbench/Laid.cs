using System.Runtime.CompilerServices;
using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Web.Components.Workbench;

/// <summary>A text with everything laid over it at one moment: the same for all who look, so that they share it.</summary>
/// <param name="At">The moment, by the one thing that all boards of it hold in common.</param>
/// <param name="Over">For each paragraph, the claims and clearances over it.</param>
/// <param name="Marks">The paragraphs as they are drawn.</param>
internal sealed record Laid(Coverage At, IReadOnlyList<object>?[] Over, ParagraphRuns[] Marks)
{
    private static readonly ConditionalWeakTable<Revision, Laid> Known = [];

    /// <summary>What was laid over the revision last, or nothing.</summary>
    public static Laid? Last(Revision revision) => Known.TryGetValue(revision, out var laid) ? laid : null;

    public void Keep(Revision revision) => Known.AddOrUpdate(revision, this);

    /// <summary>The paragraph as it was drawn, where the same lies over it now.</summary>
    public ParagraphRuns? Unchanged(int paragraph, List<object>? over)
    {
        var before = Over[paragraph];
        if ((before?.Count ?? 0) != (over?.Count ?? 0))
        {
            return null;
        }

        for (var i = 0; over is not null && i < over.Count; i++)
        {
            if (!ReferenceEquals(over[i], before![i]))
            {
                return null;
            }
        }

        return Marks[paragraph];
    }
}
