using FactCheck.Live;
using FactCheck.Web.Account;
using FactCheck.Web.Components.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Shared;

/// <summary>
/// A form in which nothing that was typed is lost: <c>Scripts/keeping.js</c> keeps its fields in the browser at once and on the server
/// within two seconds, and they are back when the form is opened again, in this browser or another one of the same person.
/// </summary>
public sealed partial class KeptForm : IDisposable
{
    private readonly List<IFormField> fields = [];
    private readonly CancellationTokenSource left = new();
    private DateTimeOffset? restoredAt;

    /// <summary>What is being filled in, by ids alone: the same wherever the person opens it, and no other form's.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [Parameter]
    public string? Label { get; set; }

    [Parameter]
    public string Class { get; set; } = "sub form";

    /// <summary>Whether it is no form that was opened for this, but a part of its page: keys meant for an open form pass it by.</summary>
    [Parameter]
    public bool Stays { get; set; }

    /// <summary>The words of its button; without them the form brings its own.</summary>
    [Parameter]
    public string? Save { get; set; }

    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Who changed what stands, where somebody did while it was being filled in.</summary>
    [Parameter]
    public string? By { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>Saves; calls <see cref="DoneAsync"/> where that went well.</summary>
    [Parameter]
    public EventCallback<KeptForm> OnSave { get; set; }

    /// <summary>The person does not want it any more; it is forgotten already.</summary>
    [Parameter]
    public EventCallback OnCancel { get; set; }

    /// <summary>The person is filling it in just now.</summary>
    [Parameter]
    public EventCallback OnTyping { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private Announcer Announcer { get; set; } = null!;

    [Inject]
    private UnfinishedForms Forms { get; set; } = null!;

    [Inject]
    private ReadUnfinished Read { get; set; } = null!;

    [Inject]
    private DiscardUnfinished Drop { get; set; } = null!;

    internal void Add(IFormField field) => fields.Add(field);

    internal void Remove(IFormField field) => fields.Remove(field);

    internal void Touched()
    {
        Forms.Begin(Name);
        _ = OnTyping.InvokeAsync();
    }

    /// <summary>What was chosen without typing is kept as what was typed.</summary>
    public ValueTask NoteAsync() => Script.InvokeVoidAsync("factcheckKept.note", left.Token, Name);

    /// <summary>It is saved: nothing of it is unfinished any more.</summary>
    public async Task DoneAsync()
    {
        Forms.End(Name);
        var wasRestored = restoredAt is not null;
        restoredAt = null;
        if ((await Script.InvokeAsync<bool>("factcheckKept.forget", Name) || wasRestored) && await Current.GetAsync(CancellationToken.None) is { } actor)
        {
            await Drop.RunAsync(actor, Name, CancellationToken.None);
        }
    }

    public void Dispose()
    {
        left.Cancel();
        left.Dispose();
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            await RestoreAsync();
        }
        catch (Exception failure) when (Parting.IsOfGoneBrowser(failure))
        {
            // The form was closed, or the browser went, while it was being asked.
        }
    }

    private async Task RestoreAsync()
    {
        var here = await Script.InvokeAsync<KeptHere>("factcheckKept.begin", left.Token, Name);
        var kept = here.IsSent ? await OnServerAsync() : new UnfinishedText(here.Fields, DateTimeOffset.FromUnixTimeMilliseconds(here.At));
        if (kept is null && here is { Fields.Count: > 0, Typed.Count: 0 })
        {
            // It was saved or discarded in another browser.
            await Script.InvokeAsync<bool>("factcheckKept.forget", left.Token, Name);
        }

        var earlier = kept is null ? [] : kept.Fields.Where(field => here.Typed.All(typed => typed.Name != field.Name)).ToList();
        await FillAsync([.. earlier, .. here.Typed]);
        if (earlier.Count > 0)
        {
            restoredAt = kept!.KeptAt;
            StateHasChanged();
        }

        await Script.InvokeVoidAsync("factcheckKept.restored", left.Token, Name);
    }

    private async Task FillAsync(List<TypedField> waiting)
    {
        if (waiting.Count > 0)
        {
            Forms.Begin(Name);
        }

        // A field may appear only once another one is filled in: each is restored when its name is there.
        for (var before = -1; waiting.Count > 0 && waiting.Count != before;)
        {
            before = waiting.Count;
            foreach (var typed in waiting.ToList())
            {
                if (fields.Find(field => field.Name == typed.Name) is { } field)
                {
                    waiting.Remove(typed);
                    await field.RestoreAsync(typed);
                }
            }

            await Task.Yield();
        }
    }

    private async Task<UnfinishedText?> OnServerAsync() =>
        await Current.GetAsync(left.Token) is { } actor ? (await Read.RunAsync(actor, Name, left.Token)).ValueOrDefault : null;

    private async Task SubmitAsync()
    {
        foreach (var field in fields.ToList())
        {
            await field.FollowAsync();
        }

        if (fields.Find(field => field.IsContested) is { } contested)
        {
            Announcer.Say($"Nothing was saved: {contested.Name} was changed by {By ?? "somebody"} too. Keep yours, take theirs or combine them.");
            await contested.FocusAsync();
            return;
        }

        await OnSave.InvokeAsync(this);
    }

    private async Task DiscardAsync()
    {
        await DoneAsync();
        foreach (var field in fields.ToList())
        {
            await field.ResetAsync();
        }

        Announcer.Say("Discarded.");
    }

    private async Task CancelAsync()
    {
        await DoneAsync();
        await OnCancel.InvokeAsync();
    }

    /// <summary>What this browser kept before the form was opened, whether the server has it, and what was typed since it was drawn.</summary>
    internal sealed record KeptHere(long At, bool IsSent, IReadOnlyList<TypedField> Fields, IReadOnlyList<TypedField> Typed);
}
