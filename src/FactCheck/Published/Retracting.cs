using FactCheck.Articles;

namespace FactCheck.Published;

/// <summary>What a retraction needs.</summary>
internal static class Retracting
{
    /// <summary>What readers are shown and can be told to distrust, or nothing.</summary>
    public static Publication? Shown(IReadOnlyList<Publication> earlier) =>
        earlier.FirstOrDefault(publication => publication.State == PublicationState.Current);

    /// <summary>Why it cannot be retracted, or nothing.</summary>
    public static Refusal? Check(Article article, int version, IReadOnlyList<Publication> earlier, string? note) =>
        Shown(earlier) is null ? Refusal.NotNow("not-published", "This article is not published: there is nothing to retract.")
        : article.Version != version ? Refusal.NotNow("stale", "The article changed since you opened this page: look at it again.")
        : Typed.Required("note", note, Typed.MostParagraph, "Tell readers why the page is retracted.");
}
