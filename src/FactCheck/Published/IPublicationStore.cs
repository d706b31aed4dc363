using FactCheck.Articles;

namespace FactCheck.Published;

/// <summary>Publications as the desk writes them.</summary>
public interface IPublicationStore
{
    /// <summary>The publications of an article, newest first.</summary>
    Task<IReadOnlyList<Publication>> OfArticleAsync(ArticleId article, CancellationToken cancellation);

    Task AddAsync(Publication publication, CancellationToken cancellation);

    Task SetStateAsync(PublicationId id, PublicationState state, CancellationToken cancellation);

    /// <summary>What was frozen for the article and waits, or nothing.</summary>
    Task<WaitingPublication?> WaitingOfAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>Everything that waits, what is due first before the rest.</summary>
    Task<IReadOnlyList<WaitingPublication>> AllWaitingAsync(CancellationToken cancellation);

    Task AddWaitingAsync(WaitingPublication waiting, CancellationToken cancellation);

    /// <summary>Forgets what waits for the article.</summary>
    Task DropWaitingAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>Since when the article has other words than the publication; nothing where it has the same.</summary>
    Task SetTextChangedAsync(PublicationId id, DateTimeOffset? since, CancellationToken cancellation);
}
