using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Workbench;

/// <summary>The workbench's script, and what it may ask of the page. Everything that comes in is checked by the use cases.</summary>
internal sealed class BrowserSide(WorkbenchPage page) : IAsyncDisposable
{
    private DotNetObjectReference<BrowserSide>? self;
    private IJSObjectReference? module;
    private IJSObjectReference? script;

    public bool IsOpen => script is not null;

    public async Task OpenAsync(IJSRuntime runtime, ElementReference root)
    {
        self = DotNetObjectReference.Create(this);
        module = await runtime.InvokeAsync<IJSObjectReference>("import", "./js/workbench.js");
        script = await module.InvokeAsync<IJSObjectReference>("open", root, self);
    }

    /// <summary>A step of splitting, in UTF-16 code units of the revision that was on screen.</summary>
    [JSInvokable]
    public Task<StepAnswer> TakeStepAsync(Guid id, string act, Guid revision, int start, int end, string? claim) =>
        page.InvokeOnPageAsync(() => page.TakeStepAsync(
            new BrowserStep(id, act, new Passage(RevisionId.From(revision), start, end), page.ClaimOf(claim))));

    /// <summary>The next sentence that nobody has covered, as two UTF-16 offsets; nothing where all are.</summary>
    [JSInvokable]
    public Task<int[]?> NextOpenAsync(int after) => page.InvokeOnPageAsync(() => Task.FromResult(page.NextOpen(after)));

    /// <summary>The words that are selected on this page now; an empty stretch where none are.</summary>
    [JSInvokable]
    public Task SelectingAsync(Guid revision, int start, int end) => page.InvokeOnPageAsync(() =>
    {
        page.Selecting(end > start ? new SelectedWords(RevisionId.From(revision), start, end) : null);
        return Task.FromResult(true);
    });

    /// <summary>Split mode began or ended.</summary>
    [JSInvokable]
    public Task SplittingAsync(bool isOn) => page.InvokeOnPageAsync(async () =>
    {
        await page.SplittingAsync(isOn);
        return true;
    });

    /// <summary>A click on a claim's words.</summary>
    [JSInvokable]
    public Task OpenAsync(string claim) => page.InvokeOnPageAsync(async () =>
    {
        await page.OpenFromTextAsync(claim);
        return true;
    });

    public ValueTask RevealAsync(ClaimId claim) => CallAsync("reveal", page.KeyOf(claim));

    public ValueTask ShowAsync(int start, int end) => CallAsync("show", start, end);

    public ValueTask PointOutAsync(ClaimId claim) => CallAsync("pointOut", page.KeyOf(claim));

    public ValueTask ShowPeersAsync(IReadOnlyList<Peer> peers) => CallAsync("peers", peers);

    public ValueTask FocusSentencesAsync() => CallAsync("focusSentences");

    public async ValueTask<Passage?> SelectionAsync() =>
        script is not null && await script.InvokeAsync<Selected?>("selection") is { } selected
            ? new Passage(RevisionId.From(selected.Revision), selected.Start, selected.End)
            : null;

    private ValueTask CallAsync(string name, params object?[] arguments) => script?.InvokeVoidAsync(name, arguments) ?? ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await script.PartAsync("dispose");
        await module.PartAsync();
        self?.Dispose();
    }

    private sealed record Selected(Guid Revision, int Start, int End);
}
