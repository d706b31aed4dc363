using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Layout;
using FactCheck.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Components.Workbench;

/// <summary>A part of a claim's panel that acts on the claim.</summary>
public abstract class ClaimPart : Acting
{
    private (ClaimId, int)? known;
    private PersonId? changedBefore;

    [CascadingParameter]
    public Bench Bench { get; set; } = null!;

    [Parameter, EditorRequired]
    public ClaimBoard Board { get; set; } = null!;

    [Inject]
    internal ReadAudit Record { get; set; } = null!;

    [Inject]
    internal UnfinishedForms Forms { get; set; } = null!;

    protected Claim Claim => Board.Claim;

    /// <summary>Whether the person left this form unfinished.</summary>
    protected bool IsLeft(string form) => Forms.Has(form);

    /// <summary>Whether somebody else changed the claim before this act, so that nothing was saved.</summary>
    protected bool WasStale { get; private set; }

    /// <summary>Who else changed the claim last: while this page was open, or before, where the part asked the record for it.</summary>
    protected string? ChangedBy => (Bench.ChangedBy.TryGetValue(Claim.Id, out var person) ? person : changedBefore) is { } by ? Bench.NameOf(by) : null;

    /// <summary>Tells the others what is being written here.</summary>
    protected void Writing(string what) => Bench.Writing(what);

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var now = (Claim.Id, Forms.Known);
        if (known != now)
        {
            known = now;
            TakeUp();
        }
    }

    /// <summary>Opens what the person left unfinished here.</summary>
    protected virtual void TakeUp()
    {
    }

    /// <summary>Asks the record who else did this to the claim last: whoever was away heard nothing of it when it happened.</summary>
    protected async Task AskWhoChangedAsync(ChangeKind kind)
    {
        // Not as an act: a save that comes meanwhile must not find the part busy.
        var filter = new ChangeFilter { Claim = Claim.Id, Kinds = [kind] };
        if (await Current.GetAsync(Left) is { } actor && (await Record.RunAsync(actor, filter, long.MaxValue, 5, Left)).ValueOrDefault is { } changes)
        {
            changedBefore = changes.FirstOrDefault(change => change.PersonId is { } by && by != actor.Id)?.PersonId;
        }
    }

    /// <summary>Why this action cannot be taken now, or nothing.</summary>
    protected Refusal? Why(ClaimAction action) => Board.Actions.TryGetValue(action, out var why) ? why : Refusal.NotNow("status", "Not possible now.");

    /// <summary>
    /// Acts on the claim as it is shown; where somebody was faster, shows what stands now and keeps what was typed.
    /// True where it was saved.
    /// </summary>
    protected async Task<bool> ActAsync<T>(string said, Func<Actor, Claim, CancellationToken, Task<Outcome<T>>> act)
    {
        var outcome = await ActOnceAsync(act);
        WasStale = outcome is Outcome<T>.Stale;
        if (outcome is Outcome<T>.Done or Outcome<T>.Stale)
        {
            await (outcome.IsDone
                ? Bench.SavedAsync(said)
                : (Bench.OvertakenAsync ?? Bench.SavedAsync)("Somebody changed this claim first. Nothing was saved; look at it and repeat."));
        }

        return outcome is { IsDone: true };
    }

    /// <summary>
    /// The same for an act that merges by field; where somebody was faster on the same field, the field itself shows it and asks.
    /// </summary>
    protected async Task<bool> MergeAsync<T>(string said, Func<Actor, Claim, CancellationToken, Task<Outcome<T>>> act)
    {
        var outcome = await ActOnceAsync(act);
        if (outcome is Outcome<T>.Done or Outcome<T>.Stale)
        {
            await Bench.SavedAsync(outcome.IsDone ? said : "Somebody changed the same field first. Nothing was saved: keep yours, take theirs or combine them.");
        }

        return outcome is { IsDone: true };
    }

    private Task<Outcome<T>?> ActOnceAsync<T>(Func<Actor, Claim, CancellationToken, Task<Outcome<T>>> act)
    {
        WasStale = false;
        var claim = Claim;
        return RunAsync((actor, cancellation) => act(actor, claim, cancellation));
    }
}
