using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Undoes a step or does it again: puts what it touched from the one image of it to the other.</summary>
internal sealed class TurningSteps(IEnumerable<IFollowsMerge> followers, TimeProvider clock)
{
    private const int MostAsked = 100;

    /// <summary>Lets the actor choose a step of the article to turn, where they may split its text and did not turn one under this id before.</summary>
    public static Task<Outcome<StepTaken>> OnArticleAsync(
        IDatabase database, Actor actor, ArticleId id, Func<ISession, Article, Task<Outcome<StepTaken>>> turn, CancellationToken cancellation) =>
        database.WriteAsync<StepTaken>(
            async session =>
                await session.Articles.FindForAsync(actor, id, cancellation) is not { } article ? new Outcome<StepTaken>.Missing()
                : Permissions.Check(actor, Act.SplitText, new(article.AuthorId == actor.Id)) is { } refused ? refused
                : await TurnedBeforeAsync(session, actor, article, cancellation) is { } before ? before
                : await turn(session, article),
            cancellation);

    /// <summary>
    /// The step that the actor undid or did again under the id they give now, or nothing: sent again after a lost
    /// connection it must not turn another one.
    /// </summary>
    private static async Task<StepTaken?> TurnedBeforeAsync(ISession session, Actor actor, Article article, CancellationToken cancellation) =>
        actor.Step is { } sent
        && (await session.Steps.OfPersonAsync(article.CurrentRevision, actor.Id, MostAsked, cancellation)).FirstOrDefault(step => step.Turns.Contains(sent)) is { } turned
            ? StepTaken.Of(turned)
            : null;

    /// <summary>Turns the step where nothing it touched was changed since, and records it for each claim that it touched.</summary>
    public async Task<Outcome<StepTaken>> TurnAsync(ISession session, Actor actor, Article article, SplitStep step, CancellationToken cancellation)
    {
        var standing = new StandingText(session, article);
        if ((Permission(actor, article, step) ?? await standing.ObstacleAsync(step, actor, cancellation)) is { } refused)
        {
            return refused;
        }

        var (from, to) = step.IsUndone ? (step.Before, step.After) : (step.After, step.Before);
        foreach (var moved in step.Moved)
        {
            await followers.First(follower => follower.Name == moved.What).MoveAsync(session, moved.Id, step.IsUndone ? moved.To : moved.From, cancellation);
        }

        var reached = await PutAsync(session, step.RevisionId, from, to, cancellation);
        var now = await session.NextMomentAsync(article.Id, actor.Id, clock, cancellation);
        var turned = (step.IsUndone ? step with { After = reached, UndoneAt = null } : step with { Before = reached, UndoneAt = now }) with
        {
            Turns = actor.Step is { } sent ? [.. step.Turns, sent] : step.Turns,
        };
        await session.Steps.KeepAsync(turned, cancellation);
        await RenameAsync(session, step, to, reached, cancellation);
        await RecordAsync(session, actor, article, step, to, now, cancellation);
        return StepTaken.Of(turned);
    }

    private static Refusal? Permission(Actor actor, Article article, SplitStep step)
    {
        var act = step.Kind != SplitStepKind.ClaimAssigned ? Act.SplitText
            : step.After.Claims.All(claim => claim.AssigneeId == actor.Id) ? Act.TakeClaim
            : Act.AssignOthers;
        return Permissions.Check(actor, act, new(article.AuthorId == actor.Id));
    }

