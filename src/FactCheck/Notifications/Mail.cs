using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>A mail in the outbox: for whom and what for. Its words are written when it is sent, from what the receiver may read then.</summary>
public sealed record Mail
{
    public required MailId Id { get; init; }

    public required PersonId PersonId { get; init; }

    public required MailKind Kind { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Not before this; while a node sends it, when another may take it for abandoned.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; init; }

    /// <summary>Whether a node is handing it over; until <see cref="NextAt"/>, when that node is taken to be gone.</summary>
    public bool IsTaken { get; init; }

    /// <summary>When it was sent, given up, or had nothing left to say.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Whether a server took it.</summary>
    public bool IsSent { get; init; }

    /// <summary>What the mail server said last, without any word of the mail.</summary>
    public string? Reason { get; init; }

    /// <summary>Counts the writes.</summary>
    public int Version { get; init; } = 1;

    internal static Mail Of(MailKind kind, PersonId person, TimeProvider clock)
    {
        var now = clock.Now();
        return new() { Id = clock.New<MailId>(), PersonId = person, Kind = kind, MadeAt = now, NextAt = now };
    }
}
