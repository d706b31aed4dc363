using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>What a new text makes of everything that lies over the text before it, decided and not yet written.</summary>
internal sealed record CarriedText(IReadOnlyList<CarriedClaim> Claims, IReadOnlyList<(Clearance Clearance, (int Start, int End)? Place)> Clearances)
{
    public static async Task<CarriedText> DecideAsync(ISession session, ArticleId article, Revision before, Revision after, CancellationToken cancellation)
    {
        var carrier = await AnchorCarrier.BetweenAsync(session, before, after, cancellation);
        var claims = new List<CarriedClaim>();
        foreach (var claim in await session.Claims.OfArticleAsync(article, cancellation))
        {
            var anchors = new List<TextAnchor>(claim.Anchors.Count);
            foreach (var anchor in claim.Anchors)
            {
                var carried = await carrier.CarryAsync(anchor, cancellation);
                // A suggestion makes place for what the new words suggest.
                anchors.Add(claim.Status == ClaimStatus.Suggested && carried.State != AnchorState.Attached ? carrier.Lose(anchor) : carried);
            }

            claims.Add(new CarriedClaim(claim, anchors, after));
        }

        var clearances = await session.Claims.ClearancesAsync(before.Id, cancellation);
        return new CarriedText(claims, [.. clearances.Select(clearance => (clearance, carrier.PlaceOf(clearance.Start, clearance.End)))]);
    }
}
