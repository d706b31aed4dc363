using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.Web.Components.Layout;
using FactCheck.Web.Components.Workbench;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Web.Components.Review;

/// <summary>The verdicts that wait, walked row by row: a decision leads to the next row.</summary>
public sealed partial class ReviewPage
{
    private static readonly ClaimStatus[] InQueue = [ClaimStatus.InReview, ClaimStatus.ChangesRequested, ClaimStatus.Recheck];

    private readonly Bench bench;
    private List<DeskRow>? rows;
    private bool failed;
    private int most = 100;
    private ClaimId? chosen;
    private ClaimBoard? claim;
    private string? overtaken;
    private IDisposable? feed;
    private string? focus;
    private bool toDecision;

    // The queue as it was when the claim was opened: the notice of a decision may take its row away before the decision returns.
    private List<DeskRow> stood = [];

    /// <summary>Shares the bench with the parts of the workbench that it shows.</summary>
    public ReviewPage() => bench = new Bench
    {
        SavedAsync = SavedAsync,
        OvertakenAsync = OvertakenAsync,
        SelectionAsync = () => Task.FromResult<Passage?>(null),
        OpenAsync = _ => Task.CompletedTask,
    };

    /// <summary>"all", or what waits for this person's answer.</summary>
    [SupplyParameterFromQuery(Name = "show")]
    public string? Show { get; set; }

    [Inject]
    internal ReadArticle Read { get; set; } = null!;

    [Inject]
    internal DeskFrame Frame { get; set; } = null!;

    [Inject]
    internal ChangeFeed Feed { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private bool ShowsAll => string.Equals(Show, "all", StringComparison.Ordinal);

    private List<DeskRow> Queue => ShowsAll ? rows! : [.. rows!.Where(row => row.AwaitsMyAnswer)];

    private static string IdOf(ClaimId id) => $"row-{id}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() => await LoadAsync();

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (rows is not null && !Queue.Exists(row => row.Claim.Id == chosen))
        {
            await ChooseAsync(Queue.FirstOrDefault());
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            feed = Feed.Subscribe(null, changes => _ = InvokeAsync(() => WokenAsync(changes)));
        }

        if (toDecision)
        {
            toDecision = false;
            await Script.InvokeVoidAsync("factcheckDecide", "decision");
        }

        if (focus is { } id)
        {
            focus = null;
            await Script.InvokeVoidAsync("factcheckFocus", id);
        }

        await base.OnAfterRenderAsync(firstRender);
    }

    /// <summary>The parts of the claim look for what is theirs.</summary>
    protected override void TakeUp()
    {
    }

    private void Filter(bool all) => Navigation.NavigateTo(all ? "review?show=all" : "review");

    private async Task RetryAsync()
    {
        await LoadAsync();
        await OnParametersSetAsync();
    }

    private async Task LoadAsync()
    {
        try
        {
            failed = true;
            if (await Frame.DeskAsync(Left) is { } desk)
            {
                rows = [.. desk.DueToday.Concat(desk.WaitingOnMe).Concat(desk.WaitingOnOthers)
                    .Where(row => InQueue.Contains(row.Claim.Status))
                    .OrderBy(row => row.Since).ThenBy(row => row.Claim.CreatedAt)];
                failed = false;
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogUnread(Logs.CreateLogger<ReviewPage>(), failure);
        }
    }

    /// <summary>A press shows the row's claim; on the one that is shown it goes to the decision.</summary>
    private Task PressAsync(DeskRow row)
    {
        toDecision = row.Claim.Id == chosen;
        return toDecision ? Task.CompletedTask : ChooseAsync(row);
    }

    private async Task ChooseAsync(DeskRow? row)
    {
        (chosen, overtaken, claim, stood) = (row?.Claim.Id, null, null, rows is null ? [] : Queue);
        if (row is not null)
        {
            await ShowAsync(row.Article.Id);
        }
    }

    private async Task ShowAsync(ArticleId article)
    {
        if (await Current.GetAsync(Left) is { } actor && await Read.RunAsync(actor, article, Left) is Outcome<ArticleBoard>.Done { Value: var board })
        {
            (bench.Me, bench.Board) = (actor, board);
            claim = board.Claims.FirstOrDefault(one => one.Claim.Id == chosen);
        }
    }

    private async Task WokenAsync(IReadOnlyList<Change> changes)
    {
        if (IsBusy)
        {
            return;
        }

        await LoadAsync();
        if (claim is { } shown && changes.LastOrDefault(change => change.ClaimId == shown.Claim.Id) is { } last)
        {
            await ShowAsync(shown.Claim.ArticleId);
            if (last.PersonId is { } by && by != bench.Me.Id && claim is not null && claim.Claim.Version != shown.Claim.Version)
            {
                overtaken = bench.Person(by).DisplayName;
            }
        }
        else if (claim is null && Queue.Count > 0)
        {
            await ChooseAsync(Queue[0]);
        }

        StateHasChanged();
    }

    private async Task OvertakenAsync(string said)
    {
        Announcer.Say(said);
        await LoadAsync();
        await ShowAsync(bench.Board.Article.Id);
        StateHasChanged();
    }

    private async Task SavedAsync(string said)
    {
        Announcer.Say(said);
        overtaken = null;
        var at = stood.FindIndex(row => row.Claim.Id == chosen);
        var (was, article) = (stood.ElementAtOrDefault(at), bench.Board.Article.Id);
        await LoadAsync();
        var now = rows!.Find(row => row.Claim.Id == chosen);
        var isDecided = now is null || (was is not null && (now.Claim.Status != was.Claim.Status || (was.AwaitsMyAnswer && !now.AwaitsMyAnswer)));
        if (isDecided)
        {
            // After a decision the focus goes to the next row, so that a queue is worked off without the mouse.
            var next = stood.Skip(at + 1).Select(row => Queue.Find(other => other.Claim.Id == row.Claim.Id)).FirstOrDefault(row => row is not null)
                ?? Queue.LastOrDefault(row => row.Claim.Id != chosen);
            await ChooseAsync(next);
            focus = next is null ? "main" : IdOf(next.Claim.Id);
        }
        else
        {
            await ShowAsync(article);
        }

        StateHasChanged();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The review queue could not be read")]
    private static partial void LogUnread(ILogger logger, Exception failure);

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        feed?.Dispose();
        base.Dispose(disposing);
    }
}
