using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>An editor gives several claims to somebody, or a checker takes them, as one step.</summary>
public sealed class AssignClaims(IDatabase database, TimeProvider clock)
{
    /// <summary>Assigns what can be assigned and names the rest; refused where none can be.</summary>
    public Task<Outcome<ClaimsDone>> RunAsync(Actor actor, ArticleId id, IReadOnlyList<SeenClaim> claims, PersonId assignee, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.SeveralAsync(
            actor,
            id,
            AssignClaim.Permission(actor, assignee),
            SplitStepKind.ClaimAssigned,
            clock,
            claims ?? [],
            (session, seen) => AssignClaim.AssignAsync(session, actor, seen, assignee, clock, cancellation),
            cancellation);
    }
}