    /// <summary>Writes what an image holds over what another one left; returns the image as it stands then.</summary>
    private static async Task<StepImage> PutAsync(ISession session, RevisionId revision, StepImage from, StepImage to, CancellationToken cancellation)
    {
        foreach (var made in from.Claims.Where(claim => to.Find(claim.Id) is null))
        {
            await session.Claims.RemoveAsync(made.Id, made.Version, cancellation);
        }

        var reached = new List<Claim>();
        foreach (var claim in to.Claims)
        {
            reached.Add(from.Find(claim.Id) is { } left
                ? await WriteAsync(session, revision, left, claim, cancellation)
                : await MakeAsync(session, claim, cancellation));
        }

        foreach (var cleared in from.Clearances.Where(clearance => !to.Has(clearance.Id)))
        {
            await session.Claims.RemoveClearanceAsync(cleared.Id, cancellation);
        }

        foreach (var clearance in to.Clearances.Where(clearance => !from.Has(clearance.Id)))
        {
            await session.Claims.AddClearanceAsync(clearance, cancellation);
        }

        return to with { Claims = reached };
    }

    private static async Task<Claim> WriteAsync(ISession session, RevisionId revision, Claim left, Claim claim, CancellationToken cancellation)
    {
        var number = claim.Number is null ? null : left.Number ?? await NumberAsync(session, claim, cancellation);
        var written = claim with { Version = left.Version, Number = number };
        if (!claim.Anchors.SequenceEqual(left.Anchors))
        {
            await session.Claims.SetAnchorsAsync(claim.Id, revision, claim.Anchors, cancellation);
        }

        if (!await session.Claims.SaveAsync(written, cancellation))
        {
            throw new InvalidOperationException("A claim changed between its check and its write.");
        }

        return written with { Version = written.Version + 1 };
    }

    private static async Task<Claim> MakeAsync(ISession session, Claim claim, CancellationToken cancellation)
    {
        // A version that somebody saw before it was removed must never come back as another state.
        var made = claim with { Version = claim.Version + 1, Number = await NumberAsync(session, claim, cancellation) };
        await session.Claims.AddAsync(made, cancellation);
        return made;
    }

    /// <summary>The number that the claim had, or the next where another claim has got it since.</summary>
    private static async Task<int?> NumberAsync(ISession session, Claim claim, CancellationToken cancellation) =>
        claim.Number is { } number && await session.Claims.FindAsync(claim.ArticleId, number, cancellation) is not null
            ? await session.Claims.NextNumberAsync(claim.ArticleId, cancellation)
            : claim.Number;

    /// <summary>What stands again has new versions, and a claim made again perhaps a new number: every other step that knows them learns it.</summary>
    private static async Task RenameAsync(ISession session, SplitStep step, StepImage to, StepImage reached, CancellationToken cancellation)
    {
        if (reached.Claims.Count == 0)
        {
            return;
        }

        foreach (var other in await session.Steps.TouchingAsync(step.RevisionId, [.. reached.Claims.Select(claim => claim.Id)], cancellation))
        {
            var renamed = other;
            foreach (var (was, stands) in to.Claims.Zip(reached.Claims))
            {
                renamed = renamed.Renamed(was, stands);
            }

            if (other.Id != step.Id && renamed != other)
            {
                await session.Steps.KeepAsync(renamed, cancellation);
            }
        }
    }

    private static async Task RecordAsync(
        ISession session, Actor actor, Article article, SplitStep step, StepImage to, DateTimeOffset at, CancellationToken cancellation)
    {
        var kind = step.IsUndone ? ChangeKind.StepRedone : ChangeKind.StepUndone;
        var words = StepWords.Of(step);
        var from = step.IsUndone ? step.Before : step.After;
        foreach (var id in step.After.Claims.Select(claim => claim.Id))
        {
            var (was, stands) = (from.Find(id), to.Find(id));
            var moved = was?.Status != stands?.Status;
            await session.RecordAsync(
                kind,
                actor,
                at,
                article.Id,
                id,
                cancellation,
                ("step", words),
                ("from", moved ? was?.Status : null),
                ("to", moved ? stands?.Status : null));
        }

        foreach (var clearance in from.Clearances.Concat(to.Clearances))
        {
            await session.RecordAsync(kind, actor, at, article.Id, null, cancellation, ("step", words), ("start", clearance.Start), ("end", clearance.End));
        }
    }
}
