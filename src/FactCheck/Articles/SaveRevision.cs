using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>A new text replaces the article's present one; the claims follow their words.</summary>
public sealed class SaveRevision(IDatabase database, TimeProvider clock, IEnumerable<IFollowsRevision> followers)
{
    /// <summary>
    /// Saves the text as the next revision over the article version that the person saw. A text equal to the
    /// present one, with the same headings, quotes and addresses, is refused: it would void nothing and say nothing.
    /// </summary>
    public Task<Outcome<Article>> RunAsync(Actor actor, ArticleId id, int version, NewRevision typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        var formatted = FormattedText.Of(typed.Text, typed.Formatting);
        var origin = Typed.Line(typed.Origin);
        var note = Typed.Line(typed.Note);
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
                var refusal = formatted.Refusal
                    ?? ArticleRules.CheckOrigin(origin)
                    ?? Typed.TooLong("note", note, Typed.MostLine)
                    ?? (formatted.Text == before.Text && formatted.Formatting.SequenceEqual(before.Formatting) ? Refusal.Invalid("text", "This is the text that stands already.") : null);
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
                    Text = formatted.Text!,
                    Formatting = formatted.Formatting,
                    Origin = origin,
                    Note = note,
                    CreatedBy = actor.Id,
                    CreatedAt = now,
                };
                await session.Articles.AddRevisionAsync(after, cancellation);
                var saved = await session.SaveArticleAsync(
                    article with { CurrentRevision = after.Id, Language = Languages.Guess(formatted.Text!) },
                    ChangeKind.RevisionSaved,
                    actor,
                    now,
                    cancellation,
                    ("revision", after.Number),
                    ("note", note),
                    ("origin", origin));
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
