using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person dismisses several suggestions, or sets several claims aside, for one reason and as one step.</summary>
public sealed class SetAsideClaims(IDatabase database, TimeProvider clock)
{
    /// <summary>Sets aside what can be and names the rest; refused where none can be.</summary>
    public Task<Outcome<ClaimsDone>> RunAsync(Actor actor, ArticleId id, IReadOnlyList<SeenClaim> claims, string? typedReason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var reason = Typed.Text(typedReason);
        return database.SeveralAsync(
            actor,
            id,
            Act.SplitText,
            SplitStepKind.ClaimSetAside,
            clock,
            claims ?? [],
            (session, seen) => SetAsideClaim.SetAsideAsync(session, actor, seen, reason, clock, cancellation),
            cancellation);
    }
}
