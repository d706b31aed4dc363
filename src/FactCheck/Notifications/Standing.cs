using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>How somebody stood to a change when it happened.</summary>
public sealed record Standing
{
    public required PersonId PersonId { get; init; }

    public required NoticeReason Reason { get; init; }
}
