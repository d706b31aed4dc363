namespace FactCheck.Notifications;

/// <summary>What people are told about; each is theirs to turn off. The name is what the row keeps, so a member is never renamed.</summary>
public enum NoticeKind
{
    AssignedToMe,
    ClaimChanged,
    ChangesRequested,
    VerdictSignedOff,
    ReviewWanted,
    DisputeToDecide,
    QueryAsked,
    QueryAnswered,
    QueryReminded,
    QueryWithdrawn,
    Mentioned,
    Replied,
    WordingSuggested,
    WordingAnswered,
    CaptureFailed,
    PageChanged,
    FileDamaged,
    FileQuarantined,
    Published,
    PublicationWaits,
    ErrorTold,
    DeadlineNear,
    MailFailed,
}
