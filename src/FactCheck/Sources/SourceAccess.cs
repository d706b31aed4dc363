using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Who may know who a confidential source is.</summary>
public static class SourceAccess
{
    /// <summary>
    /// The source as it is shown wherever sources are read: a confidential one is emptied for everybody, and says whether the
    /// actor may have it shown (<see cref="ReadConfidentialSource"/>), on a claim that they work on or not.
    /// </summary>
    public static Source AsSeenBy(this Source source, Actor actor, bool worksOnClaim)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.IsConfidential
            ? source.Withheld() with { MayBeShown = Permissions.Check(actor, Act.ReadConfidentialSource, new(WorksOnClaim: worksOnClaim)) is null }
            : source;
    }

    /// <summary>Whether the actor is assigned the claim or logged evidence on it that still counts.</summary>
    public static bool WorksOn(Actor actor, Claim claim, IEnumerable<Evidence> evidenceOfClaim)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(claim);
        return claim.AssigneeId == actor.Id || evidenceOfClaim.Any(evidence => evidence.CreatedBy == actor.Id && !evidence.IsWithdrawn);
    }

    /// <summary>Whether the actor may read the words of a piece of evidence on the claim: those of a confidential source may give it away.</summary>
    internal static async Task<bool> MayReadAsync(ISession session, Actor actor, Claim claim, Evidence evidence, CancellationToken cancellation) =>
        await session.Sources.FindAsync(evidence.SourceId, cancellation) is { } source
        && IsKnown(source.AsSeenBy(actor, WorksOn(actor, claim, await session.Evidence.OfClaimAsync(claim.Id, cancellation))));

    /// <summary>Whether whom this copy is for may know the source.</summary>
    internal static bool IsKnown(Source seen) => !seen.IsWithheld || seen.MayBeShown;

    /// <summary>Whether the actor may know the source: whoever entered it or works on a claim that rests on it may.</summary>
    internal static async Task<bool> MayKnowAsync(this ISession session, Source source, Actor actor, CancellationToken cancellation) =>
        IsKnown(await session.AsSeenByAsync(source, actor, cancellation));

    /// <summary>
    /// The same for a source by itself: whoever entered it or works on a claim that rests on it may have it shown.
    /// </summary>
    public static async Task<Source> AsSeenByAsync(this ISession session, Source source, Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(actor);
        if (!source.IsConfidential || Permissions.Check(actor, Act.ReadConfidentialSource) is null)
        {
            return source.AsSeenBy(actor, worksOnClaim: false);
        }

        foreach (var evidence in await session.Evidence.FromAsync(source.Id, cancellation))
        {
            if (await session.Claims.FindAsync(evidence.ClaimId, cancellation) is { } claim
                && WorksOn(actor, claim, await session.Evidence.OfClaimAsync(claim.Id, cancellation)))
            {
                return source.AsSeenBy(actor, worksOnClaim: true);
            }
        }

        return source.AsSeenBy(actor, worksOnClaim: source.CreatedBy == actor.Id);
    }
}
