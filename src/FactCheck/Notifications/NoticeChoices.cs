using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>How one person wants to be told.</summary>
public sealed record NoticeChoices
{
    public required PersonId PersonId { get; init; }

    /// <summary>Where mails go, once it is confirmed.</summary>
    public string? Address { get; init; }

    /// <summary>When the person showed that mails to the address reach them; nothing goes there before.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The minute of the newsroom's day at which the digest goes out.</summary>
    public int DigestMinute { get; init; } = 8 * 60;

    /// <summary>The kinds for which the person chose; every other has its usual way.</summary>
    public IReadOnlyDictionary<NoticeKind, NoticeWay> Ways { get; init; } = new Dictionary<NoticeKind, NoticeWay>();

    /// <summary>Counts the writes; every write names the one it saw, 0 before the first.</summary>
    public int Version { get; init; }

    public bool IsConfirmed => Address is not null && ConfirmedAt is not null;

    /// <summary>The ways in which one can be told of a kind. That mails fail is not told by mail: it would fail, and be told again.</summary>
    public static IReadOnlyList<NoticeWay> WaysOf(NoticeKind kind) =>
        kind == NoticeKind.MailFailed ? [NoticeWay.Off, NoticeWay.InApp] : Enum.GetValues<NoticeWay>();

    /// <summary>How the person is told of a kind.</summary>
    public NoticeWay WayOf(NoticeKind kind) => Ways.TryGetValue(kind, out var way) ? way : UsualWay(kind);

    /// <summary>What holds where a person chose nothing: by mail what somebody waits for, in a digest what can wait.</summary>
    public static NoticeWay UsualWay(NoticeKind kind) => kind switch
    {
        NoticeKind.AssignedToMe or NoticeKind.ChangesRequested or NoticeKind.ReviewWanted or NoticeKind.DisputeToDecide
            or NoticeKind.QueryAsked or NoticeKind.QueryReminded or NoticeKind.Mentioned or NoticeKind.WordingSuggested
            or NoticeKind.DeadlineNear or NoticeKind.FileDamaged or NoticeKind.FileQuarantined => NoticeWay.MailAtOnce,
        NoticeKind.ClaimChanged or NoticeKind.PageChanged or NoticeKind.WordingAnswered or NoticeKind.QueryAnswered or NoticeKind.QueryWithdrawn or NoticeKind.Published => NoticeWay.MailDigest,
        _ => NoticeWay.InApp,
    };
}
