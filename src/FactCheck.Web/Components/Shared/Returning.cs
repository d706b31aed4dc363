using FactCheck.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Shared;

/// <summary>A part of a page, other than a claim's panel, whose forms are open again where the person left them unfinished.</summary>
public abstract class Returning : Acting
{
    [Inject]
    internal UnfinishedForms Forms { get; set; } = null!;

    [Inject]
    internal IJSRuntime Script { get; set; } = null!;

    /// <summary>Whether the person left this form unfinished.</summary>
    protected bool IsLeft(string form) => Forms.Has(form);

    /// <summary>Opens what the person left unfinished here.</summary>
    protected abstract void TakeUp();

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            await Forms.ReadAsync(await Script.InvokeAsync<string[]?>("factcheckKept.here", Left) ?? [], Left);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            // The page was left meanwhile.
            return;
        }

        TakeUp();
        StateHasChanged();
    }
}
