using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Says what accepting suggested wordings would do to the claims, and saves nothing.</summary>
public sealed class ForecastWordings(IDatabase database, TimeProvider clock)
{
    /// <summary>Decides as accepting them together would; refuses what that would refuse.</summary>
    public Task<Outcome<RevisionForecast>> RunAsync(Actor actor, ArticleId id, IReadOnlyList<WordingId> wordings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<RevisionForecast>>(
            async session => await AcceptedWordings.TakeAsync(session, actor, id, wordings ?? [], cancellation) switch
            {
                Outcome<AcceptedWordings>.Done { Value: var accepted } => await ForecastRevision.OfAsync(session, actor, id, accepted.Next, clock, cancellation),
                Outcome<AcceptedWordings>.Refused { Refusal: var refusal } => refusal,
                _ => new Outcome<RevisionForecast>.Missing(),
            },
            cancellation);
    }
}
