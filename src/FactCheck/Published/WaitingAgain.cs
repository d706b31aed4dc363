using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>What waits, held against what the desk would publish today, and shown.</summary>
internal static class WaitingAgain
{
    /// <summary>Why what was frozen is no longer what the desk would publish, or nothing.</summary>
    public static async Task<Refusal?> ChangedAsync(
        ISession session, Article article, WaitingPublication waiting, Actor actor, TimeProvider clock, CancellationToken cancellation)
    {
        var earlier = await session.Publications.OfArticleAsync(article.Id, cancellation);
        if (waiting.NoteKind == NoteKind.Retraction)
        {
            return Retracting.Shown(earlier) is { } shown && string.Equals(shown.ContentHash, waiting.ContentHash, StringComparison.Ordinal) ? null : Other;
        }

        var gathered = await Gathered.OfArticleAsync(session, article, cancellation);
        if (Publishing.Blocked(gathered) is { } blocked)
        {
            return blocked;
        }

        var topics = string.Join(", ", PublishedJson.Read(waiting.Content).Topics);
        var today = await Publishing.NextAsync(session, gathered, earlier, new PublicationFields { Topics = topics }, actor, clock, cancellation);
        return string.Equals(today.ContentHash, waiting.ContentHash, StringComparison.Ordinal) ? null : Other;
    }

    /// <summary>Shows it to readers, in the name of who proposed it.</summary>
    public static async Task<Outcome<Publication>> ShowAsync(ISession session, Article article, WaitingPublication waiting, TimeProvider clock, CancellationToken cancellation)
    {
        var earlier = await session.Publications.OfArticleAsync(article.Id, cancellation);
        var now = clock.Now();
        var publication = new Publication
        {
            Id = clock.New<PublicationId>(),
            ArticleId = article.Id,
            Slug = article.Slug ?? await Slugs.FreeAsync(session, Slugs.Of(article.Headline, now), cancellation),
            Number = earlier.Count == 0 ? 1 : earlier[0].Number + 1,
            Headline = PublishedJson.Read(waiting.Content).Headline,
            State = waiting.NoteKind == NoteKind.Retraction ? PublicationState.Retracted : PublicationState.Current,
            NoteKind = waiting.NoteKind,
            Note = waiting.Note,
            Content = waiting.Content,
            ContentHash = waiting.ContentHash,
            PublishedBy = waiting.ProposedBy,
            PublishedAt = now,
        };
        return await Publishing.ShowAsync(session, new Actor(waiting.ProposedBy, []), article, publication, earlier, waiting.ConfirmedBy, cancellation);
    }

    private static Refusal Other =>
        Refusal.NotNow("changed", "The article changed since this was frozen, so that something else would be published today: propose it again.");
}
