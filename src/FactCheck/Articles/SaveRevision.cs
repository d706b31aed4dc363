using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>A new text replaces the article's present one; the claims follow their words.</summary>
public sealed class SaveRevision(IDatabase database, TimeProvider clock, IEnumerable<IFollowsRevision> followers)
{
    /// <summary>
    /// Saves the text as the next revision over the article version that the person saw. A text equal to the
    /// present one is refused, because it would void nothing and say nothing.
    /// </summary>
    public Task<Outcome<Article>> RunAsync(Actor actor, ArticleId id, int version, string typedText, string? typedNote, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var text = Typed.Text(typedText);
        var note = Typed.Line(typedNote);
        return database.WriteAsync<Article>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<Article>.Missing();
                }

                if (Permissions.Check(actor, Act.SaveRevision, new(article.AuthorId == actor.Id)) is { } refused)
                {
                    return refused;
                }

                if (article.Version != version)
                {
                    return new Outcome<Article>.Stale(article);
                }

                var before = await session.Articles.FindRevisionAsync(article.CurrentRevision, cancellation)
                    ?? throw new InvalidOperationException("An article without its current revision.");
                var refusal = ArticleRules.CheckText(text)
                    ?? Typed.TooLong("note", note, Typed.MostLine)
                    ?? (text == before.Text ? Refusal.Invalid("text", "This is the text that stands already.") : null);
                if (refusal is not null)
                {
                    return refusal;
                }

                var now = clock.Now();
                var after = new Revision
                {
                    Id = clock.New<RevisionId>(),
                    ArticleId = id,
                    Number = before.Number + 1,
                    Text = text!,
                    Note = note,
                    CreatedBy = actor.Id,
                    CreatedAt = now,
                };
                await session.Articles.AddRevisionAsync(after, cancellation);
                var saved = await session.SaveArticleAsync(
                    article with { CurrentRevision = after.Id, Language = Languages.Guess(text!) },
                    ChangeKind.RevisionSaved,
                    actor,
                    now,
                    cancellation,
                    ("revision", after.Number),
                    ("note", note));
                if (saved is Outcome<Article>.Done done)
                {
                    foreach (var follower in followers.OrderBy(follower => follower.Order))
                    {
                        await follower.FollowAsync(session, actor, done.Value, before, after, cancellation);
                    }
                }

                return saved;
            },
            cancellation);
    }
}
