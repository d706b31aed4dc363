using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>An editor changes headline, author, date, deadline, policy or reviewers.</summary>
public sealed class EditArticle(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Writes the fields over the version that the editor saw. An editor who wrote the article cannot name another
    /// author: they could sign their own work off then.
    /// </summary>
    public Task<Outcome<Article>> RunAsync(Actor actor, ArticleId id, int version, ArticleFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        var headline = Typed.Line(typed.Headline);
        var author = Typed.Line(typed.AuthorName);
        return database.WriteAsync<Article>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<Article>.Missing();
                }

                if (Permissions.Check(actor, Act.EditArticle) is { } refused)
                {
                    return refused;
                }

                if (article.Version != version)
                {
                    return new Outcome<Article>.Stale(article);
                }

                var refusal = (article.AuthorId == actor.Id && typed.AuthorId != actor.Id
                        ? Refusal.NotAllowed("author", "You wrote this article: another editor names a different author.")
                        : null)
                    ?? ArticleRules.Check(headline, author)
                    ?? await ArticleRules.CheckPeopleAsync(session, typed.Policy, typed.AuthorId, typed.Reviewers, cancellation);
                if (refusal is not null)
                {
                    return refusal;
                }

                var edited = article with
                {
                    Headline = headline!,
                    AuthorName = author!,
                    AuthorId = typed.AuthorId,
                    Deadline = typed.Deadline?.ToUniversalTime(),
                    DatedOn = typed.DatedOn,
                    Policy = typed.Policy,
                    BlindSecond = typed.BlindSecond,
                    Reviewers = typed.Policy == ReviewPolicy.Unanimous ? [.. typed.Reviewers.Distinct()] : [],
                };
                return await session.SaveArticleAsync(
                    edited,
                    ChangeKind.ArticleEdited,
                    actor,
                    clock.Now(),
                    cancellation,
                    ("headline", edited.Headline == article.Headline ? null : edited.Headline),
                    ("author", edited.AuthorName == article.AuthorName ? null : edited.AuthorName),
                    ("authorId", edited.AuthorId == article.AuthorId ? null : edited.AuthorId),
                    ("deadline", edited.Deadline == article.Deadline ? null : edited.Deadline?.ToString("O") ?? "none"),
                    ("dated", edited.DatedOn == article.DatedOn ? null : edited.DatedOn?.ToString("O") ?? "none"),
                    ("policy", edited.Policy == article.Policy ? null : edited.Policy),
                    ("blindSecond", edited.BlindSecond == article.BlindSecond ? null : edited.BlindSecond ? "on" : "off"),
                    ("reviewers", Same(edited, article) ? null : Ids(edited.Reviewers)),
                    ("reviewersWas", Same(edited, article) ? null : Ids(article.Reviewers)));
            },
            cancellation);
    }

    private static bool Same(Article edited, Article article) => edited.Reviewers.ToHashSet().SetEquals(article.Reviewers);

    private static string Ids(IEnumerable<PersonId> people) => string.Join(' ', people);
}
