using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>What a mail tells its receiver, in parts; whoever sends it puts them into words.</summary>
public sealed record Letter
{
    public required Person Person { get; init; }

    public required string Address { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>The newsroom's name.</summary>
    public required string Newsroom { get; init; }

    public IReadOnlyList<LetterLine> Lines { get; init; } = [];
}

/// <summary>One thing that a mail tells.</summary>
public sealed record LetterLine
{
    public required Notice Notice { get; init; }

    /// <summary>What was done.</summary>
    public ChangeKind? Change { get; init; }

    /// <summary>Who did it, by name.</summary>
    public string? By { get; init; }

    /// <summary>The claim's number.</summary>
    public int? Claim { get; init; }

    public DateTimeOffset? Deadline { get; init; }

    /// <summary>The article's headline, only where the newsroom lets drafts into mails.</summary>
    public string? Headline { get; init; }

    /// <summary>The claim's words, only where the newsroom lets drafts into mails and no confidential source speaks to the claim.</summary>
    public string? Wording { get; init; }
}
