using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>The author or an editor accepts suggested wordings: together they become the next revision.</summary>
public sealed class AcceptWordings(IDatabase database, TimeProvider clock, SaveRevision save)
{
    /// <summary>Saves the text that they make over the article version that the person saw; its claims follow as with every revision.</summary>
    public Task<Outcome<Article>> RunAsync(Actor actor, ArticleId id, int version, IReadOnlyList<WordingId> wordings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Article>(
            async session => await AcceptedWordings.TakeAsync(session, actor, id, wordings ?? [], cancellation) switch
            {
                Outcome<AcceptedWordings>.Done { Value: var accepted } => accepted.Article.Version == version
                    ? await SaveAsync(session, actor, accepted, cancellation)
                    : new Outcome<Article>.Stale(accepted.Article),
                Outcome<AcceptedWordings>.Refused { Refusal: var refusal } => refusal,
                _ => new Outcome<Article>.Missing(),
            },
            cancellation);
    }

    private async Task<Outcome<Article>> SaveAsync(ISession session, Actor actor, AcceptedWordings accepted, CancellationToken cancellation)
    {
        var article = accepted.Article;
        var formatted = FormattedText.Of(accepted.Next.Text, accepted.Next.Formatting);
        var taken = await NextRevision.TakeAsync(session, actor, article.Id, article.Version, formatted, accepted.Next, clock, cancellation);
        if (taken is not Outcome<NextRevision>.Done { Value: var next })
        {
            return taken.Select(other => other.Article);
        }

        var saved = await save.SaveAsync(session, actor, next, cancellation);
        if (saved.IsDone)
        {
            foreach (var wording in accepted.Wordings)
            {
                await session.Wordings.SaveAsync(
                    wording with { State = WordingState.Accepted, SettledBy = actor.Id, SettledAt = next.After.CreatedAt, AcceptedIn = next.After.Id }, cancellation);
                await session.RecordAsync(
                    ChangeKind.WordingAccepted,
                    actor,
                    next.After.CreatedAt,
                    article.Id,
                    wording.ClaimId,
                    cancellation,
                    ("wording", wording.Id),
                    ("by", wording.SuggestedBy),
                    ("was", wording.Was),
                    ("words", wording.Words),
                    ("revision", next.After.Number));
            }
        }

        return saved;
    }
}
