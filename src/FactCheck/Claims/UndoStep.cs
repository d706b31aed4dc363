using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person undoes a step of theirs in splitting an article's text.</summary>
public sealed class UndoStep(IDatabase database, TimeProvider clock, IEnumerable<IFollowsMerge> followers)
{
    /// <summary>
    /// Puts back what stood before the step; refused, with who changed what, where anybody changed a claim it touched since.
    /// </summary>
    /// <param name="actor">Who undoes it.</param>
    /// <param name="id">The article.</param>
    /// <param name="step">Which of the actor's steps; nothing for the newest in the present revision that stands. One that is undone already stays so.</param>
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
                var taken = step is { } named
                    ? await session.Steps.FindAsync(named, cancellation)
                    : await session.Steps.NewestStandingAsync(article.CurrentRevision, actor.Id, cancellation);
                if (taken is null)
                {
                    return step is null
                        ? Refusal.NotNow("nothing-to-undo", "There is no step of yours in this text to undo.")
                        : new Outcome<StepTaken>.Missing();
                }

                return taken.PersonId != actor.Id || taken.ArticleId != id ? new Outcome<StepTaken>.Missing()
                    : taken.IsUndone ? StepTaken.Of(taken)
                    : await turning.TurnAsync(session, actor, article, taken, cancellation);
            },
            cancellation);
    }
}
