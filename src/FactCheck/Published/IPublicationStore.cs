using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Publications as the desk writes them.</summary>
public interface IPublicationStore
{
    /// <summary>The publications of an article, newest first.</summary>
    Task<IReadOnlyList<Publication>> OfArticleAsync(ArticleId article, CancellationToken cancellation);

    Task AddAsync(Publication publication, CancellationToken cancellation);

    /// <summary>The publications of an article as they were published, whatever was taken out of them since.</summary>
    Task<IReadOnlyList<Publication>> AsPublishedAsync(ArticleId article, CancellationToken cancellation);

    /// <summary>Shows readers other content and another note than what was published; nothing stands for what was published.</summary>
    Task ShowInsteadAsync(PublicationId id, string? content, string? note, CancellationToken cancellation);

    /// <summary>Keeps of a publication only what is shown in its place.</summary>
    Task ForgetAsPublishedAsync(PublicationId id, CancellationToken cancellation);

    Task SetStateAsync(PublicationId id, PublicationState state, CancellationToken cancellation);

    /// <summary>The publication that readers of the slug are shown, or nothing.</summary>
    Task<Publication?> ShownAtAsync(string slug, CancellationToken cancellation);

    /// <summary>A page about the newsroom, or nothing where nobody has written it.</summary>
    Task<AboutPage?> AboutAsync(string key, CancellationToken cancellation);

    /// <summary>Writes the page over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAboutAsync(AboutPage page, PersonId by, DateTimeOffset at, CancellationToken cancellation);

    Task AddNoticeAsync(ReaderNotice notice, CancellationToken cancellation);

    Task<ReaderNotice?> FindNoticeAsync(ReaderNoticeId id, CancellationToken cancellation);

    /// <summary>Readers' notices: what nobody dealt with first, then the newest, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ReaderNotice>> NoticesAsync(int limit, CancellationToken cancellation);

    /// <summary>Writes over the version it carries and counts one up; false where that version is gone.</summary>
    Task<bool> SaveNoticeAsync(ReaderNotice notice, CancellationToken cancellation);

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
