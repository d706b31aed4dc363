using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>The author or an editor declines a suggested wording.</summary>
public sealed class DeclineWording(IDatabase database, TimeProvider clock)
{
    /// <summary>Settles it with the reason; for whoever may save the article's next revision.</summary>
    public Task<Outcome<SuggestedWording>> RunAsync(Actor actor, WordingId id, int version, string? typedReason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var reason = Typed.Text(typedReason);
        return database.WriteAsync<SuggestedWording>(
            session => WordingInHand.SettleAsync(
                session,
                actor,
                id,
                version,
                (_, article) => Permissions.Check(actor, Act.SaveRevision, new(article.AuthorId == actor.Id))
                    ?? Typed.Required("reason", reason, Typed.MostParagraph, "Say why: whoever suggested it will read this."),
                wording => wording with { State = WordingState.Declined, SettledBecause = reason },
                ChangeKind.WordingDeclined,
                clock,
                cancellation),
            cancellation);
    }
}
