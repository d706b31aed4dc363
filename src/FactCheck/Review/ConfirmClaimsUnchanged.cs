using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Somebody who may sign off confirms the verdicts of several re-checked claims with one note.</summary>
public sealed class ConfirmClaimsUnchanged(IDatabase database, TimeProvider clock)
{
    /// <summary>Moves what can be back to review and names the rest, as their own verdicts and claims without their words; refused where none can be.</summary>
    public Task<Outcome<ClaimsDone>> RunAsync(Actor actor, ArticleId id, IReadOnlyList<SeenClaim> claims, string? typedNote, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var note = Typed.Text(typedNote);
        return database.WriteAsync<ClaimsDone>(
            session => SeveralClaims.EachAsync(
                session,
                actor,
                id,
                Act.SignOff,
                claims ?? [],
                (within, seen) => ConfirmUnchanged.ConfirmAsync(within, actor, seen, note, clock, cancellation),
                cancellation),
            cancellation);
    }
}
