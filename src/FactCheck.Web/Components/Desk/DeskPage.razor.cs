using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Layout;
using FactCheck.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Desk;

/// <summary>A person's desk: what is due, what waits on them and on others, and what they do about it without leaving.</summary>
public sealed partial class DeskPage
{
    /// <summary>A desk need not follow a busy hour act by act.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    /// <summary>How long an act can be taken back by its bar.</summary>
    private static readonly TimeSpan Undoable = TimeSpan.FromSeconds(10);

    private DeskView? view;
    private bool failed;
    private int mostArticles = 30;
    private IDisposable? feed;
    private IDisposable? own;
    private ITimer? clockwork;
    private Task reading = Task.CompletedTask;
    private bool again;
    private DeskRow? dragged;
    private TakenBack? undoable;
    private string? focus;

    [Inject]
    internal DeskFrame Frame { get; set; } = null!;

    [Inject]
    internal ChangeFeed Feed { get; set; } = null!;

    [Inject]
    internal OwnFeed Own { get; set; } = null!;

    [Inject]
    internal TimeProvider Clock { get; set; } = null!;

    [Inject]
    private AssignClaim Assign { get; set; } = null!;

    [Inject]
    private UndoStep Undo { get; set; } = null!;

    [Inject]
    private SnoozeClaim Snooze { get; set; } = null!;

    [Inject]
    private WakeClaim Wake { get; set; } = null!;

    /// <summary>Everybody of the newsroom, by id.</summary>
    internal IReadOnlyDictionary<PersonId, Person> People => view?.People ?? new Dictionary<PersonId, Person>();

    /// <summary>Whether an act is on its way.</summary>
    internal bool IsActing => IsBusy;

    internal static string AddressOf(DeskRow row) => $"articles/{row.Article.Id}/claims/{row.Claim.Number}";

    internal static string IdOf(Claim claim) => $"row-{claim.Id}";

    /// <summary>Who can get the claim from this person: whom an editor may choose, or nobody but oneself.</summary>
    internal IReadOnlyList<Person> CandidatesFor(DeskRow row) =>
    [
        .. People.Values
            .Where(person => DeskRow.CanCheck(person, row.Article) && person.Id != row.Claim.AssigneeId && (view!.MayAssignOthers || person.Id == Frame.Me?.Id))
            .OrderBy(person => person.DisplayName, StringComparer.CurrentCulture),
    ];

    internal Workload? WorkloadOf(Person person) => view?.Workloads?.FirstOrDefault(workload => workload.Person.Id == person.Id);

    internal void Drag(DeskRow? row)
    {
        dragged = row;
        StateHasChanged();
    }

    /// <summary>Gives the claim to somebody; the focus goes to the next row, and the act can be taken back.</summary>
    internal async Task AssignAsync(DeskRow? row, Person person)
    {
        dragged = null;
        if (row is null)
        {
            return;
        }

        if (row.Assign is { } refused)
        {
            Refusal = refused;
            StateHasChanged();
            return;
        }

        var step = Clock.New<SplitStepId>();
        var outcome = await RunAsync((actor, cancellation) =>
            Assign.RunAsync(actor.Under(step), row.Claim.Id, row.Claim.Version, person.Id, cancellation));
        if (outcome is Outcome<Claim>.Done)
        {
            await SaidAsync(row, $"Claim {row.Claim.Number} is with {person.DisplayName} now.", (actor, cancellation) => UndoAsync(actor, row, step, cancellation));
            StateHasChanged();
            return;
        }

        if (outcome is Outcome<Claim>.Stale { Current: var now })
        {
            Refusal = Refusal.NotNow("stale", $"Somebody changed claim {row.Claim.Number} just before you: it is “{ClaimWords.Of(now.Status)}” now, with {NameOf(now.AssigneeId)}. Nothing was done.");
            await ReadAsync();
        }

        StateHasChanged();
    }

