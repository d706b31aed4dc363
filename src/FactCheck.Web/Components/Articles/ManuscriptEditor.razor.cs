using System.Globalization;
using FactCheck.Articles;
using FactCheck.Web.Configuration;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Articles;

/// <summary>
/// Where a draft is written, pasted, opened or fetched. The text lives in the browser and looks as it will be saved; here
/// is what came with it: what it proposes, what could not be read, and where it came from.
/// </summary>
public sealed partial class ManuscriptEditor : ComponentBase, IAsyncDisposable
{
    private const int Shown = 5;

    private readonly string id = Shared.FieldId.Next();
    private readonly List<Offer> offers = [];
    private ManuscriptScript? script;
    private ElementReference root;
    private bool isOpen;
    private string? failure;
    private string? origin;
    private Brought? asked;
    private Restored? restored;
    private IReadOnlyList<Unread> unread = [];
    private int unreadMore;

    [Inject]
    private IJSRuntime Runtime { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IOptions<ManuscriptSettings> Settings { get; set; } = null!;

    /// <summary>The text to begin with; nothing for a new article.</summary>
    [Parameter]
    public Revision? Present { get; set; }

    /// <summary>The text's language as a BCP 47 tag, where it is known.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>The fields that a manuscript may fill where they are empty; none on a page without them.</summary>
    [Parameter]
    public TypedArticle? Fields { get; set; }

    /// <summary>A field was filled.</summary>
    [Parameter]
    public EventCallback FieldsChanged { get; set; }

    /// <summary>The name under which the browser keeps what is being typed, until it is saved.</summary>
    [Parameter]
    public string? Keep { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether an act is on its way, during which nothing may be typed.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    /// <summary>Something is being typed.</summary>
    [Parameter]
    public EventCallback OnTouched { get; set; }

    /// <summary>The text has not changed for a moment; says about how many UTF-16 code units it has.</summary>
    [Parameter]
    public EventCallback<int> OnRested { get; set; }

    private bool CanType => isOpen && !IsBusy;

    private long MostBytes => Settings.Value.Limits.FileBytes;

    /// <summary>The text with its formatting and origin; nothing where it is longer than any article may be.</summary>
    public async Task<NewRevision?> ReadAsync(CancellationToken cancellation) =>
        script is not null && await script.ReadAsync(cancellation) is { } read ? read with { Origin = origin } : null;

    /// <summary>The same of a text that is not too long to be followed while somebody types.</summary>
    public async Task<NewRevision?> PeekAsync(CancellationToken cancellation) =>
        script is not null && await script.PeekAsync(cancellation) is { } read ? read with { Origin = origin } : null;

    /// <summary>What to say where the text was too long to be read.</summary>
    public static Refusal TooLong { get; } = Refusal.Invalid("text", FormattableString.Invariant($"The text has more than {Typed.MostText:N0} characters."));

    /// <summary>It is saved: the browser need not keep it any longer.</summary>
    public ValueTask ForgetAsync() => script?.CallAsync("forget") ?? ValueTask.CompletedTask;

    /// <inheritdoc />
    protected override void OnInitialized() => origin = Present?.Origin;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        script = new ManuscriptScript(Runtime);
        await script.OpenAsync(this, root, new
        {
            Present?.Text,
            Formatting = Present?.Formatting.Select(one => new { one.Start, one.End, Kind = one.Kind.ToString(), one.Address }),
            Present?.Origin,
            Base = Present?.Id.ToString(),
            Keep,
            MostBytes,
            Focus = Present is not null,
            Tells = OnRested.HasDelegate,
        });
        isOpen = true;
        StateHasChanged();
    }

    /// <summary>Reading begins: what was said about the last one is over.</summary>
    [JSInvokable]
    public Task BeginAsync() => ShowAsync(() =>
    {
        failure = null;
        asked = null;
    });

    /// <summary>Whether a headline would find its field empty.</summary>
    [JSInvokable]
    public Task<bool> MayProposeAsync() => Task.FromResult(Fields is not null && string.IsNullOrWhiteSpace(Fields.Headline));

    /// <summary>It could not be read; the text is as it was.</summary>
    [JSInvokable]
    public Task FailedAsync(string message) => ShowAsync(() => failure = message);

    /// <summary>A file or an address was read. Its words wait in the browser where there is text already, and are in otherwise.</summary>
    [JSInvokable]
    public Task BroughtAsync(Brought brought, bool asks)
    {
        ArgumentNullException.ThrowIfNull(brought);
        return ShowAsync(async () =>
        {
            failure = null;
            asked = asks ? brought : null;
            if (!asks)
            {
                await TakenAsync(brought, replaces: true);
            }
        });
    }

    /// <summary>What a paste held that was not taken over.</summary>
    [JSInvokable]
    public Task PastedAsync(IReadOnlyList<Unread> missing, int more) => ShowAsync(() => (unread, unreadMore) = (missing, more));

    /// <summary>What was typed before is back.</summary>
    /// <param name="at">When it was kept, in milliseconds since 1970; 0 where that is not known.</param>
    /// <param name="over">The id of the revision it was begun on.</param>
    /// <param name="cameFrom">Where it came from.</param>
    [JSInvokable]
    public Task RestoredAsync(long at, string? over, string? cameFrom) => ShowAsync(() =>
    {
        origin = cameFrom;
        restored = new(at > 0 && at < 4_000_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null, Present is not null && over != Present.Id.ToString());
    });

    /// <summary>The first letter after a rest.</summary>
    [JSInvokable]
    public Task TouchedAsync() => InvokeAsync(() => OnTouched.InvokeAsync());

    /// <summary>A rest after typing.</summary>
    [JSInvokable]
    public Task RestedAsync(int length) => InvokeAsync(() => OnRested.InvokeAsync(length));

    /// <summary>Undoing brought another origin back.</summary>
    [JSInvokable]
    public Task CameFromAsync(string? cameFrom) => ShowAsync(() => origin = cameFrom);

    private Task ShowAsync(Action change) => InvokeAsync(() =>
    {
        change();
        StateHasChanged();
    });

    private Task ShowAsync(Func<Task> change) => InvokeAsync(async () =>
    {
        await change();
        StateHasChanged();
    });

    private async Task TakeAsync(string how)
    {
        if (asked is { } brought && script is not null)
        {
            asked = null;
            await script.CallAsync("take", how);
            await TakenAsync(brought, how == "replace");
        }
    }

    private async Task DropAsync()
    {
        asked = null;
        await script!.CallAsync("drop");
        await script.CallAsync("focus");
    }

    private async Task TakenAsync(Brought brought, bool replaces)
    {
        origin = replaces ? brought.Origin : origin ?? brought.Origin;
        restored = null;
        (unread, unreadMore) = (brought.Unread, brought.More);
        offers.Clear();
        if (Fields is not { } fields)
        {
            return;
        }

        // Inserted at the end, it heads its own text.
        if (replaces)
        {
            Propose("Headline", brought.Headline, fields.Headline, value => fields.Headline = value);
        }

        Propose("Author", brought.AuthorName, fields.Author, value => fields.Author = value);
        if (DateOnly.TryParseExact(brought.DatedOn, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Propose("Dated", brought.DatedOn, fields.DatedOn, value => fields.DatedOn = value, day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        }

        await FieldsChanged.InvokeAsync();
    }

    // Only an empty field is filled without a question.
    private void Propose(string name, string? proposed, string? typed, Action<string> take, string? shown = null)
    {
        if (string.IsNullOrWhiteSpace(proposed))
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(typed))
        {
            take(proposed);
        }
        else if (!string.Equals(typed.Trim(), proposed.Trim(), StringComparison.Ordinal))
        {
            offers.Add(new(name, shown ?? proposed, () => take(proposed)));
        }
    }

    private async Task AcceptAsync(Offer offer)
    {
        offer.Take();
        offers.Remove(offer);
        await FieldsChanged.InvokeAsync();
    }

    private void ForgetUnread() => (unread, unreadMore) = ([], 0);

    private async Task NoOriginAsync()
    {
        origin = null;
        await script!.CallAsync("noOrigin");
    }

    private async Task StartAfreshAsync()
    {
        restored = null;
        origin = Present?.Origin;
        await script!.CallAsync("startAfresh");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (script is not null)
        {
            await script.DisposeAsync();
        }
    }

    private sealed record Restored(DateTimeOffset? At, bool IsOverAnother);
}
