using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Review;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Components.Workbench;

/// <summary>The buttons of a claim's way: those that lead on from its status, each saying why where this person may not.</summary>
public sealed partial class ReviewActions
{
    private static readonly ClaimAction[] InOrder =
    [
        ClaimAction.Start, ClaimAction.Propose, ClaimAction.SecondVerdict, ClaimAction.SignOff, ClaimAction.RequestChanges, ClaimAction.ConfirmUnchanged, ClaimAction.Decide,
        ClaimAction.Withdraw, ClaimAction.Assign, ClaimAction.Reopen, ClaimAction.Restore, ClaimAction.SetAside,
    ];

    private ClaimAction? asking;

    [Inject]
    private StartChecking Start { get; set; } = null!;

    [Inject]
    private SignOffVerdict SignOff { get; set; } = null!;

    [Inject]
    private RequestChanges Request { get; set; } = null!;

    [Inject]
    private WithdrawVerdict Withdraw { get; set; } = null!;

    [Inject]
    private ReopenClaim Reopen { get; set; } = null!;

    [Inject]
    private RestoreClaim Restore { get; set; } = null!;

    [Inject]
    private SetAsideClaim SetAside { get; set; } = null!;

    /// <inheritdoc />
    protected override void TakeUp() => asking ??= Possible.Where(action => IsLeft(FormOf(action))).Select(action => (ClaimAction?)action).FirstOrDefault();

    private string FormOf(ClaimAction action) => action switch
    {
        ClaimAction.Propose => $"verdict-{Claim.Id}",
        ClaimAction.SecondVerdict => $"second-{Claim.Id}",
        _ => $"reason-{action}-{Claim.Id}",
    };

    /// <summary>What leads on from the claim's status; a decision only where the reviewers disagree, answers only to a verdict that can be seen.</summary>
    private IEnumerable<ClaimAction> Possible => InOrder.Where(action => ClaimWorkflow.Find(Claim.Status, action) is not null && IsForNow(action));

    /// <summary>Whether the verdict can be confirmed in one step, with the note that is proposed.</summary>
    private bool ConfirmsHere => Claim.Status == ClaimStatus.Recheck && Why(ClaimAction.ConfirmUnchanged) is null;

    /// <summary>The one that stands out: the first that this person may take.</summary>
    private ClaimAction? First => Possible.Where(action => Why(action) is null).Select(action => (ClaimAction?)action).FirstOrDefault();

    private bool IsForNow(ClaimAction action) => action switch
    {
        ClaimAction.Decide => Board.IsDisputed,
        ClaimAction.SecondVerdict => Board.IsSealed,
        ClaimAction.SignOff or ClaimAction.RequestChanges => !Board.IsSealed,
        // To withdraw it, one must know that it is one's own.
        ClaimAction.Withdraw => !Board.IsSealed || Board.Verdict is not null,
        ClaimAction.ConfirmUnchanged => !ConfirmsHere,
        _ => true,
    };

    private static bool Asks(ClaimAction action) => action is not (ClaimAction.Start or ClaimAction.SignOff or ClaimAction.Withdraw or ClaimAction.Restore);

    private static string TextOf(ClaimAction action) => action switch
    {
        ClaimAction.Start => "Start checking",
        ClaimAction.Assign => "Assign",
        _ => ClaimWords.Of(action),
    };

    private static string? KeyOf(ClaimAction action) => action switch
    {
        ClaimAction.Propose or ClaimAction.SecondVerdict => "KeyV",
        ClaimAction.Assign => "KeyA",
        ClaimAction.SetAside => "KeyX",
        _ => null,
    };

    private static string QuestionOf(ClaimAction action) => action switch
    {
        ClaimAction.RequestChanges => "What must change?",
        ClaimAction.Reopen => "Why is it reopened?",
        _ => "Why is it set aside?",
    };

    private async Task PressAsync(ClaimAction action)
    {
        if (Asks(action))
        {
            asking = action;
            Refusal = null;
        }
        else
        {
            await TakeAsync(action, null);
        }
    }

    private async Task TakeAsync(ClaimAction action, Written? written)
    {
        if (await ActAsync(Said(action), (actor, claim, cancellation) => TakeAsync(action, actor, claim, written?.Text, cancellation)))
        {
            await (written?.DoneAsync() ?? Task.CompletedTask);
            asking = null;
        }
    }

    private Task<Outcome<Claim>> TakeAsync(ClaimAction action, Actor actor, Claim claim, string? typed, CancellationToken cancellation) => action switch
    {
        ClaimAction.Start => Start.RunAsync(actor, claim.Id, claim.Version, cancellation),
        ClaimAction.SignOff => SignOff.RunAsync(actor, claim.Id, claim.Version, typed, cancellation),
        ClaimAction.RequestChanges => Request.RunAsync(actor, claim.Id, claim.Version, typed, cancellation),
        ClaimAction.Withdraw => Withdraw.RunAsync(actor, claim.Id, claim.Version, cancellation),
        ClaimAction.Reopen => Reopen.RunAsync(actor, claim.Id, claim.Version, typed, cancellation),
        ClaimAction.Restore => Restore.RunAsync(actor, claim.Id, claim.Version, cancellation),
        ClaimAction.SetAside => SetAside.RunAsync(actor, claim.Id, claim.Version, typed, cancellation),
        _ => throw new InvalidOperationException("No button takes this action."),
    };

    private static string Said(ClaimAction action) => action switch
    {
        ClaimAction.Start => "You are checking this claim.",
        ClaimAction.SignOff => "Signed off.",
        ClaimAction.RequestChanges => "Changes requested.",
        ClaimAction.Withdraw => "Verdict withdrawn.",
        ClaimAction.Reopen => "Reopened.",
        ClaimAction.Restore => "Restored.",
        _ => "Set aside.",
    };
}
