namespace FactCheck.Notifications;

/// <summary>Why somebody is told: how they stand to what happened.</summary>
public enum NoticeReason
{
    Assignee,
    Proposer,
    NamedReviewer,
    Signer,
    Author,
    Editor,
    Asker,
    Mentioned,
    Discusses,
    Suggester,
    EvidenceOwner,
    WorkedOn,
    Administrator,
}
