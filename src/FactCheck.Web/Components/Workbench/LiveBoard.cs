using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.Web.Account;
using FactCheck.Web.Components.Layout;

namespace FactCheck.Web.Components.Workbench;

/// <summary>One article on one page, kept up with what is committed and with who comes and goes, until disposed.</summary>
internal sealed class LiveBoard(
    ArticleId id, ReadArticle read, FollowArticle follow, ChangeFeed feed, Presence presence, Connection connection, CurrentActor current, TimeProvider clock) : IDisposable
{
    // Between two keystrokes of somebody who thinks.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    private readonly CancellationTokenSource left = new();
    private ITimer? resting;
    private IDisposable? listening;
    private Presence.Visit? visit;
    private ClaimId? lookedAt;
    private Task? refreshing;
    private bool asksNow;
    private long? heardOf;

    /// <summary>Runs what comes from outside where the page may be drawn.</summary>
    public required Func<Func<Task>, Task> OnPage { get; init; }

    /// <summary>Takes a newer board.</summary>
    public required Action<ArticleBoard> Read { get; init; }

    /// <summary>Takes what others did, before the board that has it is read.</summary>
    public required Action<IReadOnlyList<Change>> Heard { get; init; }

    /// <summary>Takes who is here now, and at which claim.</summary>
    public required Action<IReadOnlyList<Here>> Met { get; init; }

    /// <summary>The article may not be read any more, or is gone; nothing is heard of it from then on.</summary>
    public required Action Lost { get; init; }

    /// <summary>The article as it was last read; nothing before the first reading.</summary>
    public ArticleBoard? Board { get; private set; }

    private bool IsLeft => left.IsCancellationRequested;

    /// <summary>Reads the article for the first time; false where there is none or the person may not read it.</summary>
    public Task<bool> LoadAsync() => ReadAsync(change: null);

    /// <summary>Starts to listen, once the page is on a screen; the person is here from now on.</summary>
    public void Listen()
    {
        if (listening is not null || IsLeft)
        {
            return;
        }

        listening = feed.Subscribe(id, changes => _ = OnPage(() => WokenAsync(changes)));
        connection.Changed += ComeOrGo;
        Enter();

        // What was committed between the reading and the listening woke nobody.
        _ = OnPage(RefreshAsync);
    }

    /// <summary>Tells the others which claim is open here.</summary>
    public void LookAt(ClaimId? claim)
    {
        lookedAt = claim;
        visit?.LookAt(claim);
    }

    /// <summary>Tells the others which words are selected here.</summary>
    public void Select(SelectedWords? words) => visit?.Select(words);

    /// <summary>Tells the others what is being written here, until the person pauses.</summary>
    public void Write(string what)
    {
        visit?.Write(what);
        resting ??= clock.CreateTimer(_ => visit?.Write(null), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        resting.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Reads what changed until now, the person's own last act with it.</summary>
    public Task RefreshAsync()
    {
        asksNow = true;
        return FollowAsync();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        connection.Changed -= ComeOrGo;
        listening?.Dispose();
        visit?.Dispose();
        resting?.Dispose();
        (listening, visit, resting) = (null, null, null);
        if (!IsLeft)
        {
            left.Cancel();
            left.Dispose();
        }
    }

    private async Task WokenAsync(IReadOnlyList<Change> changes)
    {
        if (!IsLeft)
        {
            Heard(changes);
            heardOf = changes[^1].Sequence;
            await FollowAsync();
        }
    }

    /// <summary>Calls that come while the article is being read share one more reading.</summary>
    private Task FollowAsync() => refreshing is { IsCompleted: false } ? refreshing : refreshing = ReadAnewAsync();

    private async Task ReadAnewAsync()
    {
        try
        {
            while (!IsLeft && (asksNow || heardOf is not null))
            {
                var change = asksNow ? null : heardOf;
                (asksNow, heardOf) = (false, null);
                if (!(change <= Board?.Cursor) && !await ReadAsync(change))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (IsLeft)
        {
            // The person went elsewhere while it was being read.
        }
    }

    private async Task<bool> ReadAsync(long? change)
    {
        var cancellation = left.Token;
        var actor = change is not null && Board is not null ? Board.SeenBy : await current.GetAsync(cancellation);
        if (actor is null)
        {
            return false;
        }

        var outcome = Board is { } known ? await follow.RunAsync(actor, known, change, cancellation) : await read.RunAsync(actor, id, cancellation);
        if (outcome is not Outcome<ArticleBoard>.Done { Value: var board } || IsLeft)
        {
            if (outcome is Outcome<ArticleBoard>.Missing && Board is not null && !IsLeft)
            {
                // Whoever may not read the article is not shown at it either, and hears nothing more of it.
                Dispose();
                Lost();
            }

            return false;
        }

        if (Board is null || (board.Cursor >= Board.Cursor && !ReferenceEquals(board, Board)))
        {
            Board = board;
            Read(board);
        }

        return true;
    }

    private void Enter()
    {
        if (Board is { } board)
        {
            visit = presence.Enter(id, board.SeenBy.Id, PeopleChanged);
            visit.LookAt(lookedAt);
        }
    }

    private void ComeOrGo(bool isThere) => _ = OnPage(() =>
    {
        visit?.Dispose();
        visit = null;
        if (isThere && !IsLeft)
        {
            Enter();
        }

        return Task.CompletedTask;
    });

    private void PeopleChanged() => _ = OnPage(() =>
    {
        if (!IsLeft)
        {
            Met(presence.At(id));
        }

        return Task.CompletedTask;
    });
}
