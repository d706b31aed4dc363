using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Review;

/// <summary>Says which sign-offs would be void if two sources were made one, and writes nothing.</summary>
public sealed class ForecastMerge(IDatabase database)
{
    /// <summary>Decides as merging them would, for the source that stays and the one that goes; refused to whom that would be refused.</summary>
    public Task<Outcome<MergeForecast>> RunAsync(Actor actor, SourceId into, SourceId other, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<MergeForecast>>(
            async session =>
            {
                if (await session.Sources.FindAsync(into, cancellation) is not { } stays || await session.Sources.FindAsync(other, cancellation) is not { } goes)
                {
                    return new Outcome<MergeForecast>.Missing();
                }

                foreach (var source in (Source[])[stays, goes])
                {
                    if (await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused)
                    {
                        return refused;
                    }
                }

                return MergeSources.CheckTwo(stays, goes) is { } never ? never : await OfAsync(session, stays, goes, cancellation);
            },
            cancellation);
    }

    private static async Task<MergeForecast> OfAsync(ISession session, Source stays, Source goes, CancellationToken cancellation)
    {
        var moved = (await session.Evidence.AllFromAsync(goes.Id, cancellation)).GroupBy(piece => piece.ClaimId).ToList();
        var voided = new List<VoidedClaim>();
        foreach (var onClaim in moved.Where(_ => MovingEvidence.Weighs(goes, stays)))
        {
            if (await session.Claims.FindAsync(onClaim.Key, cancellation) is { } claim
                && MovingEvidence.Rests(claim, onClaim)
                && await session.Articles.FindAsync(claim.ArticleId, cancellation) is { } article
                && await session.Verdicts.CurrentAsync(claim.Id, cancellation) is { } verdict
                && (await session.Review.OfVerdictAsync(verdict.Id, cancellation)).Count(answer => answer.IsValid) is > 0 and var answers)
            {
                voided.Add(new VoidedClaim(article, claim, answers));
            }
        }

        return new MergeForecast(moved.Count, voided);
    }
}

/// <summary>What making one of two sources would do.</summary>
/// <param name="Claims">How many claims have evidence that would move.</param>
/// <param name="Voided">Those of them whose answers to the verdict would be void.</param>
public sealed record MergeForecast(int Claims, IReadOnlyList<VoidedClaim> Voided);

/// <summary>A claim whose answers would be void.</summary>
public sealed record VoidedClaim(Article Article, Claim Claim, int Answers);
