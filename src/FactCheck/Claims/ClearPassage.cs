using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person marks a passage "nothing to check".</summary>
public sealed class ClearPassage(IDatabase database, TimeProvider clock)
{
    /// <summary>Clears the passage; suggestions for its sentences are set aside with it.</summary>
    public Task<Outcome<Clearance>> RunAsync(Actor actor, ArticleId id, Passage passage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(passage);
        return database.StepAsync<Clearance>(
            actor,
            SplitStepKind.PassageCleared,
            clock,
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<Clearance>.Missing();
                }

                if (Permissions.Check(actor, Act.SplitText, new(article.AuthorId == actor.Id)) is { } refused)
                {
                    return refused;
                }

                var revision = await session.Articles.CurrentAsync(article, cancellation);
                var (anchor, refusal) = passage.Anchor(revision);
                if (refusal is not null)
                {
                    return refusal;
                }

                var now = clock.Now();
                var clearance = new Clearance
                {
                    Id = clock.New<ClearanceId>(),
                    ArticleId = id,
                    RevisionId = revision.Id,
                    Start = anchor!.Start,
                    End = anchor.End,
                    ClearedBy = actor.Id,
                    ClearedAt = now,
                };
                var cleared = await session.Claims.ClearancesAsync(revision.Id, cancellation);
                if (cleared.FirstOrDefault(other => other.Start == clearance.Start && other.End == clearance.End) is { } already)
                {
                    return already;
                }

                await session.Claims.AddClearanceAsync(clearance, cancellation);
                await session.RecordAsync(ChangeKind.PassageCleared, actor, now, id, null, cancellation, ("start", clearance.Start), ("end", clearance.End));
                await session.BeginCheckAsync(article, cancellation);
                await session.SettleSuggestionsAsync(actor, article, revision, [anchor], "Marked as nothing to check.", now, cancellation);
                return clearance;
            },
            (session, taken) => session.Claims.FindClearanceAsync(taken.After.Clearances[0].Id, cancellation),
            cancellation);
    }
}
