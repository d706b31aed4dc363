using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.People;

namespace FactCheck.Web.Components.Workbench;

/// <summary>Turns what a selection shall become into the desk's acts. The use cases decide; this only knows which one is meant.</summary>
internal sealed class Splitter(
    AddClaim add, AddPassage addPassage, ClearPassage clear, MergeClaims merge, SplitClaim split, AcceptSuggestion accept, SetAsideClaim setAside, UndoStep undo, RedoStep redo)
{
    private static readonly Dictionary<string, ClaimKind> Kinds = new(StringComparer.Ordinal)
    {
        ["number"] = ClaimKind.Number,
        ["quote"] = ClaimKind.Quote,
        ["event"] = ClaimKind.Event,
        ["date"] = ClaimKind.Date,
        ["name"] = ClaimKind.Name,
        ["place"] = ClaimKind.Place,
        ["comparison"] = ClaimKind.Comparison,
        ["cause"] = ClaimKind.Cause,
    };

    /// <summary>A claim as it stands on the page.</summary>
    public static SeenClaim Seen(Claim claim) => new(claim.Id, claim.Version);

    /// <summary>Carries the step out on the board that is on screen; <paramref name="open"/> is the claim whose card is open.</summary>
    public Task<Outcome<StepDone>> TakeAsync(Actor actor, ArticleBoard board, ClaimId? open, BrowserStep step, CancellationToken cancellation) =>
        ActAsync(actor.Under(SplitStepId.From(step.Id)), board, open, step, cancellation);

    private Task<Outcome<StepDone>> ActAsync(Actor actor, ArticleBoard board, ClaimId? open, BrowserStep step, CancellationToken cancellation) => step.Act switch
    {
        "claim" => AddAsync(actor, board, null, step, cancellation),
        _ when Kinds.TryGetValue(step.Act, out var kind) => AddAsync(actor, board, kind, step, cancellation),
        "clear" => SayAsync(clear.RunAsync(actor, board.Article.Id, step.Passage, cancellation), _ => new StepDone("Marked: nothing to check.")),
        "passage" => OnClaimAsync(board, open, claim => addPassage.RunAsync(actor, claim.Id, claim.Version, step.Passage, cancellation), "Passage added."),
        "merge" => MergeAsync(actor, board, step, cancellation),
        "cut" => CutAsync(actor, board, open, step, cancellation),
        "accept" => OnClaimAsync(board, step.Claim, claim => accept.RunAsync(actor, claim.Id, claim.Version, cancellation), "Accepted: it is a claim to check."),
        "dismiss" => OnClaimAsync(board, step.Claim, claim => setAside.RunAsync(actor, claim.Id, claim.Version, null, cancellation), "Dismissed."),
        "undo" => SayAsync(undo.RunAsync(actor, board.Article.Id, null, cancellation), undone => new StepDone($"Undone: {undone.Words}.")),
        "redo" => SayAsync(redo.RunAsync(actor, board.Article.Id, null, cancellation), again => new StepDone($"Done again: {again.Words}.")),
        _ => Refuse("There is no such step."),
    };

    private Task<Outcome<StepDone>> AddAsync(Actor actor, ArticleBoard board, ClaimKind? kind, BrowserStep step, CancellationToken cancellation)
    {
        var passage = step.Passage;
        var suggestion = Under(board, passage).FirstOrDefault(claim => claim.Status == ClaimStatus.Suggested);
        var fields = new ClaimFields
        {
            // Without a wording of its own the claim is worded as its words.
            Wording = "",
            Kind = kind ?? suggestion?.Kind ?? ClaimKind.Other,
            Claimant = suggestion?.Claimant,
        };
        return SayAsync(add.RunAsync(actor, board.Article.Id, [passage], fields, cancellation), claim => new StepDone($"Claim {claim.Number} added.", claim.Id));
    }

    private Task<Outcome<StepDone>> MergeAsync(Actor actor, ArticleBoard board, BrowserStep step, CancellationToken cancellation)
    {
        var claims = Under(board, step.Passage).Where(claim => claim.Number is not null && claim.Status != ClaimStatus.SetAside).ToList();
        return claims.Count < 2
            ? Refuse("Select words of at least two claims to merge them, or pick their cards.")
            : MergeAsync(actor, board, claims, cancellation);
    }

    /// <summary>Merges claims into the first of them.</summary>
    public Task<Outcome<StepDone>> MergeAsync(Actor actor, ArticleBoard board, IReadOnlyList<Claim> claims, CancellationToken cancellation) =>
        SayAsync(
            merge.RunAsync(
                actor, board.Article.Id, Seen(claims[0]), [.. claims.Skip(1).Select(Seen)], cancellation),
            claim => new StepDone($"Merged into claim {claim.Number}.", claim.Id));

    private Task<Outcome<StepDone>> CutAsync(Actor actor, ArticleBoard board, ClaimId? open, BrowserStep step, CancellationToken cancellation)
    {
        var at = step.Passage.Start;
        var under = Under(board, new Passage(step.Passage.Revision, at - 1, at + 1)).Where(claim => claim.Number is not null).ToList();
        var claim = under.Find(claim => claim.Id == open) ?? (under.Count == 1 ? under[0] : null);
        return claim is null
            ? Refuse("Put the caret inside a claim’s words, where the second claim begins; where several overlap, open the one you mean.")
            : SayAsync(
                split.RunAsync(actor, claim.Id, claim.Version, new Cut(step.Passage.Revision, at), cancellation),
                two => new StepDone($"Split: claim {two.Second.Number} is the second part.", two.Second.Id));
    }

    private static Task<Outcome<StepDone>> OnClaimAsync(ArticleBoard board, ClaimId? id, Func<Claim, Task<Outcome<Claim>>> act, string said) =>
        board.Claims.FirstOrDefault(claim => claim.Claim.Id == id)?.Claim is { } claim
            ? SayAsync(act(claim), done => new StepDone(said, done.Id))
            : Refuse("Open the claim that is meant first.");

    private static IEnumerable<Claim> Under(ArticleBoard board, Passage passage) => board.Claims
        .Select(claim => claim.Claim)
        .Where(claim => claim.AttachedIn(passage.Revision).Any(anchor => anchor.Start < passage.End && passage.Start < anchor.End));

    private static async Task<Outcome<StepDone>> SayAsync<T>(Task<Outcome<T>> act, Func<T, StepDone> say) => await act switch
    {
        Outcome<T>.Done done => say(done.Value),
        Outcome<T>.Refused refused => refused.Refusal,
        Outcome<T>.Stale => Refusal.NotNow("stale", "Somebody changed this claim first. Nothing was saved; look at it and repeat."),
        _ => new Outcome<StepDone>.Missing(),
    };

    private static Task<Outcome<StepDone>> Refuse(string message) => Task.FromResult<Outcome<StepDone>>(Refusal.NotNow("step", message));
}
