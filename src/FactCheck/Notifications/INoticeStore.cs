using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>Notices, how people want to be told, and how far the chain of changes was read for them.</summary>
public interface INoticeStore
{
    /// <summary>The sequence of the last change of which people were told.</summary>
    Task<long> CursorAsync(CancellationToken cancellation);

    /// <summary>People were told of everything up to there: whom it concerned is kept no longer.</summary>
    Task MoveCursorAsync(long to, CancellationToken cancellation);

    /// <summary>How people stood to a change that tells somebody, when it happened; kept until they were told.</summary>
    Task<IReadOnlyList<Standing>> ConcernedAsync(long sequence, CancellationToken cancellation);

    /// <summary>Does nothing where this person was told of this change already.</summary>
    Task AddAsync(Notice notice, CancellationToken cancellation);

    /// <summary>A person's newest notices, newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Notice>> OfAsync(PersonId person, long before, int limit, CancellationToken cancellation);

    /// <summary>How many of them are unread.</summary>
    Task<int> UnreadAsync(PersonId person, CancellationToken cancellation);

    /// <summary>Marks one notice of the person read, or all of them; how many were not.</summary>
    Task<int> MarkReadAsync(PersonId person, NoticeId? notice, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>Who was told of changes after this one.</summary>
    Task<IReadOnlyList<PersonId>> ToldAfterAsync(long sequence, CancellationToken cancellation);

    /// <summary>How a person wants to be told; the usual where they chose nothing.</summary>
    Task<NoticeChoices> ChoicesAsync(PersonId person, CancellationToken cancellation);

    /// <summary>Writes the choices over the version they carry and counts one up; false where that version is gone.</summary>
    Task<bool> SaveAsync(NoticeChoices choices, CancellationToken cancellation);

    /// <summary>Notices that are to go out this way and that no mail carries yet, oldest first.</summary>
    Task<IReadOnlyList<Notice>> UnsentAsync(NoticeWay way, CancellationToken cancellation);

    /// <summary>The notices that a mail carries, oldest first.</summary>
    Task<IReadOnlyList<Notice>> OfMailAsync(MailId mail, CancellationToken cancellation);

    /// <summary>Puts notices into a mail.</summary>
    Task PutIntoAsync(MailId mail, IReadOnlyCollection<NoticeId> notices, CancellationToken cancellation);

    /// <summary>Remembers that people were reminded of this deadline; false where they were before.</summary>
    Task<bool> RemindAsync(ArticleId article, DateTimeOffset deadline, bool isOver, CancellationToken cancellation);
}
