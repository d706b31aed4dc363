using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>A suggested wording, taken in hand to settle it without accepting it.</summary>
internal static class WordingInHand
{
    /// <summary>Settles it where the check says nothing: missing where it is not there, stale where the actor saw another version.</summary>
    public static async Task<Outcome<SuggestedWording>> SettleAsync(
        ISession session,
        Actor actor,
        WordingId id,
        int version,
        Func<SuggestedWording, Article, Refusal?> check,
        Func<SuggestedWording, SuggestedWording> settle,
        ChangeKind kind,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await session.Wordings.FindAsync(id, cancellation) is not { } wording
            || await session.Articles.FindForAsync(actor, wording.ArticleId, cancellation) is not { } article)
        {
            return new Outcome<SuggestedWording>.Missing();
        }

        if (check(wording, article) is { } refused)
        {
            return refused;
        }

        if (wording.Version != version)
        {
            return new Outcome<SuggestedWording>.Stale(wording);
        }

        if (wording.State != WordingState.Open)
        {
            return Refusal.NotNow("settled", $"This suggestion is {wording.State.ToString().ToLowerInvariant()} already.");
        }

        var settled = settle(wording) with { SettledBy = actor.Id, SettledAt = clock.Now() };
        if (!await session.Wordings.SaveAsync(settled, cancellation))
        {
            return new Outcome<SuggestedWording>.Stale(wording);
        }

        await session.RecordAsync(
            kind, actor, settled.SettledAt.Value, article.Id, wording.ClaimId, cancellation, ("wording", id), ("by", wording.SuggestedBy), ("was", wording.Was), ("words", wording.Words), ("reason", settled.SettledBecause));
        return settled with { Version = settled.Version + 1 };
    }
}
