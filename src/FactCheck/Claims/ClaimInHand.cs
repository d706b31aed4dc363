using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A claim with its article, taken in hand for one act, and the one way that it is saved.</summary>
internal sealed record ClaimInHand(ISession Session, Claim Claim, Article Article, Actor Actor)
{
    /// <summary>Whether the record leaves out for now who acts: a sealed verdict must not be told from the name beside it.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>How the actor stands to the claim, but for its verdict, which later features know.</summary>
    public Circumstances Circumstances => new(Article.AuthorId == Actor.Id);

    /// <summary>
    /// Takes the claim and runs the act: missing where there is none, stale where the actor saw another version.
    /// The permission is asked first, so that a forbidden act is refused whatever version it names.
    /// </summary>
    public static async Task<Outcome<Claim>> TakeAsync(
        ISession session,
        Actor actor,
        ClaimId id,
        int? version,
        Func<ClaimInHand, Task<Refusal?>> mayAct,
        Func<ClaimInHand, Task<Outcome<Claim>>> act,
        CancellationToken cancellation)
    {
        if (await session.Claims.FindAsync(id, cancellation) is not { } claim
            || await session.Articles.FindForAsync(actor, claim.ArticleId, cancellation) is not { } article)
        {
            return new Outcome<Claim>.Missing();
        }

        var inHand = new ClaimInHand(session, claim, article, actor);
        if (await mayAct(inHand) is { } refusal)
        {
            return refusal;
        }

        return version is null || claim.Version == version ? await act(inHand) : new Outcome<Claim>.Stale(claim);
    }

    /// <summary>The same for an act whose permission needs only the article.</summary>
    public static Task<Outcome<Claim>> TakeAsync(
        ISession session,
        Actor actor,
        ClaimId id,
        int version,
        Act permission,
        Func<ClaimInHand, Task<Outcome<Claim>>> act,
        CancellationToken cancellation) =>
        TakeAsync(
            session,
            actor,
            id,
            version,
            inHand => Task.FromResult(Permissions.Check(actor, permission, inHand.Circumstances)),
            act,
            cancellation);

    /// <summary>The same for an act that itself compares what it changes with what the actor saw.</summary>
    public static Task<Outcome<Claim>> TakeAsync(
        ISession session, Actor actor, ClaimId id, Act permission, Func<ClaimInHand, Task<Outcome<Claim>>> act, CancellationToken cancellation) =>
        TakeAsync(session, actor, id, version: null, inHand => Task.FromResult(Permissions.Check(actor, permission, inHand.Circumstances)), act, cancellation);

    /// <summary>Saves the changed claim and records the act.</summary>
    public async Task<Outcome<Claim>> SaveAsync(
        Claim changed,
        ChangeKind kind,
        DateTimeOffset at,
        CancellationToken cancellation,
        params (string Name, object? Value)[] details)
    {
        if (changed.Status != Claim.Status)
        {
            changed = changed with { Since = at };
        }

        var moved = changed.Status == Claim.Status
            ? details
            : [.. details, ("from", (object?)Claim.Status), ("to", changed.Status)];
        // Recorded before it is saved: it concerns who had the claim, not who has it afterwards. What is not saved is not recorded either.
        await Session.RecordAsync(kind, IsUnnamed ? null : Actor, at, changed.ArticleId, changed.Id, cancellation, moved);
        if (!await Session.Claims.SaveAsync(changed, cancellation))
        {
            return await Session.Claims.FindAsync(changed.Id, cancellation) is { } current
                ? new Outcome<Claim>.Stale(current)
                : new Outcome<Claim>.Missing();
        }

        return changed with { Version = changed.Version + 1 };
    }
}
