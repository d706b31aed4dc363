using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person takes several suggestions in as claims to check, as one step.</summary>
public sealed class AcceptSuggestions(IDatabase database, TimeProvider clock)
{
    /// <summary>Accepts what can be accepted, in the order given, and names the rest; refused where none can be.</summary>
    public Task<Outcome<ClaimsDone>> RunAsync(Actor actor, ArticleId id, IReadOnlyList<SeenClaim> claims, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.SeveralAsync(
            actor,
            id,
            Act.SplitText,
            SplitStepKind.SuggestionAccepted,
            clock,
            claims ?? [],
            (session, seen) => AcceptSuggestion.AcceptAsync(session, actor, seen, clock, cancellation),
            cancellation);
    }
}
