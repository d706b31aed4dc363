using FactCheck.Articles;
using FactCheck.Live;

namespace FactCheck.Claims;

/// <summary>Saves a claim's anchors in the current revision together with the claim's version.</summary>
internal static class SavingAnchors
{
    public static async Task<Outcome<Claim>> SaveAnchorsAsync(
        this ClaimInHand inHand,
        ChangeKind kind,
        RevisionId revision,
        IReadOnlyList<TextAnchor> anchors,
        DateTimeOffset at,
        string words,
        CancellationToken cancellation,
        params (string Name, object? Value)[] details)
    {
        IReadOnlyList<TextAnchor> ordered =
            [.. anchors.OrderBy(anchor => anchor.Stands ? 0 : 1).ThenBy(anchor => anchor.Start).ThenBy(anchor => anchor.End)];
        await inHand.Session.Claims.SetAnchorsAsync(inHand.Claim.Id, revision, ordered, cancellation);
        return await inHand.SaveAsync(inHand.Claim with { Anchors = ordered }, kind, at, cancellation, [("words", words), .. details]);
    }
}
