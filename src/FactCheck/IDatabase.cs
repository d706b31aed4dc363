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

/// <summary>The newsroom's database, read beside the writers and written by one at a time.</summary>
public interface IDatabase
{
    /// <summary>Reads in one transaction that sees one moment.</summary>
    Task<T> ReadAsync<T>(Func<ISession, Task<T>> read, CancellationToken cancellation);

    /// <summary>
    /// Runs an act in one write transaction: committed where the outcome is done, rolled back otherwise.
    /// What it acknowledged is on disk, and its changes are told to the live feed, when this returns.
    /// </summary>
    Task<Outcome<T>> WriteAsync<T>(Func<ISession, Task<Outcome<T>>> act, CancellationToken cancellation);
}

/// <summary>One transaction: what each feature reads and writes in it.</summary>
public interface ISession
{
    IPeopleStore People { get; }

    IAccountStore Accounts { get; }

    IArticleStore Articles { get; }

    IClaimStore Claims { get; }

    ISplitStepStore Steps { get; }

    ISourceStore Sources { get; }

    ISourceNoteStore SourceNotes { get; }

    ISourceGroupStore SourceGroups { get; }

    ISourceMergeStore SourceMerges { get; }

    IEvidenceStore Evidence { get; }

    ICaptureStore Captures { get; }

    IStoredFileStore Files { get; }

    ITimestampStore Timestamps { get; }

    IVisitStore Visits { get; }

    IRenderingStore Renderings { get; }

    IPublicCopyStore PublicCopies { get; }

    IRoundStore Rounds { get; }

    IVerdictStore Verdicts { get; }

    IReviewStore Review { get; }

    IDiscussionStore Discussion { get; }

    IWordingStore Wordings { get; }

    IPublicationStore Publications { get; }

    IWebhookStore Webhooks { get; }

    ISnoozeStore Snoozes { get; }

    INoticeStore Notices { get; }

    IMailStore Mails { get; }

    IChangeStore Changes { get; }

    IUnfinishedStore Unfinished { get; }
}
