using FactCheck.Articles;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Desk;

/// <summary>What the claims of one board have in common: hundreds of them refer to it, and each works out the rest when asked.</summary>
/// <param name="SeenBy">Whom the board was made for.</param>
/// <param name="Article">The article.</param>
/// <param name="Scale">The ratings that a verdict can have.</param>
/// <param name="Sources">The sources of the claims' evidence, unfiltered.</param>
/// <param name="Settings">What the newsroom chose for itself.</param>
internal sealed record BoardFrame(
    Actor SeenBy, Article Article, IReadOnlyList<Rating> Scale, IReadOnlyDictionary<SourceId, Source> Sources, NewsroomSettings Settings)
{
    /// <summary>The frame of everything that was gathered on an article.</summary>
    public static BoardFrame Of(Actor actor, Gathered gathered) => new(actor, gathered.Article, gathered.Scale, gathered.Sources, gathered.Settings);
}
