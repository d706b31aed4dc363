using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>A new text replaces the article's present one; the claims follow their words.</summary>
public sealed class SaveRevision(IDatabase database, TimeProvider clock, IEnumerable<IFollowsRevision> followers)
{
    /// <summary>The code of the refusal of a text that stands already.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>
    /// Saves the text as the next revision over the article version that the person saw. A text equal to the
    /// present one, with the same headings, quotes and addresses, is refused: it would void nothing and say nothing.
    /// </summary>
    public Task<Outcome<Article>> RunAsync(Actor actor, ArticleId id, int version, NewRevision typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        var formatted = FormattedText.Of(typed.Text, typed.Formatting);
        return database.WriteAsync<Article>(
            async session =>
            {
                var taken = await NextRevision.TakeAsync(session, actor, id, version, formatted, typed, clock, cancellation);
                return taken is Outcome<NextRevision>.Done { Value: var next }
                    ? await SaveAsync(session, actor, next, cancellation)
                    : taken.Select(other => other.Article);
            },
            cancellation);
    }

    /// <summary>Saves a text that passed every rule, in a transaction that may write more.</summary>
    internal async Task<Outcome<Article>> SaveAsync(ISession session, Actor actor, NextRevision next, CancellationToken cancellation)
    {
        var (article, before, after) = next;
        await session.Articles.AddRevisionAsync(after, cancellation);
        var saved = await session.SaveArticleAsync(
            article with { CurrentRevision = after.Id, Language = Languages.Guess(after.Text) },
            ChangeKind.RevisionSaved,
            actor,
            after.CreatedAt,
            cancellation,
            ("revision", after.Number),
            ("note", after.Note),
            ("origin", after.Origin));
        if (saved is Outcome<Article>.Done done)
        {
            foreach (var follower in followers.OrderBy(follower => follower.Order))
            {
                await follower.FollowAsync(session, actor, done.Value, before, after, cancellation);
            }
        }

        return saved;
    }
}
