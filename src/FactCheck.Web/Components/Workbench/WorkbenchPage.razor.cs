using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Web.Components.Layout;
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
    private bool splitting;
    private bool listing;
    private bool inTray;
    private string peersShown = "";
    private List<(PersonId, ClaimId?, string?)> met = [];
    private bool hasAskedForForms;
    private int sequence;
    private int steps;
    private ElementReference root;
    private BrowserSide? browser;
    private ArticleId? loaded;
    private LiveBoard? live;
    private Func<BrowserSide, ValueTask>? afterwards;

    public WorkbenchPage() => bench = new Bench
    {
        SavedAsync = SavedAsync,
        Writing = what => live?.Write(what),
        SelectionAsync = SelectionAsync,
        OpenAsync = OpenAsync,
        PickAsync = PickAsync,
        OpenNextSuggestionAsync = OpenNextSuggestionAsync,
        SettlingAsync = SettlingAsync,
        ShowAsync = ShowAsync,
        OpenTrayAsync = OpenTrayAsync,
    };

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The claim to open, by its number.</summary>
    [Parameter]
    public int? Number { get; set; }

    /// <summary>The sentence to show, by its number.</summary>
    [SupplyParameterFromQuery]
    public int? Sentence { get; set; }

    /// <summary>Whether the tray is to be opened.</summary>
    [SupplyParameterFromQuery(Name = "tray")]
    public string? OpensTray { get; set; }

    [Inject]
    private ReadArticle Read { get; set; } = null!;

    [Inject]
    private FollowArticle Follow { get; set; } = null!;

    [Inject]
    private Splitter Splitter { get; set; } = null!;

    [Inject]
    private WithdrawClearance Uncover { get; set; } = null!;

    [Inject]
    private ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private Presence Presence { get; set; } = null!;

    [Inject]
    private Connection Connection { get; set; } = null!;

    [Inject]
    private UnfinishedForms Forms { get; set; } = null!;

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
            (open, listing, inTray, bench.Picked) = (null, false, OpensTray is not null, null);
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

        if (!hasAskedForForms)
        {
            hasAskedForForms = true;
            await Forms.ReadAsync(await Script.InvokeAsync<string[]?>("factcheckKept.here", Left) ?? [], Left);
            sequence++;
            StateHasChanged();
        }

        if (afterwards is { } act && browser is { IsOpen: true } side)
        {
            afterwards = null;
            await act(side);
        }
    }

    private async Task<bool> LoadAsync()
    {
        live = new LiveBoard(ArticleId.From(Id), Read, Follow, Feed, Presence, Connection, Current, Clock)
        {
            OnPage = InvokeAsync,
            Read = Show,
            Heard = Tell,
            Met = Meet,
            Lost = Lose,
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

    private void Show(ArticleBoard board)
    {
        var isFirst = bench.Board is null || bench.Board.Article.Id != board.Article.Id;
        (bench.Board, bench.Me) = (board, board.SeenBy);
        if (open is { } id && board.Claims.All(claim => claim.Claim.Id != id))
        {
            open = null;
        }

        marks = Marking.Of(board);
        sequence++;
        if (isFirst)
        {
            steps++;
        }
        else
        {
            StateHasChanged();
        }
    }

    private async Task SavedAsync(string said)
    {
        Announcer.Say(said);
        steps++;
        await (live?.RefreshAsync() ?? Task.CompletedTask);
    }

    private async Task OpenAsync(ClaimId? id)
    {
        if (open == id)
        {
            return;
        }

        open = id;
        listing = false;
        (inTray, bench.Settling) = (false, null);
        Refusal = null;
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

    /// <summary>Runs what the browser asked for where the page may be drawn.</summary>
    internal async Task<T> InvokeOnPageAsync<T>(Func<Task<T>> act)
    {
        var answer = default(T)!;
        await InvokeAsync(async () => answer = await act());
        return answer;
    }

    internal Task OpenFromTextAsync(string key) => ClaimOf(key) is { } id ? OpenAsync(id) : Task.CompletedTask;

    /// <summary>The claim that the script means by its key; nothing where it is not on the page.</summary>
    internal ClaimId? ClaimOf(string? key) => ClaimKey.Find(bench.Board, key);

    /// <summary>What the script calls a claim; nothing where it is not on the page.</summary>
    internal string? KeyOf(ClaimId id) => bench.Board.Claims.FirstOrDefault(claim => claim.Claim.Id == id)?.Claim is { } claim ? ClaimKey.Of(claim) : null;

    private Task PickAsync(IEnumerable<ClaimId> claims)
    {
        bench.Picked = claims.ToHashSet();
        sequence++;
        return InvokeAsync(StateHasChanged);
    }

    private Task OpenNextSuggestionAsync(ClaimId after)
    {
        var all = ClaimFilter.InTextOrder(bench.Board);
        var at = all.TakeWhile(claim => claim.Claim.Id != after).Count();
        var next = all.Skip(at + 1).Concat(all.Take(at)).FirstOrDefault(claim => claim.Claim.Status == ClaimStatus.Suggested);
        return next is null ? Task.CompletedTask : OpenAsync(next.Claim.Id);
    }

    private async Task OpenTrayAsync(bool opens)
    {
        inTray = opens;
        listing = false;
        if (opens && open is not null)
        {
            open = null;
            live?.LookAt(open);
        }

        if (!opens)
        {
            bench.Settling = null;
            await ShowAsync(0, 0);
        }

        await InvokeAsync(StateHasChanged);
    }

    private Task SettlingAsync(Settling? passage)
    {
        bench.Settling = passage;
        return InvokeAsync(StateHasChanged);
    }

    private async Task ShowAsync(int start, int end)
    {
        if (browser is { IsOpen: true } side)
        {
            await side.ShowAsync(start, end);
        }
        else if (end > start)
        {
            afterwards = later => later.ShowAsync(start, end);
        }
    }

    private async Task<Passage?> SelectionAsync() => browser is null ? null : await browser.SelectionAsync();

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
