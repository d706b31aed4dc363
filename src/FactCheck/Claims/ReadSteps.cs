using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Reads the steps that a person took in an article's present text.</summary>
public sealed class ReadSteps(IDatabase database)
{
    /// <summary>The actor's newest steps, newest first, at most <paramref name="limit"/>, each with whether it can be undone or done again.</summary>
    public Task<Outcome<IReadOnlyList<StepTaken>>> RunAsync(Actor actor, ArticleId id, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<StepTaken>>>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<IReadOnlyList<StepTaken>>.Missing();
                }

                var steps = await session.Steps.OfPersonAsync(article.CurrentRevision, actor.Id, limit, cancellation);
                var standing = new StandingText(session, article);
                var taken = new List<StepTaken>();
                foreach (var step in steps)
                {
                    taken.Add(StepTaken.Of(step, await standing.ObstacleAsync(step, actor, cancellation)));
                }

                return taken;
            },
            cancellation);
    }
}
