using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Reads the step that a person would undo next in an article's present text.</summary>
public sealed class ReadLastStep(IDatabase database)
{
    /// <summary>The actor's newest step that stands, with what keeps it from being undone; nothing where there is none.</summary>
    public Task<Outcome<StepTaken?>> RunAsync(Actor actor, ArticleId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<StepTaken?>>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<StepTaken?>.Missing();
                }

                return await session.Steps.NewestStandingAsync(article.CurrentRevision, actor.Id, cancellation) is { } step
                    ? StepTaken.Of(step, await new StandingText(session, article).ObstacleAsync(step, actor, cancellation))
                    : new Outcome<StepTaken?>.Done(null);
            },
            cancellation);
    }
}
