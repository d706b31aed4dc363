using FactCheck.Live;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Components.Shared;

/// <summary>
/// One field of a form. Where it changes what stands in the database it knows what stood when the person began: what others
/// write meanwhile is taken where the person changed nothing, and otherwise shown beside it for them to decide.
/// </summary>
/// <typeparam name="T">What the field holds.</typeparam>
public abstract class FormField<T> : ComponentBase, IFormField, IDisposable
{
    private bool isBegun;
    private bool hasFocus;
    private bool isTouched;
    private T? atFirst;

    /// <summary>The form that keeps what is typed, where it is in one.</summary>
    [CascadingParameter]
    public KeptForm? Form { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What the form calls it; the label, unless that changes.</summary>
    [Parameter]
    public string? Field { get; set; }

    [Parameter]
    public T? Value { get; set; }

    [Parameter]
    public EventCallback<T> ValueChanged { get; set; }

    /// <summary>What stands in the database at this moment, for a field that changes it.</summary>
    [Parameter]
    public Func<T?>? Stands { get; set; }

    [Parameter]
    public string? Error { get; set; }

    [Parameter]
    public string? Class { get; set; }

    public string Name => Field ?? Label;

    /// <summary>What stood when the person began to change it.</summary>
    internal T? Seen { get; private set; }

    /// <summary>What stands now.</summary>
    internal T? Theirs => Stands is null ? Seen : Stands();

    public bool IsContested => Stands is not null && !IsSame(Theirs, Seen) && !IsSame(Theirs, Value);

    /// <summary>What stood, as the browser keeps it beside what is typed.</summary>
    protected string? SeenText => Stands is null ? null : Write(Seen);

    public async Task FollowAsync()
    {
        if (IsContested && IsSame(Value, Seen))
        {
            await TakeAsync();
        }
    }

    public async Task RestoreAsync(TypedField typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (!isTouched && TryRead(typed.Value, out var value))
        {
            if (typed.Seen is { } text && Stands is not null && TryRead(text, out var seen))
            {
                Seen = seen;
            }

            await SetQuietlyAsync(value);
            await FollowAsync();
        }
    }

    public Task ResetAsync()
    {
        Seen = Theirs;
        isTouched = false;
        return SetQuietlyAsync(Stands is null ? atFirst : Theirs);
    }

    public abstract ValueTask FocusAsync();

    public void Dispose()
    {
        Form?.Remove(this);
        GC.SuppressFinalize(this);
    }

    /// <summary>The value as text, for keeping and for showing it beside another.</summary>
    internal abstract string Write(T? value);

    /// <summary>The value that was written so; false where there is none by now.</summary>
    protected abstract bool TryRead(string text, out T? value);

    protected virtual bool IsSame(T? one, T? other) => EqualityComparer<T>.Default.Equals(one, other);

    /// <summary>The person filled it in.</summary>
    protected async Task SetAsync(T? value)
    {
        isTouched = true;
        await SetQuietlyAsync(value);
        Form?.Touched();
    }

    /// <summary>The other's words take the place of mine.</summary>
    internal Task TakeAsync()
    {
        Seen = Theirs;
        return SetQuietlyAsync(Theirs);
    }

    /// <summary>Mine stay and will be saved over the other's.</summary>
    internal void Keep() => Seen = Theirs;

    /// <summary>Both together take the place of mine, to be read before they are saved.</summary>
    internal async Task CombineAsync(T? both)
    {
        Seen = Theirs;
        await SetAsync(both);
        await FocusAsync();
    }

    protected void FocusIn() => hasFocus = true;

    protected Task FocusOutAsync()
    {
        hasFocus = false;
        return FollowAsync();
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (!isBegun)
        {
            isBegun = true;
            atFirst = Value;
            Seen = Stands is null ? Value : Stands();
            Form?.Add(this);
        }
        else if (Stands is not null && !IsSame(Theirs, Seen))
        {
            if (IsSame(Theirs, Value))
            {
                Seen = Theirs;
            }
            else if (!hasFocus)
            {
                await FollowAsync();
            }
        }
    }

    private Task SetQuietlyAsync(T? value)
    {
        Value = value;
        return ValueChanged.InvokeAsync(value);
    }
}
