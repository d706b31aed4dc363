using FactCheck.Claims;
using FactCheck.People;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Components.Workbench;

/// <summary>An open passage of the tray: where it stood, where it may stand now, and the three ways to settle it.</summary>
public sealed partial class SettleForm
{
    private const int Around = 160;

    private int walked;
    private bool aside;
    private (ClaimId, int, int)? shown;

    /// <summary>The passage, as it was last read.</summary>
    [Parameter, EditorRequired]
    public UnsettledPassage Passage { get; set; } = null!;

    /// <summary>It is settled.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    private string UsualReason =>
        Passage.StoodIn is { } number ? $"Its words of revision {number} were cut from the text." : "Its words were cut from the text.";

    private string Lead => Passage.Lead.Length > Around && Passage.Lead.IndexOf(' ', Passage.Lead.Length - Around) is >= 0 and var at ? "…" + Passage.Lead[at..] : Passage.Lead;

    private string Trail => Passage.Trail.Length > Around && Passage.Trail.LastIndexOf(' ', Around) is >= 0 and var at ? Passage.Trail[..(at + 1)] + "…" : Passage.Trail;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var now = (Passage.Claim.Id, Passage.Index, Passage.Claim.Version);
        if (shown == now)
        {
            return;
        }

        if (shown is { } before && (before.Item1, before.Item2) != (now.Id, now.Index))
        {
            (walked, aside) = (0, false);
            StateHasChanged();
        }

        shown = now;
        await Bench.SettlingAsync(Bench.Board.May.Split is null ? new Settling($"claim {Claim.Number}", () => InvokeAsync(PutAsync)) : null);
        await ShowAsync();
    }

    private Task ShowAsync()
    {
        if (walked < Passage.Candidates.Count)
        {
            var place = Passage.Candidates[walked];
            return Bench.ShowAsync(place.Start, place.End);
        }

        // Of lost words the neighbour that is left shows where they stood.
        return Passage.Beside is var (start, end) ? Bench.ShowAsync(start, end) : Bench.ShowAsync(0, 0);
    }

    private Task WalkAsync(int candidate)
    {
        walked = candidate;
        return ShowAsync();
    }

    private Task ChooseAsync() => SettleAsync(
        "It stands there now.", (actor, claim, cancellation) => Choose.RunAsync(actor, claim.Id, claim.Version, Passage.Index, walked, cancellation));

    private async Task PutAsync()
    {
        if (await Bench.SelectionAsync() is not { } passage)
        {
            Refusal = Refusal.NotNow("no-selection", "Nothing is selected: select the words in the text that say this now.");
            StateHasChanged();
            return;
        }

        await SettleAsync("Re-attached.", (actor, claim, cancellation) => Reattach.RunAsync(actor, claim.Id, claim.Version, Passage.Index, passage, cancellation));
    }

    private Task SetAsideAsync(Written reason) => Passage.IsOnly
        ? SettleAsync("Set aside.", (actor, claim, cancellation) => SetAside.RunAsync(actor, claim.Id, claim.Version, reason.Text, cancellation), reason)
        : SettleAsync("The claim does without it.", (actor, claim, cancellation) => LetGo.RunAsync(actor, claim.Id, claim.Version, Passage.Index, reason.Text, cancellation), reason);

    private async Task SettleAsync(string said, Func<Actor, Claim, CancellationToken, Task<Outcome<Claim>>> act, Written? reason = null)
    {
        if (await ActAsync(said, act))
        {
            await (reason?.DoneAsync() ?? Task.CompletedTask);
            aside = false;
            await OnDone.InvokeAsync();
        }

        StateHasChanged();
    }
}
