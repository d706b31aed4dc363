namespace FactCheck.Notifications;

/// <summary>What a person chooses about being told; what is left out stays as it is.</summary>
public sealed record NoticeChoiceFields
{
    /// <summary>Where mails go; an empty one takes it away.</summary>
    public string? Address { get; init; }

    /// <summary>The minute of the newsroom's day at which the digest goes out, 0 to 1439.</summary>
    public int? DigestMinute { get; init; }

    /// <summary>How to be told of each kind.</summary>
    public IReadOnlyDictionary<NoticeKind, NoticeWay>? Ways { get; init; }
}
