using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Carries out acts of splitting as steps: what each touches is kept with it, in its transaction, so that it can be undone.</summary>
internal static class TakingSteps
{
    /// <summary>Takes a step that answers with the claim it is about.</summary>
    public static Task<Outcome<Claim>> StepAsync(
        this IDatabase database, Actor actor, SplitStepKind kind, TimeProvider clock, Func<StepSession, Task<Outcome<Claim>>> act, CancellationToken cancellation) =>
        database.StepAsync(actor, kind, clock, act, (session, taken) => session.Claims.FindAsync(taken.After.Claims[0].Id, cancellation), cancellation);

    /// <summary>Takes a step that answers with the two claims it is about.</summary>
    public static Task<Outcome<TwoClaims>> StepAsync(
        this IDatabase database, Actor actor, SplitStepKind kind, TimeProvider clock, Func<StepSession, Task<Outcome<TwoClaims>>> act, CancellationToken cancellation) =>
        database.StepAsync(
            actor,
            kind,
            clock,
            act,
            async (session, taken) =>
                await session.Claims.FindAsync(taken.After.Claims[0].Id, cancellation) is { } first
                && await session.Claims.FindAsync(taken.After.Claims[1].Id, cancellation) is { } second
                    ? new TwoClaims(first, second)
                    : null,
            cancellation);

    /// <summary>
    /// Runs the act and keeps the step where it was done and touched anything. A step that the actor gave an id and that was
    /// taken before is not taken again: the answer is what <paramref name="again"/> finds of it, nothing where it is gone.
    /// </summary>
    public static Task<Outcome<T>> StepAsync<T>(
        this IDatabase database,
        Actor actor,
        SplitStepKind kind,
        TimeProvider clock,
        Func<StepSession, Task<Outcome<T>>> act,
        Func<ISession, SplitStep, Task<T?>> again,
        CancellationToken cancellation)
        where T : class =>
        database.WriteAsync<T>(
            async session =>
            {
                if (actor.Step is { } id && await session.Steps.FindAsync(id, cancellation) is { } taken)
                {
                    return await AgainAsync(session, actor, kind, taken, again, cancellation);
                }

                var step = new StepSession(session);
                var outcome = await act(step);
                if (outcome.IsDone && step.Touched.Any)
                {
                    await KeepAsync(step, actor, kind, clock, cancellation);
                }

                return outcome;
            },
            cancellation);

    /// <summary>Now, or as soon after the person's last step that the order of their steps is known.</summary>
    public static async Task<DateTimeOffset> NextMomentAsync(this ISession session, ArticleId article, PersonId person, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.Now();
        return await session.Steps.LastMomentAsync(article, person, cancellation) is { } last && last >= now ? last.AddMilliseconds(1) : now;
    }

    private static async Task<Outcome<T>> AgainAsync<T>(
        ISession session, Actor actor, SplitStepKind kind, SplitStep taken, Func<ISession, SplitStep, Task<T?>> again, CancellationToken cancellation)
        where T : class
    {
        if (taken.PersonId != actor.Id || taken.Kind != kind)
        {
            return Refusal.Invalid("step", "Another step has this id: send this one under an id of its own.");
        }

        if (await session.Articles.FindForAsync(actor, taken.ArticleId, cancellation) is null)
        {
            return new Outcome<T>.Missing();
        }

        return taken.IsUndone ? Refusal.NotNow("undone", "This was done, and undone since.")
            : await again(session, taken) is { } first ? first
            : new Outcome<T>.Missing();
    }

    private static async Task KeepAsync(StepSession session, Actor actor, SplitStepKind kind, TimeProvider clock, CancellationToken cancellation)
    {
        var (before, after) = (session.Touched.Before, session.Touched.After);
        var id = after.Claims.Select(claim => claim.ArticleId).Concat(after.Clearances.Concat(before.Clearances).Select(clearance => clearance.ArticleId)).First();
        var article = await session.Articles.FindAsync(id, cancellation) ?? throw new InvalidOperationException("A step without its article.");
        await session.Steps.AddAsync(
            new SplitStep
            {
                Id = actor.Step ?? clock.New<SplitStepId>(),
                ArticleId = id,
                RevisionId = article.CurrentRevision,
                PersonId = actor.Id,
                Kind = kind,
                Before = before,
                After = after,
                Moved = session.Moved,
                LeftOut = session.LeftOut,
                TakenAt = await session.NextMomentAsync(id, actor.Id, clock, cancellation),
            },
            cancellation);
    }
}
