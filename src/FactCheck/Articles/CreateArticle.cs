using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>An editor, or an author for their own work, brings a draft to the desk.</summary>
public sealed class CreateArticle(IDatabase database, TimeProvider clock, IEnumerable<IFollowsRevision> followers)
{
    /// <summary>Creates the article with its first revision; refused where a field is missing or too long.</summary>
    public Task<Outcome<Article>> RunAsync(Actor actor, NewArticle typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        var headline = Typed.Line(typed.Headline);
        var author = Typed.Line(typed.AuthorName);
        var formatted = FormattedText.Of(typed.Text, typed.Formatting);
        var origin = Typed.Line(typed.Origin);
        var isAuthor = typed.AuthorId == actor.Id;
        return database.WriteAsync<Article>(
            async session =>
            {
                var refusal = Permissions.Check(actor, Act.CreateArticle, new(isAuthor))
                    ?? ArticleRules.Check(headline, author)
                    ?? formatted.Refusal
                    ?? ArticleRules.CheckOrigin(origin)
                    ?? await ArticleRules.CheckPeopleAsync(session, typed.Policy, typed.AuthorId, typed.Reviewers, cancellation);
                if (refusal is not null)
                {
                    return refusal;
                }

                var now = clock.Now();
                var id = clock.New<ArticleId>();
                var revision = new Revision
                {
                    Id = clock.New<RevisionId>(),
                    ArticleId = id,
                    Number = 1,
                    Text = formatted.Text!,
                    Formatting = formatted.Formatting,
                    Origin = origin,
                    CreatedBy = actor.Id,
                    CreatedAt = now,
                };
                var article = new Article
                {
                    Id = id,
                    Headline = headline!,
                    AuthorName = author!,
                    AuthorId = typed.AuthorId,
                    Deadline = typed.Deadline?.ToUniversalTime(),
                    DatedOn = typed.DatedOn,
                    Policy = typed.Policy,
                    Status = ArticleStatus.Draft,
                    Language = Languages.Guess(formatted.Text!),
                    CurrentRevision = revision.Id,
                    CreatedBy = actor.Id,
                    CreatedAt = now,
                    BlindSecond = typed.BlindSecond,
                    Reviewers = typed.Policy == ReviewPolicy.Unanimous ? [.. typed.Reviewers.Distinct()] : [],
                };
                await session.Articles.AddAsync(article, revision, cancellation);
                await session.RecordAsync(ChangeKind.ArticleCreated, actor, now, id, null, cancellation, ("headline", headline), ("policy", article.Policy), ("reviewers", article.Reviewers.Count == 0 ? null : string.Join(' ', article.Reviewers)), ("blindSecond", article.BlindSecond ? "on" : null), ("origin", origin));
                foreach (var follower in followers.OrderBy(follower => follower.Order))
                {
                    await follower.FollowAsync(session, actor, article, null, revision, cancellation);
                }

                return article;
            },
            cancellation);
    }
}
