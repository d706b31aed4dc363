using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person does a step again that they have undone.</summary>
public sealed class RedoStep(IDatabase database, TimeProvider clock, IEnumerable<IFollowsMerge> followers)
{
    /// <summary>
    /// Puts back what the step had left; refused, with who changed what, where anybody changed a claim it touched since. A claim
    /// whose number was given away meanwhile gets the next.
    /// </summary>
    /// <param name="actor">Who does it again.</param>
    /// <param name="id">The article.</param>
    /// <param name="step">Which of the actor's steps; nothing for the one undone last, as long as no other was taken after. One that stands already stays so.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Outcome<StepTaken>> RunAsync(Actor actor, ArticleId id, SplitStepId? step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var turning = new TurningSteps(followers, clock);
        return TurningSteps.OnArticleAsync(
            database,
            actor,
            id,
            async (session, article) =>
            {
                if (step is { } named)
                {
                    var taken = await session.Steps.FindAsync(named, cancellation);
                    return taken is null || taken.PersonId != actor.Id || taken.ArticleId != id ? new Outcome<StepTaken>.Missing()
                        : !taken.IsUndone ? StepTaken.Of(taken)
                        : await turning.TurnAsync(session, actor, article, taken, cancellation);
                }

                var undone = await session.Steps.NewestUndoneAsync(article.CurrentRevision, actor.Id, cancellation);
                var standing = await session.Steps.NewestStandingAsync(article.CurrentRevision, actor.Id, cancellation);
                return undone is null || standing?.TakenAt > undone.UndoneAt
                    ? Refusal.NotNow("nothing-to-redo", "There is no step of yours to do again.")
                    : await turning.TurnAsync(session, actor, article, undone, cancellation);
            },
            cancellation);
    }
}