    /// <summary>Puts the claim out of this person's sight until then.</summary>
    internal async Task SnoozeAsync(DeskRow row, DateTimeOffset until)
    {
        if ((await RunAsync((actor, cancellation) => Snooze.RunAsync(actor, row.Claim.Id, until, cancellation))) is { IsDone: true })
        {
            await SaidAsync(
                row,
                $"Claim {row.Claim.Number} is out of your sight until {Terms.Due(until, Clock.Now(), Clock.LocalTimeZone)}.",
                async (actor, cancellation) => (await Wake.RunAsync(actor, row.Claim.Id, cancellation)).Select(_ => true));
        }

        StateHasChanged();
    }

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        await Frame.ReadAsync(Left);
        await ReadAsync();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            feed = Feed.Subscribe(null, changes => _ = InvokeAsync(WakeUp));
            if (Frame.Me is { } me)
            {
                own = Own.Subscribe(me.Id, () => _ = InvokeAsync(WakeUp));
            }

            // What is due, and what was snoozed, changes with the time alone.
            clockwork = Clock.CreateTimer(state => _ = InvokeAsync(WakeUp), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        }

        if (focus is { } id)
        {
            focus = null;
            await Script.InvokeVoidAsync("factcheckFocus", id);
        }

        await base.OnAfterRenderAsync(firstRender);
    }

    /// <summary>Its rows look for what is theirs.</summary>
    protected override void TakeUp()
    {
    }

    private string NameOf(PersonId? id) => id is { } known && People.TryGetValue(known, out var person) ? person.DisplayName : "nobody";

    private async Task<Outcome<bool>> UndoAsync(Actor actor, DeskRow row, SplitStepId step, CancellationToken cancellation) =>
        (await Undo.RunAsync(actor, row.Article.Id, step, cancellation)).Select(_ => true);

    private async Task SaidAsync(DeskRow row, string said, Func<Actor, CancellationToken, Task<Outcome<bool>>> back)
    {
        Announcer.Say(said);
        var next = NextOf(row.Claim.Id);
        await ReadAsync();
        focus = next is { } id ? IdOf(id) : null;
        var mine = undoable = new TakenBack(said, row, back);
        _ = ForgetAsync(mine);
    }

    /// <summary>The row after this one in its list, or the one before where it is the last.</summary>
    private Claim? NextOf(ClaimId id)
    {
        foreach (var list in (IReadOnlyList<DeskRow>[])[view!.DueToday, view.WaitingOnMe, view.WaitingOnOthers])
        {
            var claims = list.Select(row => row.Claim).ToList();
            if (claims.FindIndex(claim => claim.Id == id) is >= 0 and var at)
            {
                return at + 1 < claims.Count ? claims[at + 1] : at > 0 ? claims[at - 1] : claims[at];
            }
        }

        return null;
    }

    private async Task ForgetAsync(TakenBack step)
    {
        try
        {
            await Task.Delay(Undoable, Clock, Left);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (undoable == step)
        {
            undoable = null;
            StateHasChanged();
        }
    }

    private async Task UndoAsync()
    {
        if (undoable is { } step && await RunAsync(step.Back) is { IsDone: true })
        {
            undoable = null;
            Announcer.Say("Undone.");
            await ReadAsync();
            focus = IdOf(step.Row.Claim);
        }
    }

    private async Task WakeAsync(DeskRow row)
    {
        if ((await RunAsync((actor, cancellation) => Wake.RunAsync(actor, row.Claim.Id, cancellation))) is { IsDone: true })
        {
            Announcer.Say("It is back on your desk.");
            await ReadAsync();
            focus = IdOf(row.Claim);
        }
    }

    private Task RetryAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        try
        {
            view = await Frame.DeskAsync(Left) ?? view;
            failed = view is null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUnread(Logs.CreateLogger<DeskPage>(), failure);
            failed = true;
        }
        catch (OperationCanceledException)
        {
            // The person left meanwhile.
        }
    }

    private void WakeUp()
    {
        again = true;
        if (reading.IsCompleted)
        {
            reading = FollowAsync();
        }
    }

    private async Task FollowAsync()
    {
        var left = Left;
        while (again)
        {
            await Task.Delay(Rest, Clock, CancellationToken.None);
            if (left.IsCancellationRequested)
            {
                return;
            }

            again = false;
            await ReadAsync();
            StateHasChanged();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The desk could not be read")]
    private static partial void LogUnread(ILogger logger, Exception failure);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        feed?.Dispose();
        own?.Dispose();
        clockwork?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>What was just done to a row and how it is taken back.</summary>
    private sealed record TakenBack(string Said, DeskRow Row, Func<Actor, CancellationToken, Task<Outcome<bool>>> Back);
}
