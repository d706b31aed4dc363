using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Gives pieces of evidence another source, and each of their claims what follows from that.</summary>
public sealed class MovingEvidence(ChangingEvidence changing)
{
    /// <summary>
    /// Moves the evidence. Where the two sources differ in what a verdict may rest on, the sign-offs of the claims are void;
    /// otherwise the claims only learn it.
    /// </summary>
    internal async Task<Outcome<Source>> MoveAsync(
        ISession session, Actor actor, IReadOnlyList<Evidence> pieces, Source from, Source to, string because, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var piece in pieces)
        {
            await session.Evidence.SaveAsync(piece with { SourceId = to.Id }, cancellation);
        }

        var weighs = Weighs(from, to);
        foreach (var onClaim in pieces.GroupBy(piece => piece.ClaimId))
        {
            if (await session.Claims.FindAsync(onClaim.Key, cancellation) is not { } claim
                || await session.Articles.FindAsync(claim.ArticleId, cancellation) is not { } article)
            {
                continue;
            }

            var inHand = new ClaimInHand(session, claim, article, actor);
            var voids = weighs && Rests(claim, onClaim);
            (string, object?)[] details = [("from", from.Id), ("source", to.Id)];
            var saved = voids
                ? await changing.ChangedAsync(inHand, ChangeKind.EvidenceMoved, because, now, cancellation, details)
                : await inHand.SaveAsync(claim, ChangeKind.EvidenceMoved, now, cancellation, details);
            if (saved is not Outcome<Claim>.Done)
            {
                return saved.Select(_ => to.AsKept());
            }
        }

        return to;
    }

    /// <summary>Whether the two sources differ in what a verdict may rest on.</summary>
    internal static bool Weighs(Source from, Source to) => EditSource.Weighs(SourceFields.Of(from)) != EditSource.Weighs(SourceFields.Of(to));

    /// <summary>Whether the claim rests on any of these pieces, so that what becomes of them becomes of its sign-offs.</summary>
    internal static bool Rests(Claim claim, IEnumerable<Evidence> pieces) => ChangingEvidence.Check(claim.Status) is null && pieces.Any(piece => !piece.IsWithdrawn);
}
