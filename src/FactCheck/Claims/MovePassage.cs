using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person moves a passage from one claim to another.</summary>
public sealed class MovePassage(IDatabase database, TimeProvider clock)
{
    /// <summary>Moves the passage; refused for a claim's last one, and while a verdict on either claim is before its reviewers or signed off.</summary>
    /// <param name="actor">Who moves it.</param>
    /// <param name="from">The claim it belongs to.</param>
    /// <param name="passage">Which of that claim's passages, counted from 0 in their order.</param>
    /// <param name="to">The claim it goes to, of the same article.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Outcome<TwoClaims>> RunAsync(Actor actor, SeenClaim from, int passage, SeenClaim to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(from);
        return database.StepAsync(
            actor,
            SplitStepKind.PassageMoved,
            clock,
            async session =>
            {
                Claim? second = null;
                var first = await ClaimInHand.TakeAsync(
                    session,
                    actor,
                    from.Id,
                    from.Version,
                    Act.SplitText,
                    async inHand =>
                    {
                        if (to is null || to.Id == from.Id)
                        {
                            return Refusal.Invalid("to", "Choose another claim for the passage to go to.");
                        }

                        if (await session.Claims.FindAsync(to.Id, cancellation) is not { } other || other.ArticleId != inHand.Claim.ArticleId)
                        {
                            return new Outcome<Claim>.Missing();
                        }

                        if (other.Version != to.Version)
                        {
                            return new Outcome<Claim>.Stale(other);
                        }

                        if (Check(inHand.Claim, passage, other) is { } refused)
                        {
                            return refused;
                        }

                        var moved = inHand.Claim.Anchors[passage];
                        var now = clock.Now();
                        var gave = await inHand.SaveAnchorsAsync(
                            ChangeKind.PassageMoved, moved.RevisionId, [.. inHand.Claim.Anchors.Where((_, at) => at != passage)], now, moved.Quote, cancellation, ("toClaim", other.Number));
                        var took = await (inHand with { Claim = other }).SaveAnchorsAsync(
                            ChangeKind.PassageMoved, moved.RevisionId, [.. other.Anchors, moved], now, moved.Quote, cancellation, ("fromClaim", inHand.Claim.Number));
                        second = took.ValueOrDefault;
                        return gave;
                    },
                    cancellation);
                return first.Select(claim => new TwoClaims(claim, second ?? claim));
            },
            cancellation);
    }

    private static Refusal? Check(Claim from, int passage, Claim to) =>
        RemovePassage.Check(from, passage)
        ?? EditClaim.Frozen(to)?.About(to)
        ?? (from.Anchors[passage] switch
        {
            { Stands: false } => Refusal.NotNow("lost-words", "Its words do not stand in the present text: re-attach it first."),
            var moved when to.Anchors.Any(anchor => anchor.RevisionId != moved.RevisionId) =>
                Refusal.NotNow("lost-words", $"{ClaimWords.NameOf(to)} does not stand in the present text: re-attach it first."),
            var moved when to.Anchors.Any(anchor => anchor.Stands && anchor.Start == moved.Start && anchor.End == moved.End) =>
                Refusal.Invalid("passage", $"This passage belongs to {ClaimWords.NameOf(to, inSentence: true)} already."),
            _ => null,
        });
}
