using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>That one person is told of one recorded change, and why them.</summary>
public sealed record Notice
{
    public required NoticeId Id { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>The change's place in the chain; a person is told of a change once.</summary>
    public required long Sequence { get; init; }

    public required NoticeKind Kind { get; init; }

    public required NoticeReason Reason { get; init; }

    /// <summary>Who acted; nobody where the program did it on its own.</summary>
    public PersonId? By { get; init; }

    public ArticleId? ArticleId { get; init; }

    public ClaimId? ClaimId { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>How it goes out by mail besides, where it does.</summary>
    public NoticeWay? Mail { get; init; }

    /// <summary>The mail that carries it, once there is one.</summary>
    public MailId? MailId { get; init; }
}
