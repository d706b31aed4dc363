using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Says what saving a text as the next revision would do to the claims, and saves nothing.</summary>
public sealed class ForecastRevision(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Decides as saving over the present text would, for who may save it; refuses what saving would refuse. The forecast names
    /// the version that it holds for.
    /// </summary>
    public Task<Outcome<RevisionForecast>> RunAsync(Actor actor, ArticleId id, NewRevision typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        return database.ReadAsync(session => OfAsync(session, actor, id, typed, clock, cancellation), cancellation);
    }

    /// <summary>The same within a transaction that has read other things.</summary>
    internal static async Task<Outcome<RevisionForecast>> OfAsync(
        ISession session, Actor actor, ArticleId id, NewRevision typed, TimeProvider clock, CancellationToken cancellation) =>
        await NextRevision.TakeAsync(session, actor, id, version: null, FormattedText.Of(typed.Text, typed.Formatting), typed, clock, cancellation) switch
        {
            Outcome<NextRevision>.Done { Value: var next } => Of(next, await CarriedText.DecideAsync(session, id, next.Before, next.After, cancellation)),
            Outcome<NextRevision>.Refused refused => refused.Refusal,
            _ => new Outcome<RevisionForecast>.Missing(),
        };

    private static RevisionForecast Of(NextRevision next, CarriedText carried)
    {
        IReadOnlyList<Sentence>? sentences = null;
        return new RevisionForecast
        {
            Version = next.Article.Version,
            Before = next.Before,
            Claims = [.. carried.Claims
                .Where(claim => claim.Claim.Number is not null && claim.Claim.Status != ClaimStatus.SetAside)
                .Select(claim => new ClaimForecast(claim.Claim, claim.Fate, claim.Becomes, claim.Why, [.. claim.Claim.Anchors.Zip(claim.Anchors).Select(Passage)]))],
            ClearancesKept = carried.Clearances.Count(clearance => clearance.Place is not null),
            ClearancesLost = carried.Clearances.Count(clearance => clearance.Place is null),
        };

        PassageForecast Passage((TextAnchor Before, TextAnchor After) pair) => new(
            pair.Before,
            pair.After,
            pair.After.Was is { } was ? WordChanges.Between(was, pair.After.Quote) : [],
            [.. pair.After.Candidates.Select(candidate =>
                CandidatePlace.Of(candidate, pair.After.Quote, next.After.Text, sentences ??= Sentences.Of(next.After.Text)))]);
    }
}
