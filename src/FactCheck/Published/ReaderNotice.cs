using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>What a reader told the newsroom about an error on a verdict page.</summary>
public sealed record ReaderNotice
{
    public required ReaderNoticeId Id { get; init; }

    public required ArticleId ArticleId { get; init; }

    /// <summary>The publication that the reader saw.</summary>
    public required int Publication { get; init; }

    /// <summary>The number of the claim that it is about; nothing where it is about the page.</summary>
    public int? Claim { get; init; }

    public required string Words { get; init; }

    /// <summary>How the reader can be answered, where they said so.</summary>
    public string? Contact { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required ReaderNoticeState State { get; init; }

    /// <summary>Who dealt with it.</summary>
    public PersonId? SettledBy { get; init; }

    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>What came of it, in words for the desk.</summary>
    public string? Note { get; init; }

    public int Version { get; init; } = 1;
}

/// <summary>What became of a reader's notice.</summary>
public enum ReaderNoticeState
{
    /// <summary>Nobody has dealt with it.</summary>
    New,

    /// <summary>It is right: the claim is checked again, or a correction follows.</summary>
    TakenUp,

    /// <summary>It changes nothing.</summary>
    SetAside,
}
