using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Review;
using FactCheck.Web.Components.Shared;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Components.Workbench;

/// <summary>What the last redraft left to people: passages that are lost or in question, and verdicts to look at again.</summary>
public sealed partial class Tray
{
    /// <summary>Rows that are drawn at once.</summary>
    private const int Step = 30;

    private const int Near = 5;

    private IReadOnlyList<UnsettledPassage>? passages;
    private IReadOnlyList<ClaimBoard> recheck = [];
    private List<string> keys = [];
    private List<Claim> gone = [];
    private List<ClaimBoard> mine = [];
    private IReadOnlyList<LeftOut> leftOut = [];
    private ArticleBoard? read;
    private ArticleBoard? drawn;
    private string? open;
    private string? focus;
    private string? note = ConfirmUnchanged.UsualNote;
    private int most = Step;
    private bool clearing;
    private bool goesOn;

    [CascadingParameter]
    public Bench Bench { get; set; } = null!;

    /// <summary>Counts what there is to draw anew.</summary>
    [Parameter]
    public int Sequence { get; set; }

    [Inject]
    private ReadTray Read { get; set; } = null!;

    [Inject]
    private SetAsideClaims SetAside { get; set; } = null!;

    [Inject]
    private ConfirmClaimsUnchanged Confirm { get; set; } = null!;

    private Dictionary<string, ElementReference> Heads { get; } = new(StringComparer.Ordinal);

    private string Summary
    {
        get
        {
            var all = passages ?? [];
            var asked = all.Count(passage => passage.IsAsked);
            return $"{asked} to decide · {all.Count - asked} lost · {recheck.Count} to re-check";
        }
    }

    /// <summary>The claims whose words stand and whose verdicts must be looked at again.</summary>
    public static IEnumerable<ClaimBoard> ToRecheck(ArticleBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return board.Claims.Where(claim => claim.Claim.Status == ClaimStatus.Recheck && claim.Claim.StandsIn(board.Revision.Id));
    }

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (ReferenceEquals(read, Bench.Board))
        {
            return;
        }

        var board = read = Bench.Board;
        if (await Current.GetAsync(Left) is not { } actor
            || (await Read.RunAsync(actor, board.Article.Id, Left)).ValueOrDefault is not { } now
            || !ReferenceEquals(read, board))
        {
            return;
        }

        passages = now;
        drawn = board;
        recheck = [.. ToRecheck(board)];
        gone = [.. now.Where(passage => !passage.IsAsked).Select(passage => passage.Claim).DistinctBy(claim => claim.Id).Where(claim => claim.Anchors.All(anchor => anchor.State == AnchorState.Lost))];
        mine = [.. recheck.Where(row => row.Actions.TryGetValue(ClaimAction.ConfirmUnchanged, out var mayNot) && mayNot is null)];
        await KeepOpenAsync([.. now.Select(KeyOf), .. recheck.Select(row => KeyOf(row.Claim))]);
    }

    /// <summary>What is settled gives way to the row that followed it.</summary>
    private async Task KeepOpenAsync(List<string> rows)
    {
        var (before, was) = (keys, open);
        keys = rows;
        foreach (var settled in before.Except(rows, StringComparer.Ordinal))
        {
            Heads.Remove(settled);
        }

        if (open is null ? before.Count == 0 : !rows.Contains(open, StringComparer.Ordinal))
        {
            open = before.SkipWhile(key => key != was).FirstOrDefault(key => rows.Contains(key, StringComparer.Ordinal)) ?? rows.FirstOrDefault();
            await PointOutAsync();
            // Whoever opens the tray goes on in it, and so does whoever settled a row.
            if (before.Count == 0 && was is null)
            {
                focus = open;
            }
            else if (goesOn)
            {
                GoOnAtOpen();
            }
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focus is { } key && Heads.TryGetValue(key, out var head))
        {
            focus = null;
            await head.FocusAsync();
        }
    }

    private static string KeyOf(UnsettledPassage passage) => FormattableString.Invariant($"{passage.Claim.Id}-{passage.Index}");

    private static string KeyOf(Claim claim) => claim.Id.ToString();

    private static string Place(UnsettledPassage passage) => passage.Candidates.Count == 1 ? "Is this it?" : $"Which of {passage.Candidates.Count} places?";

    private ClaimBoard? BoardOf(ClaimId id) => Bench.Board.Claims.FirstOrDefault(board => board.Claim.Id == id);

    private Task OpenAsync(string key)
    {
        open = open == key ? null : key;
        return PointOutAsync();
    }

    // A passage that is open points out its places by itself.
    private async Task PointOutAsync()
    {
        // Whoever walks down finds the rows drawn that come next.
        if (open is not null && (passages?.Count > most || recheck.Count > most) && keys.IndexOf(open) >= most - Near)
        {
            most += Step;
        }

        if (passages?.Any(passage => KeyOf(passage) == open) == true)
        {
            return;
        }

        await Bench.SettlingAsync(null);
        var changed = recheck.FirstOrDefault(row => KeyOf(row.Claim) == open)?.Claim.Anchors is { Count: > 0 } anchors
            ? anchors.FirstOrDefault(anchor => anchor.Was is not null) ?? anchors[0]
            : null;
        await Bench.ShowAsync(changed?.Start ?? 0, changed?.End ?? 0);
    }

    /// <summary>The open row is settled: the focus goes to the next one, now or as soon as what stands then is read.</summary>
    private void GoOn(string settled)
    {
        if (open == settled && keys.Contains(settled, StringComparer.Ordinal) && !ReferenceEquals(drawn, read))
        {
            goesOn = true;
        }
        else
        {
            GoOnAtOpen();
        }
    }

    private void GoOnAtOpen()
    {
        goesOn = false;
        focus = open;
        Announcer.Murmur(open is null ? "The tray is empty." : $"{Summary}.");
    }

    private async Task SetAllAsideAsync(Written reason)
    {
        if (await RunAsync((actor, cancellation) => SetAside.RunAsync(actor, Bench.Board.Article.Id, [.. gone.Select(Splitter.Seen)], reason.Text, cancellation)) is Outcome<ClaimsDone>.Done { Value: var done })
        {
            await reason.DoneAsync();
            clearing = false;
            await DoneAsync(done, "set aside");
        }
    }

    private async Task ConfirmAllAsync(KeptForm form)
    {
        if (await RunAsync((actor, cancellation) => Confirm.RunAsync(actor, Bench.Board.Article.Id, [.. mine.Select(board => Splitter.Seen(board.Claim))], note, cancellation)) is Outcome<ClaimsDone>.Done { Value: var done })
        {
            await form.DoneAsync();
            await DoneAsync(done, "confirmed unchanged");
        }
    }

    private async Task DoneAsync(ClaimsDone done, string what)
    {
        leftOut = done.LeftOut;
        await Bench.SavedAsync($"{Terms.Count(done.Done.Count, "claim")} {what}.{(leftOut.Count > 0 ? $" {leftOut.Count} could not be." : "")}");
    }
}
