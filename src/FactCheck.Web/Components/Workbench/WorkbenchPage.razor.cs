using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Layout;
using FactCheck.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Workbench;

/// <summary>The heart of the desk: an article, its claims, and everybody who works on them at this moment.</summary>
public sealed partial class WorkbenchPage : IAsyncDisposable
{
    private readonly Bench bench;
    private IReadOnlyList<ParagraphRuns> marks = [];
    private IReadOnlyList<Person> here = [];
    private ClaimId? open;
    private Passage? making;
    private ClaimKind makingKind;
    private bool listing;
    private int sequence;
    private ElementReference root;
    private BrowserSide? browser;
    private ArticleId? loaded;
    private LiveBoard? live;
    private Func<BrowserSide, ValueTask>? afterwards;

    public WorkbenchPage() => bench = new Bench
    {
        SavedAsync = SavedAsync,
        SelectionAsync = SelectionAsync,
        OpenAsync = OpenAsync,
        ForgetAsync = ForgetAsync,
    };

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The claim to open, by its number.</summary>
    [Parameter]
    public int? Number { get; set; }

    /// <summary>The sentence to show, by its number.</summary>
    [SupplyParameterFromQuery]
    public int? Sentence { get; set; }

    [Inject]
    private ReadArticle Read { get; set; } = null!;

    [Inject]
    private ClearPassage Clear { get; set; } = null!;

    [Inject]
    private AddPassage Add { get; set; } = null!;

    [Inject]
    private WithdrawClearance Uncover { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private Presence Presence { get; set; } = null!;

    [Inject]
    private Connection Connection { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        var id = ArticleId.From(Id);
        if (loaded != id)
        {
            await LeaveAsync();
            loaded = id;
            (open, making, listing) = (null, null, false);
            if (!await LoadAsync())
            {
                return;
            }
        }

        if (Number is { } number && bench.Board?.Claims.FirstOrDefault(claim => claim.Claim.Number == number) is { } linked)
        {
            await OpenAsync(linked.Claim.Id);
        }
        else if (Sentence is { } asked && SentenceAt(asked) is { } sentence)
        {
            afterwards = side => side.ShowAsync(sentence.Start, sentence.End);
        }
    }

    private Sentence? SentenceAt(int number) =>
        bench.Board is { } board && number >= 1 && number <= board.Sentences.Count ? board.Sentences[number - 1] : null;

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (bench.Board is null)
        {
            return;
        }

        if (browser is null && live is not null)
        {
            browser = new BrowserSide(this);
            live.Listen();
            await browser.OpenAsync(Script, root);
        }

        if (afterwards is { } act && browser is { IsOpen: true } side)
        {
            afterwards = null;
            await act(side);
        }
    }

    private async Task<bool> LoadAsync()
    {
        live = new LiveBoard(ArticleId.From(Id), Read, Feed, Presence, Connection, Current)
        {
            OnPage = InvokeAsync,
            Read = Show,
            Heard = Tell,
            Met = Meet,
        };
        if (await live.LoadAsync())
        {
            return true;
        }

        if (await Current.GetAsync(Left) is not null)
        {
            Refusal = Refusal.NotNow("missing", "There is no such article, or you may not read it.");
            Navigation.NotFound();
        }

        return false;
    }

    private void Show(ArticleBoard board, Actor actor)
    {
        var isFirst = bench.Board is null || bench.Board.Article.Id != board.Article.Id;
        (bench.Board, bench.Me) = (board, actor);
        if (open is { } id && board.Claims.All(claim => claim.Claim.Id != id))
        {
            open = null;
        }

        marks = Marking.Of(board, open);
        sequence++;
        if (!isFirst)
        {
            afterwards ??= side => side.RepaintAsync();
            StateHasChanged();
        }
    }

    // ---- what others do

    private void Tell(IReadOnlyList<Change> changes)
    {
        foreach (var change in changes.Where(change => change.PersonId is { } by && by != bench.Me.Id))
        {
            var number = bench.Board.Claims.FirstOrDefault(claim => claim.Claim.Id == change.ClaimId)?.Claim.Number;
            Announcer.Murmur($"{bench.NameOf(change.PersonId)} {ChangeWords.Of(change, bench.Person)}{(number is null ? "" : $" (claim {number})")}.");
        }
    }

