using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Shared;

/// <summary>Lets go of the scripts of a page that is left. A browser that went first never answers: nobody is owed an error for that.</summary>
internal static class Parting
{
    /// <summary>Lets go of the script, once it did what it does at the end, if anything.</summary>
    public static async ValueTask PartAsync(this IJSObjectReference? script, string? last = null)
    {
        if (script is null)
        {
            return;
        }

        try
        {
            if (last is not null)
            {
                await script.InvokeVoidAsync(last);
            }

            await script.DisposeAsync();
        }
        catch (Exception failure) when (IsOfGoneBrowser(failure))
        {
            // The browser is gone, and its script with it.
        }
    }

    /// <summary>Whether the failure only says that the browser is not there any more: at once, by its silence, or with its circuit.</summary>
    public static bool IsOfGoneBrowser(Exception failure) => failure is JSDisconnectedException or OperationCanceledException or ObjectDisposedException;
}
