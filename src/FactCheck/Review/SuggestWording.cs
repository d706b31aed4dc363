using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>A checker suggests other words for a passage of the draft.</summary>
public sealed class SuggestWording(IDatabase database, TimeProvider clock)
{
    /// <summary>Keeps the suggestion with its reason, beside a claim where one is named; no words at all suggest to cut the passage.</summary>
    public Task<Outcome<SuggestedWording>> RunAsync(
        Actor actor, ArticleId id, Passage passage, ClaimId? claim, string? typedWords, string? typedReason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(passage);
        var (words, reason) = (Typed.Text(typedWords) ?? "", Typed.Text(typedReason));
        return database.WriteAsync<SuggestedWording>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<SuggestedWording>.Missing();
                }

                if (Permissions.Check(actor, Act.SuggestWording, new(article.AuthorId == actor.Id)) is { } refused)
                {
                    return refused;
                }

                if (claim is { } beside && (await session.Claims.FindAsync(beside, cancellation))?.ArticleId != id)
                {
                    return Refusal.NotNow("claim", "This claim is not there any more.");
                }

                var revision = await session.Articles.FindRevisionAsync(article.CurrentRevision, cancellation)
                    ?? throw new InvalidOperationException("An article without its current revision.");
                var (anchor, wrong) = passage.Anchor(revision);
                return (wrong ?? Check(anchor!.Quote, words, reason)) is { } refusal
                    ? refusal
                    : await AddAsync(session, actor, id, claim, anchor!, words, reason!, cancellation);
            },
            cancellation);
    }

    private static Refusal? Check(string was, string words, string? reason) =>
        (words == was ? Refusal.Invalid("words", "These are the words that stand: change some, or take them all away to suggest a cut.") : null)
        ?? Typed.TooLong("words", words, Typed.MostParagraph)
        ?? Typed.Required("reason", reason, Typed.MostParagraph, "Say why: whoever decides may not know what you found.");

    private async Task<Outcome<SuggestedWording>> AddAsync(
        ISession session, Actor actor, ArticleId article, ClaimId? claim, TextAnchor anchor, string words, string reason, CancellationToken cancellation)
    {
        var wording = new SuggestedWording
        {
            Id = clock.New<WordingId>(),
            ArticleId = article,
            ClaimId = claim,
            RevisionId = anchor.RevisionId,
            Start = anchor.Start,
            End = anchor.End,
            Was = anchor.Quote,
            Words = words,
            Reason = reason,
            SuggestedBy = actor.Id,
            SuggestedAt = clock.Now(),
        };
        await session.Wordings.AddAsync(wording, cancellation);
        await session.RecordAsync(
            ChangeKind.WordingSuggested, actor, wording.SuggestedAt, article, claim, cancellation, ("wording", wording.Id), ("was", wording.Was), ("words", words), ("reason", reason));
        return wording;
    }
}
