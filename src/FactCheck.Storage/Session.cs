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
using FactCheck.Storage.Articles;
using FactCheck.Storage.Claims;
using FactCheck.Storage.Desk;
using FactCheck.Storage.Live;
using FactCheck.Storage.Notifications;
using FactCheck.Storage.People;
using FactCheck.Storage.Published;
using FactCheck.Storage.Review;
using FactCheck.Storage.Sources;
using FactCheck.Storage.Verdicts;
using FactCheck.Verdicts;

namespace FactCheck.Storage;

/// <summary>The stores of one transaction.</summary>
/// <param name="sql">The transaction.</param>
/// <param name="chain">Where the chain grows; nothing in a transaction that only reads.</param>
internal sealed class Session(Sql sql, ChainEnd? chain) : ISession
{
    public Sql Sql => sql;

    public ChainEnd? Chain => chain;

    public IPeopleStore People => field ??= new PeopleStore(sql);

    public IAccountStore Accounts => field ??= new AccountStore(sql);

    public IArticleStore Articles => field ??= new ArticleStore(sql);

    public IClaimStore Claims => field ??= new ClaimStore(sql);

    public ISplitStepStore Steps => field ??= new SplitStepStore(sql);

    public ISourceStore Sources => field ??= new SourceStore(sql);

    public ISourceNoteStore SourceNotes => field ??= new SourceNoteStore(sql);

    public ISourceGroupStore SourceGroups => field ??= new SourceGroupStore(sql);

    public ISourceMergeStore SourceMerges => field ??= new SourceMergeStore(sql);

    public IEvidenceStore Evidence => field ??= new EvidenceStore(sql);

    public ICaptureStore Captures => field ??= new CaptureStore(sql);

    public IStoredFileStore Files => field ??= new StoredFileStore(sql);

    public ITimestampStore Timestamps => field ??= new TimestampStore(sql);

    public IPublicCopyStore PublicCopies => field ??= new PublicCopyStore(sql);

    public IRenderingStore Renderings => field ??= new RenderingStore(sql);

    public IVisitStore Visits => field ??= new VisitStore(sql);

    public IRoundStore Rounds => field ??= new RoundStore(sql);

    public IVerdictStore Verdicts => field ??= new VerdictStore(sql);

    public IReviewStore Review => field ??= new ReviewStore(sql);

    public IDiscussionStore Discussion => field ??= new DiscussionStore(sql);

    public IWordingStore Wordings => field ??= new WordingStore(sql);

    public IPublicationStore Publications => field ??= new PublicationStore(sql);

    public IWebhookStore Webhooks => field ??= new WebhookStore(sql);

    public ISnoozeStore Snoozes => field ??= new SnoozeStore(sql);

    public INoticeStore Notices => field ??= new NoticeStore(sql);

    public IMailStore Mails => field ??= new MailStore(sql);

    public IChangeStore Changes => field ??= new ChangeStore(sql, chain);

    public IUnfinishedStore Unfinished => field ??= new UnfinishedStore(sql);
}
