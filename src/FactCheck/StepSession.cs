using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Sources.Drawing;
using FactCheck.Sources.PublicCopies;
using FactCheck.Sources.Revisiting;
using FactCheck.Sources.Timestamping;
using FactCheck.Verdicts;

namespace FactCheck;

/// <summary>A transaction that remembers what one step of splitting touches.</summary>
internal sealed class StepSession(ISession session) : ISession
{
    private readonly TouchedClaims claims = new(session.Claims);

    public TouchedClaims Touched => claims;

    /// <summary>What goes from one claim to another with the step.</summary>
    public List<Moved> Moved { get; } = [];

    /// <summary>The claims that the step was meant for and that it leaves as they are.</summary>
    public List<LeftOut> LeftOut { get; } = [];

    public IPeopleStore People => session.People;

    public IAccountStore Accounts => session.Accounts;

    public IArticleStore Articles => session.Articles;

    public IClaimStore Claims => claims;

    public ISplitStepStore Steps => session.Steps;

    public ISourceStore Sources => session.Sources;

    public ISourceNoteStore SourceNotes => session.SourceNotes;

    public ISourceGroupStore SourceGroups => session.SourceGroups;

    public ISourceMergeStore SourceMerges => session.SourceMerges;

    public IEvidenceStore Evidence => session.Evidence;

    public ICaptureStore Captures => session.Captures;

    public IStoredFileStore Files => session.Files;

    public ITimestampStore Timestamps => session.Timestamps;

    public IVisitStore Visits => session.Visits;

    public IRenderingStore Renderings => session.Renderings;

    public IPublicCopyStore PublicCopies => session.PublicCopies;

    public IRoundStore Rounds => session.Rounds;

    public IVerdictStore Verdicts => session.Verdicts;

    public IReviewStore Review => session.Review;

    public IDiscussionStore Discussion => session.Discussion;

    public IWordingStore Wordings => session.Wordings;

    public IPublicationStore Publications => session.Publications;

    public IWebhookStore Webhooks => session.Webhooks;

    public ISnoozeStore Snoozes => session.Snoozes;

    public INoticeStore Notices => session.Notices;

    public IMailStore Mails => session.Mails;

    public IChangeStore Changes => session.Changes;

    public IUnfinishedStore Unfinished => session.Unfinished;
}