    private void Meet(IReadOnlyList<Here> now)
    {
        here = [.. now.Select(one => bench.Person(one.Person))];
        bench.At = now.Where(one => one.Claim is not null && one.Person != bench.Me.Id)
            .GroupBy(one => one.Claim!.Value)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Person>)[.. group.Select(one => bench.Person(one.Person))]);
        sequence++;
        StateHasChanged();
    }

    // ---- what this person does

    private async Task SavedAsync(string said)
    {
        Announcer.Say(said);
        await (live?.RefreshAsync() ?? Task.CompletedTask);
    }

    private async Task OpenAsync(ClaimId? id)
    {
        if (open == id)
        {
            return;
        }

        open = id;
        making = null;
        listing = false;
        Refusal = null;
        marks = Marking.Of(bench.Board, open);
        live?.LookAt(open);
        afterwards = id is { } claim ? side => side.RevealAsync(claim) : null;
        await InvokeAsync(StateHasChanged);
    }

    private Task OpenNumberAsync(int number) =>
        bench.Board.Claims.FirstOrDefault(claim => claim.Claim.Number == number) is { } found ? OpenAsync(found.Claim.Id) : Task.CompletedTask;

    private async Task ShowSentenceAsync(int number)
    {
        if (SentenceAt(number) is { } sentence && browser is not null)
        {
            await browser.ShowAsync(sentence.Start, sentence.End);
        }
    }

    /// <summary>What the browser sends for a selection; true where it keeps its echo until the form is closed.</summary>
    internal async Task<bool> ActAsync(string act, Passage passage)
    {
        var echo = false;
        switch (act)
        {
            case "claim" or "number" or "quote":
                open = null;
                marks = Marking.Of(bench.Board, null);
                makingKind = act switch { "number" => ClaimKind.Number, "quote" => ClaimKind.Quote, _ => Guess(passage) };
                making = passage;
                echo = true;
                break;
            case "clear":
                if (await RunAsync((actor, cancellation) => Clear.RunAsync(actor, bench.Board.Article.Id, passage, cancellation)) is { IsDone: true })
                {
                    await SavedAsync("Marked: nothing to check.");
                }

                break;
            case "passage" when open is { } id && bench.Board.Claims.FirstOrDefault(claim => claim.Claim.Id == id) is { } to:
                if (await RunAsync((actor, cancellation) => Add.RunAsync(actor, id, to.Claim.Version, passage, cancellation)) is { } outcome and not Outcome<Claim>.Refused)
                {
                    await SavedAsync(outcome.IsDone ? "Passage added." : "Somebody changed this claim first. Nothing was saved.");
                }

                break;
        }

        StateHasChanged();
        return echo;
    }

    /// <summary>Runs what the browser asked for where the page may be drawn.</summary>
    internal async Task<T> InvokeOnPageAsync<T>(Func<Task<T>> act)
    {
        var answer = default(T)!;
        await InvokeAsync(async () => answer = await act());
        return answer;
    }

    internal Task OpenFromTextAsync(ClaimId id) => bench.Board.Claims.Any(claim => claim.Claim.Id == id) ? OpenAsync(id) : Task.CompletedTask;

    /// <summary>The kind that the suggestion for these words has, or other.</summary>
    private ClaimKind Guess(Passage passage) => bench.Board.Claims
        .Where(board => board.Claim.Status == ClaimStatus.Suggested)
        .FirstOrDefault(board => board.Claim.AttachedIn(passage.Revision).Any(anchor => anchor.Start < passage.End && passage.Start < anchor.End))?.Claim.Kind ?? ClaimKind.Other;

    private string Quote(Passage passage)
    {
        var text = bench.Board.Revision.Text;
        return passage.Start >= 0 && passage.Start < passage.End && passage.End <= text.Length ? text[passage.Start..passage.End].Trim() : "";
    }

    private async Task CancelMakingAsync()
    {
        making = null;
        if (browser is not null)
        {
            await browser.ClearAsync();
            if (listing)
            {
                afterwards = side => side.FocusSentencesAsync();
            }
        }
    }

    private async Task AddedAsync(ClaimId id)
    {
        var fromList = listing;
        await CancelMakingAsync();
        if (!fromList)
        {
            await OpenAsync(id);
        }
    }

    private Task ToggleSentencesAsync()
    {
        listing = !listing;
        making = null;
        if (listing)
        {
            afterwards = side => side.FocusSentencesAsync();
        }

        return Task.CompletedTask;
    }

    private async Task UncoverAsync(ClearanceId id)
    {
        if (await RunAsync((actor, cancellation) => Uncover.RunAsync(actor, id, cancellation)) is { IsDone: true })
        {
            await SavedAsync("Taken back: to be looked at again.");
        }
    }

    private async Task<Passage?> SelectionAsync() => browser is null ? null : await browser.SelectionAsync();

    private async Task ForgetAsync(string name) => await Script.InvokeVoidAsync("factcheckForget", name);

    private async Task LeaveAsync()
    {
        live?.Dispose();
        live = null;
        if (browser is { } side)
        {
            browser = null;
            await side.DisposeAsync();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        Dispose();
    }
}
