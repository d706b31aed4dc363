using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>What a new text makes of one claim. Saving writes it and a forecast shows it: nothing else decides.</summary>
/// <param name="Claim">The claim as it stands over the text before.</param>
/// <param name="Anchors">Its passages in the new text, in the same order.</param>
/// <param name="After">The new text.</param>
internal sealed record CarriedClaim(Claim Claim, IReadOnlyList<TextAnchor> Anchors, Revision After)
{
    /// <summary>The passages that stood and do not stand with the same words any more, each as it was and as it becomes.</summary>
    public IReadOnlyList<(TextAnchor Before, TextAnchor After)> Moved { get; } =
        [.. Claim.Anchors.Zip(Anchors).Where(pair => pair.First.Stands && pair.Second.State != AnchorState.Attached)];

    /// <summary>The passages that had no place and have one again.</summary>
    public IReadOnlyList<TextAnchor> Back { get; } =
        [.. Claim.Anchors.Zip(Anchors).Where(pair => !pair.First.Stands && pair.Second.Stands).Select(pair => pair.Second)];

    /// <summary>The status that the claim goes to; the one it has where nothing sends it on.</summary>
    public ClaimStatus Becomes =>
        Moved.Count == 0 ? Claim.Status
        : Claim.Status == ClaimStatus.Suggested ? ClaimStatus.SetAside
        : ClaimWorkflow.Find(Claim.Status, ClaimAction.WordsChange)?.To ?? Claim.Status;

    /// <summary>Why its words send it on, naming the word that made the difference; nothing where none does.</summary>
    public string? Why => Moved.Count == 0 ? null : NewWords.Reason(Moved.Select(pair => pair.After), After);

    /// <summary>What it comes to for the person who saves.</summary>
    public ClaimFate Fate =>
        Anchors.Any(anchor => anchor.State == AnchorState.Ask) ? ClaimFate.ToDecide
        : Moved.Count > 0 ? (Anchors.Any(anchor => anchor.Stands) ? ClaimFate.Recheck : ClaimFate.Lost)
        : Anchors.Any(anchor => !anchor.Stands) ? ClaimFate.StillLost
        : Back.Count > 0 ? ClaimFate.Back
        : ClaimFate.CarriedOver;
}
