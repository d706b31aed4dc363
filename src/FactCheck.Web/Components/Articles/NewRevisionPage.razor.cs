using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Articles;

/// <summary>
/// Where an article's next text is written or brought in. What saving would do to the claims is shown beside it while it is
/// written, and a text is saved only once that was shown of exactly this text, over a text that the person knows.
/// </summary>
public sealed partial class NewRevisionPage
{
    // A longer text is not sent at every rest.
    private const int LongestFollowed = 300_000;

    private ArticleBoard? board;
    private ManuscriptEditor? editor;
    private IDisposable? listening;
    private Revision? begun;
    private Revision? over;
    private int version;
    private RevisionForecast? forecast;
    private NewRevision? foretold;
    private string? noForecast;
    private bool touched;
    private bool looking;
    private bool leaving;
    private int asked;
    private int length;
    private string? note;
    private Saved? saved;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ReadArticle Read { get; set; } = null!;

    [Inject]
    private ForecastRevision Forecast { get; set; } = null!;

    [Inject]
    private SaveRevision Save { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Keep => $"revision:{Id}";

    private ArticleId Article => ArticleId.From(Id);

    private bool IsCurrent => forecast is not null && !touched && !looking;

    private string Press =>
        IsBusy ? "One moment…"
        : touched || looking ? "See what happens"
        : $"Save as revision {(board?.Revision.Number ?? 0) + 1}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        board = await ReadAsync();
        if (board is null)
        {
            Navigation.NotFound();
            return;
        }

        (begun, over, version) = (board.Revision, board.Revision, board.Article.Version);
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        if (board is not null)
        {
            listening ??= Feed.Subscribe(Article, changes =>
            {
                if (changes.Any(change => change.Kind == ChangeKind.RevisionSaved))
                {
                    _ = InvokeAsync(OvertakenAsync);
                }
            });
        }
    }

    private static int Unsettled(RevisionForecast forecast) =>
        forecast.Claims.Sum(claim => claim.Passages.Count(passage => !passage.After.Stands));

    private static bool IsSame(NewRevision? one, NewRevision other) =>
        one is not null && one.Text == other.Text && one.Origin == other.Origin && one.Formatting.SequenceEqual(other.Formatting);

    private string NameOf(PersonId person) =>
        board?.People.TryGetValue(person, out var known) == true ? known.DisplayName : "Somebody";

    private async Task<ArticleBoard?> ReadAsync() => (await RunAsync((actor, cancellation) => Read.RunAsync(actor, Article, cancellation)))?.ValueOrDefault;

    private void Touch() => touched = true;

    private Task RestAsync(int units)
    {
        length = units;
        return LookAsync();
    }

    /// <summary>Asks what saving would do now; an answer that a later question overtook is dropped.</summary>
    private async Task LookAsync()
    {
        if (editor is null || IsBusy || leaving || length > LongestFollowed)
        {
            return;
        }

        var mine = ++asked;
        looking = true;
        try
        {
            if (await Current.GetAsync(Left) is { } actor
                && await editor.PeekAsync(Left) is { } text
                && mine == asked
                && await Forecast.RunAsync(actor, Article, text, Left) is var outcome
                && mine == asked)
            {
                await ShowAsync(text, outcome);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or JSException or JSDisconnectedException or System.Text.Json.JsonException)
        {
            // The text is in the browser; the button asks again.
        }
        finally
        {
            looking = looking && mine != asked;
        }
    }

    private async Task ShowAsync(NewRevision text, Outcome<RevisionForecast> outcome)
    {
        touched = false;
        foretold = text;
        var before = forecast?.InWords;
        forecast = outcome.ValueOrDefault;
        noForecast = outcome is Outcome<RevisionForecast>.Refused { Refusal: var refusal }
            && refusal.Code != SaveRevision.Unchanged
            ? refusal.Message
            : null;
        if (forecast is null)
        {
            return;
        }

        if (forecast.Before.Id == over?.Id)
        {
            version = forecast.Version;
        }
        else if (forecast.Before.Id != board?.Revision.Id)
        {
            board = await RereadAsync() ?? board;
        }

        if (forecast.InWords != before)
        {
            Announcer.Murmur($"Saving this would {forecast.InWords.Replace(" · ", ", ", StringComparison.Ordinal)}.");
        }
    }

    private async Task<ArticleBoard?> RereadAsync() =>
        await Current.GetAsync(Left) is { } actor ? (await Read.RunAsync(actor, Article, Left)).ValueOrDefault : null;

    /// <summary>Somebody saved a text while this one is being written: say so at once, and forecast over theirs.</summary>
    private async Task OvertakenAsync()
    {
        if (IsBusy || leaving || await RereadAsync() is not { } read || read.Revision.Id == board?.Revision.Id)
        {
            return;
        }

        board = read;
        StateHasChanged();
        await LookAsync();
        StateHasChanged();
    }

    private Task GoOnAsync()
    {
        TakeOver();
        return LookAsync();
    }

    private void TakeOver() => (over, version) = (board!.Revision, board.Article.Version);

    private async Task SaveAsync(KeptForm form)
    {
        if (board is null || editor is null)
        {
            return;
        }

        NewRevision? text = null;
        Outcome<RevisionForecast>? looked = null;
        var outcome = await RunAsync(async (actor, cancellation) =>
        {
            asked++;
            looking = false;
            text = await editor.ReadAsync(cancellation);
            if (text is null)
            {
                return ManuscriptEditor.TooLong;
            }

            if (forecast is not null && IsSame(foretold, text))
            {
                return await SaveAsync(actor, text with { Note = note }, cancellation);
            }

            looked = await Forecast.RunAsync(actor, Article, text, cancellation);
            return looked.Select(_ => board.Article);
        });
        if (looked is not null && text is not null)
        {
            await ShowAsync(text, looked);
            if (forecast is { } shown)
            {
                Announcer.Say($"Not saved yet. Saving would {shown.InWords.Replace(" · ", ", ", StringComparison.Ordinal)}. Press again to save.");
            }
        }
        else if (outcome is Outcome<Article>.Stale)
        {
            board = await RereadAsync() ?? board;
            TakeOver();
            Announcer.Say($"{NameOf(board.Revision.CreatedBy)} saved revision {board.Revision.Number} first. Yours is not saved.");
            await LookAsync();
        }
        else if (outcome is { IsDone: true } && forecast is { } done)
        {
            await LeaveSavedAsync(form, done);
        }
    }

    // A headline or deadline that somebody changed meanwhile is no other text.
    private async Task<Outcome<Article>> SaveAsync(Actor actor, NewRevision text, CancellationToken cancellation)
    {
        var outcome = await Save.RunAsync(actor, Article, version, text, cancellation);
        return outcome is Outcome<Article>.Stale { Current: var now } && now.CurrentRevision == over?.Id
            ? await Save.RunAsync(actor, Article, now.Version, text, cancellation)
            : outcome;
    }

    private async Task LeaveSavedAsync(KeptForm form, RevisionForecast done)
    {
        leaving = true;
        await editor!.ForgetAsync();
        await form.DoneAsync();
        saved = new Saved(done.Before.Number + 1, done);
        Announcer.Say($"Revision {saved.Number} is saved: {done.InWords.Replace(" · ", ", ", StringComparison.Ordinal)}.");
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            listening?.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed record Saved(int Number, RevisionForecast Forecast);
}
