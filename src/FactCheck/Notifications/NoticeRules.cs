using FactCheck.Live;

namespace FactCheck.Notifications;

/// <summary>
/// Whom a recorded change tells, of what and why: the one table of changes × people. A person is told of a change once,
/// so what concerns them more closely stands first. A new kind of change gets its line here, or stands among the silent.
/// </summary>
public static class NoticeRules
{
    /// <summary>Changes that nobody is told of: those who look at the article see them, and the record keeps them.</summary>
    public static IReadOnlySet<ChangeKind> Silent { get; } = new HashSet<ChangeKind>
    {
        ChangeKind.NewsroomFounded, ChangeKind.SettingChanged, ChangeKind.PersonInvited, ChangeKind.InvitationRevoked, ChangeKind.PersonJoined,
        ChangeKind.RolesGiven, ChangeKind.PersonDisabled, ChangeKind.PersonEnabled, ChangeKind.PersonErased, ChangeKind.PublicNameChosen,
        ChangeKind.ArticleCreated, ChangeKind.ArticleEdited, ChangeKind.RevisionSaved,
        ChangeKind.ClaimSuggested, ChangeKind.ClaimAdded, ChangeKind.ClaimAccepted, ChangeKind.ClaimRestored, ChangeKind.ClaimStarted,
        ChangeKind.ClaimReattached, ChangeKind.PassageMoved, ChangeKind.PassageRemoved, ChangeKind.StepUndone, ChangeKind.StepRedone,
        ChangeKind.PassageCleared, ChangeKind.ClearanceWithdrawn,
        ChangeKind.SourceAdded, ChangeKind.SourceEdited, ChangeKind.ConfidentialSourceRead,
        ChangeKind.CaptureAsked, ChangeKind.CaptureKept, ChangeKind.CaptureUploaded,
        ChangeKind.VerdictWithdrawn, ChangeKind.PublicationLeftBehind, ChangeKind.PublicationCaughtUp, ChangeKind.PublicationRedacted,
        ChangeKind.EvidenceMoved, ChangeKind.SourceGrouped, ChangeKind.SourceGroupRenamed, ChangeKind.SourceNoted, ChangeKind.SourcesMerged, ChangeKind.SourcesParted,
        ChangeKind.ThreadResolved, ChangeKind.ThreadReopened, ChangeKind.WordingWithdrawn,
        ChangeKind.PageFlagLifted, ChangeKind.PageFlagSettled, ChangeKind.RoundAsked, ChangeKind.StoredFileRestored,
        ChangeKind.CaptureDrawn, ChangeKind.PublicCopyAsked, ChangeKind.PublicCopyMade, ChangeKind.PublicCopyFailed,
        ChangeKind.AboutPageEdited, ChangeKind.NoticeSettled, ChangeKind.WebhookAdded, ChangeKind.WebhookRemoved, ChangeKind.WebhookSecretRenewed, ChangeKind.DeliverySentAgain, ChangeKind.MailRetried, ChangeKind.MailDropped,
        ChangeKind.SourceErased, ChangeKind.PublicationConfirmed, ChangeKind.PublicationWithdrawn, ChangeKind.TimestampsAsked, ChangeKind.TimestampKept, ChangeKind.TimestampFailed,
    };

    /// <summary>Changes that somebody is told of.</summary>
    public static IEnumerable<ChangeKind> Told => Table.Keys;

    /// <summary>Whether a change of this kind tells somebody.</summary>
    public static bool Tells(ChangeKind kind) => Table.ContainsKey(kind);

