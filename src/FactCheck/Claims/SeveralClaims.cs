using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Acts on several claims of an article as one step: what can be done is done, the rest is named.</summary>
internal static class SeveralClaims
{
    /// <summary>The most claims that one act takes.</summary>
    public const int Most = 1_000;

    private const int MostNamed = 5;

    /// <summary>Nothing where claims are named, each once; otherwise what to put right.</summary>
    public static Refusal? Check(IReadOnlyList<SeenClaim> seen) =>
        seen.Count == 0 || seen.Any(claim => claim is null) ? Refusal.Invalid("claims", "Choose one or more claims.")
        : seen.Count > Most ? Refusal.Invalid("claims", FormattableString.Invariant($"These are {seen.Count:N0} claims; at most {Most:N0} go at once."))
        : seen.DistinctBy(claim => claim.Id).Count() < seen.Count ? Refusal.Invalid("claims", "Choose each claim once.")
        : null;

    /// <summary>Carries the act out on each claim; refused, with every reason, where it could be done to none.</summary>
    public static Task<Outcome<ClaimsDone>> SeveralAsync(
        this IDatabase database,
        Actor actor,
        ArticleId id,
        Act permission,
        SplitStepKind kind,
        TimeProvider clock,
        IReadOnlyList<SeenClaim> seen,
        Func<ISession, SeenClaim, Task<Outcome<Claim>>> act,
        CancellationToken cancellation) =>
        database.StepAsync<ClaimsDone>(
            actor,
            kind,
            clock,
            async session =>
            {
                var outcome = await EachAsync(session, actor, id, permission, seen, act, cancellation);
                session.LeftOut.AddRange(outcome.ValueOrDefault?.LeftOut ?? []);
                return outcome;
            },
            async (session, taken) => new ClaimsDone(await StandingAsync(session, taken, cancellation), taken.LeftOut),
            cancellation);

    /// <summary>The same in a transaction of the caller's, for an act that is no step.</summary>
    public static async Task<Outcome<ClaimsDone>> EachAsync(
        ISession session,
        Actor actor,
        ArticleId id,
        Act permission,
        IReadOnlyList<SeenClaim> seen,
        Func<ISession, SeenClaim, Task<Outcome<Claim>>> act,
        CancellationToken cancellation)
    {
        if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
        {
            return new Outcome<ClaimsDone>.Missing();
        }

        if ((Permissions.Check(actor, permission, new(article.AuthorId == actor.Id)) ?? Check(seen)) is { } refused)
        {
            return refused;
        }

        var (done, leftOut) = (new List<Claim>(), new List<LeftOut>());
        foreach (var each in seen)
        {
            var claim = await session.Claims.FindAsync(each.Id, cancellation);
            var outcome = claim?.ArticleId == id ? await act(session, each) : new Outcome<Claim>.Missing();
            if (outcome is Outcome<Claim>.Done one)
            {
                done.Add(one.Value);
            }
            else
            {
                leftOut.Add(new LeftOut(each.Id, claim?.ArticleId == id ? claim.Number : null, Why(outcome)));
            }
        }

        return done.Count == 0 ? None(leftOut) : new ClaimsDone(done, leftOut);
    }

    private static Refusal Why(Outcome<Claim> outcome) => outcome switch
    {
        Outcome<Claim>.Refused refused => refused.Refusal,
        Outcome<Claim>.Stale => Refusal.NotNow("stale", "Somebody else changed it first."),
        _ => Refusal.NotNow("missing", "It is not there any more."),
    };

    private static Refusal None(List<LeftOut> leftOut)
    {
        if (leftOut is [var only])
        {
            return only.Refusal;
        }

        var named = leftOut.Take(MostNamed).Select(left => $"{(left.Number is { } number ? FormattableString.Invariant($"Claim {number}") : "A suggestion")}: {left.Refusal.Message}");
        var more = leftOut.Count > MostNamed ? FormattableString.Invariant($" And {leftOut.Count - MostNamed} more.") : "";
        var kinds = leftOut.Select(left => left.Refusal.Kind).Distinct().ToList();
        return new Refusal(kinds.Count == 1 ? kinds[0] : RefusalKind.NotNow, "none-done", $"Nothing was done. {string.Join(' ', named)}{more}", leftOut[0].Refusal.Field);
    }

    private static async Task<IReadOnlyList<Claim>> StandingAsync(ISession session, SplitStep taken, CancellationToken cancellation)
    {
        var standing = new List<Claim>();
        foreach (var claim in taken.After.Claims)
        {
            if (await session.Claims.FindAsync(claim.Id, cancellation) is { } found)
            {
                standing.Add(found);
            }
        }

        return standing;
    }
}
