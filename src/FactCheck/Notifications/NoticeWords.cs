using FactCheck.Live;

namespace FactCheck.Notifications;

/// <summary>The words of notices, on the screen and in mails; no word of a draft, a claim or a source is among them.</summary>
public static class NoticeWords
{
    /// <summary>What happened, after the name of who did it and before the claim: "asked for changes to the verdict on".</summary>
    public static string Did(NoticeKind kind, NoticeReason reason, ChangeKind? change) => kind switch
    {
        NoticeKind.AssignedToMe => "gave you",
        NoticeKind.ClaimChanged => change switch
        {
            ChangeKind.ClaimEdited => "edited",
            ChangeKind.ClaimSplit => "split",
            ChangeKind.ClaimsMerged => "merged others into",
            ChangeKind.ClaimSetAside => "set aside",
            ChangeKind.ClaimToRecheck => "changed the words of",
            ChangeKind.ClaimReopened => "reopened",
            ChangeKind.ClaimConfirmed => "confirmed the verdict on",
            ChangeKind.EvidenceAttached => "added evidence to",
            ChangeKind.EvidenceEdited => "changed evidence of",
            ChangeKind.EvidenceWithdrawn => "withdrew evidence from",
            ChangeKind.SecondVerdictGiven => "gave a second verdict on",
            _ => "changed",
        },
        NoticeKind.ChangesRequested => "asked for changes to the verdict on",
        NoticeKind.VerdictSignedOff when change == ChangeKind.DisputeDecided => "decided the dispute about",
        NoticeKind.VerdictSignedOff => "signed off the verdict on",
        NoticeKind.ReviewWanted when reason == NoticeReason.Signer => "changed what you had signed off in",
        NoticeKind.ReviewWanted => "wants your review of",
        NoticeKind.DisputeToDecide => "disagrees with another reviewer about",
        NoticeKind.QueryAsked => "asks about",
        NoticeKind.QueryWithdrawn => "took the query back about",
        NoticeKind.QueryAnswered => "answered the query about",
        NoticeKind.QueryReminded => "still waits for the answer about",
        NoticeKind.Mentioned => "mentioned you on",
        NoticeKind.Replied => "replied on",
        NoticeKind.WordingSuggested => "suggested other words for",
        NoticeKind.WordingAnswered when change == ChangeKind.WordingAccepted => "took over the words that you suggested for",
        NoticeKind.WordingAnswered => "declined the words that you suggested for",
        NoticeKind.CaptureFailed => "could not capture a source of",
        NoticeKind.Published when change == ChangeKind.ArticleRetracted => "retracted",
        NoticeKind.Published => "published",
        NoticeKind.PageChanged => "found another page than before behind evidence of",
        NoticeKind.FileDamaged => "found a damaged file in the archive",
        NoticeKind.FileQuarantined when reason == NoticeReason.EvidenceOwner => "keeps back a file in which the virus scanner found something, behind evidence of",
        NoticeKind.FileQuarantined => "keeps back a file in which the virus scanner found something",
        NoticeKind.ErrorTold => "was told by a reader about an error in",
        NoticeKind.PublicationWaits => "has a publication waiting of",
        NoticeKind.MailFailed when change == ChangeKind.MailGivenUp => "gave up a mail that no server took",
        NoticeKind.MailFailed => "has not been able to send mails for a while",
        NoticeKind.DeadlineNear => "says that the deadline is near for",
        _ => "changed",
    };

    /// <summary>A kind as a heading and as a mail's subject begins: "Changes requested".</summary>
    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.AssignedToMe => "A claim is assigned to you",
        NoticeKind.ClaimChanged => "A claim that you work on changed",
        NoticeKind.ChangesRequested => "Changes are requested on your verdict",
        NoticeKind.VerdictSignedOff => "Your verdict is signed off",
        NoticeKind.ReviewWanted => "Your review is wanted",
        NoticeKind.DisputeToDecide => "Reviewers disagree and an editor decides",
        NoticeKind.QueryAsked => "A query for you",
        NoticeKind.QueryWithdrawn => "A query to you is taken back",
        NoticeKind.QueryAnswered => "Your query is answered",
        NoticeKind.QueryReminded => "A query still waits for you",
        NoticeKind.Mentioned => "You are mentioned",
        NoticeKind.Replied => "A reply in a discussion of yours",
        NoticeKind.WordingSuggested => "Other words are suggested",
        NoticeKind.WordingAnswered => "Words that you suggested are answered",
        NoticeKind.CaptureFailed => "A source of your evidence could not be captured",
        NoticeKind.PageChanged => "A page that evidence rests on changed",
        NoticeKind.FileDamaged => "A stored file is damaged",
        NoticeKind.FileQuarantined => "The virus scanner found something in a file",
        NoticeKind.Published => "An article is published, corrected or retracted",
        NoticeKind.ErrorTold => "A reader tells about an error",
        NoticeKind.PublicationWaits => "A publication waits for an editor",
        NoticeKind.DeadlineNear => "A deadline is near",
        NoticeKind.MailFailed => "Mails cannot be sent",
        _ => kind.ToString(),
    };

    /// <summary>Why one is told: "because you proposed the verdict".</summary>
    public static string Of(NoticeReason reason) => reason switch
    {
        NoticeReason.Assignee => "because you are assigned",
        NoticeReason.Proposer => "because you proposed the verdict",
        NoticeReason.NamedReviewer => "because you are a named reviewer",
        NoticeReason.Signer => "because you had signed it off",
        NoticeReason.Author => "because you are the author",
        NoticeReason.Editor => "because you are an editor",
        NoticeReason.Asker => "because you asked",
        NoticeReason.Mentioned => "because you are mentioned",
        NoticeReason.Discusses => "because you take part in the discussion",
        NoticeReason.Suggester => "because you suggested it",
        NoticeReason.Administrator => "because you are an administrator",
        NoticeReason.EvidenceOwner => "because the evidence is yours",
        _ => "because you worked on it",
    };
}