    internal static readonly IReadOnlyDictionary<ChangeKind, Func<Concerned, Task<IEnumerable<Telling>>>> Table =
        new Dictionary<ChangeKind, Func<Concerned, Task<IEnumerable<Telling>>>>
        {
            [ChangeKind.ClaimAssigned] = of => Concerned.Told(of.Named("assignee", NoticeKind.AssignedToMe, NoticeReason.Assignee)),
            [ChangeKind.ClaimEdited] = of => of.WorkersAsync(NoticeKind.ClaimChanged),
            [ChangeKind.ClaimSplit] = of => of.WorkersAsync(NoticeKind.ClaimChanged),
            [ChangeKind.ClaimsMerged] = of => of.WorkersAsync(NoticeKind.ClaimChanged),
            [ChangeKind.ClaimSetAside] = of => of.WorkersAsync(NoticeKind.ClaimChanged),
            [ChangeKind.ClaimToRecheck] = of => of.WorkersAsync(NoticeKind.ClaimChanged),
            [ChangeKind.ClaimReopened] = of => of.WorkersAsync(NoticeKind.ClaimChanged),
            [ChangeKind.EvidenceAttached] = of => of.WorkersAsync(NoticeKind.ClaimChanged),
            [ChangeKind.EvidenceEdited] = of => of.WorkersAsync(NoticeKind.ClaimChanged),
            [ChangeKind.EvidenceWithdrawn] = of => of.WorkersAsync(NoticeKind.ClaimChanged),
            [ChangeKind.VerdictProposed] = of => of.NamedReviewersAsync(),
            [ChangeKind.VerdictSealed] = of => of.NamedReviewersAsync(),
            [ChangeKind.SecondVerdictAsked] = of => of.NamedReviewersAsync(),
            [ChangeKind.SecondVerdictGiven] = async of =>
                [.. await of.ProposerAsync(NoticeKind.ClaimChanged), .. await of.EditorsInDisputeAsync(), .. await of.NamedReviewersAsync()],
            [ChangeKind.ClaimConfirmed] = async of => [.. await of.NamedReviewersAsync(), .. await of.WorkersAsync(NoticeKind.ClaimChanged)],
            // What voided them is a change of its own, of which those who work on the claim are told.
            [ChangeKind.SignOffsVoided] = of => of.VoidedAsync(),
            [ChangeKind.SignedOff] = of => of.ProposerAsync(NoticeKind.VerdictSignedOff),
            [ChangeKind.ChangesRequested] = async of =>
            [
                .. await of.ProposerAsync(NoticeKind.ChangesRequested),
                .. await of.WorkersAsync(NoticeKind.ChangesRequested),
                .. await of.EditorsInDisputeAsync(),
            ],
            [ChangeKind.DisputeDecided] = async of =>
                [.. await of.ProposerAsync(NoticeKind.VerdictSignedOff), .. await of.AnswerersAsync(NoticeKind.VerdictSignedOff)],
            [ChangeKind.QueryAsked] = of => of.AuthorOrEditorsAsync(NoticeKind.QueryAsked),
            [ChangeKind.QueryAnswered] = async of => [.. await of.AskerAsync(NoticeKind.QueryAnswered), .. await of.WorkersAsync(NoticeKind.QueryAnswered)],
            [ChangeKind.QueryWithdrawn] = of => of.AuthorOrEditorsAsync(NoticeKind.QueryWithdrawn),
            [ChangeKind.CaptureFailed] = of => of.EvidenceOwnersAsync(NoticeKind.CaptureFailed),
            [ChangeKind.QueryReminded] = of => of.AuthorOrEditorsAsync(NoticeKind.QueryReminded),
            [ChangeKind.AnnexSupplied] = async of => [.. await of.AskerAsync(NoticeKind.QueryAnswered), .. await of.WorkersAsync(NoticeKind.QueryAnswered)],
            [ChangeKind.CommentMade] = of => Concerned.Told(
                [.. of.Named("mentioned", NoticeKind.Mentioned, NoticeReason.Mentioned), .. of.Named("others", NoticeKind.Replied, NoticeReason.Discusses)]),
            [ChangeKind.CommentEdited] = of => Concerned.Told(of.Named("mentioned", NoticeKind.Mentioned, NoticeReason.Mentioned)),
            [ChangeKind.WordingSuggested] = of => of.AuthorOrEditorsAsync(NoticeKind.WordingSuggested),
            [ChangeKind.WordingAccepted] = of => Concerned.Told(of.Named("by", NoticeKind.WordingAnswered, NoticeReason.Suggester)),
            [ChangeKind.WordingDeclined] = of => Concerned.Told(of.Named("by", NoticeKind.WordingAnswered, NoticeReason.Suggester)),
            [ChangeKind.PageFlagged] = async of => [.. await of.EvidenceOwnerAsync(NoticeKind.PageChanged), .. await of.WorkersAsync(NoticeKind.PageChanged)],
            [ChangeKind.StoredFileDamaged] = of => Concerned.Told(of.Administrators(NoticeKind.FileDamaged)),
            [ChangeKind.FileQuarantined] = async of => [.. await of.EvidenceOwnersAsync(NoticeKind.FileQuarantined), .. of.Administrators(NoticeKind.FileQuarantined)],
            [ChangeKind.ArticlePublished] = of => of.EverybodyAtWorkAsync(NoticeKind.Published),
            [ChangeKind.ArticleRetracted] = of => of.EverybodyAtWorkAsync(NoticeKind.Published),
            [ChangeKind.PublicationProposed] = of => Concerned.Told(of.Editors(NoticeKind.PublicationWaits)),
            [ChangeKind.PublicationHeld] = of => Concerned.Told(of.Editors(NoticeKind.PublicationWaits)),
            [ChangeKind.ErrorTold] = of => Concerned.Told(of.Editors(NoticeKind.ErrorTold)),
            [ChangeKind.MailsLate] = of => Concerned.Told(of.Administrators(NoticeKind.MailFailed)),
            [ChangeKind.MailGivenUp] = of => Concerned.Told(of.Administrators(NoticeKind.MailFailed)),
            [ChangeKind.DeadlineNear] = of => of.WithWorkLeftAsync(NoticeKind.DeadlineNear),
        };
}
