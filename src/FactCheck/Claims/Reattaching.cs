using FactCheck.Live;

namespace FactCheck.Claims;

/// <summary>Settles a passage of a claim that has no place: puts words of the present text in its place, or lets it go.</summary>
internal static class Reattaching
{
    public static Refusal? Check(Claim claim, int passage) =>
        passage < 0 || passage >= claim.Anchors.Count || claim.Anchors[passage].Stands
            ? Refusal.NotNow("not-lost", "This passage is in its place: there is nothing to re-attach.")
            : null;

    /// <summary>Puts the place in the passage's stead; other words than the old ones are shown beside them.</summary>
    public static async Task<Outcome<Claim>> PutAsync(
        this ClaimInHand inHand, int passage, TextAnchor place, DateTimeOffset at, CancellationToken cancellation, params (string Name, object? Value)[] details)
    {
        var lost = inHand.Claim.Anchors[passage];
        var others = inHand.Claim.Anchors.Where((_, index) => index != passage).ToList();
        if (others.Exists(other => other.Stands && other.Start == place.Start && other.End == place.End))
        {
            return Refusal.Invalid("passage", "This passage belongs to the claim already.");
        }

        var isSame = string.Equals(lost.Quote, place.Quote, StringComparison.Ordinal);
        return await inHand.SaveAnchorsAsync(
            ChangeKind.ClaimReattached,
            place.RevisionId,
            [.. others, isSame ? place : place with { State = AnchorState.Changed, Was = lost.Quote }],
            at,
            place.Quote,
            cancellation,
            [("was", lost.Quote), .. details]);
    }
}
