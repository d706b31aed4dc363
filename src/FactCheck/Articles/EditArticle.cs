using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>An editor changes headline, author, date, deadline, policy or reviewers.</summary>
public sealed class EditArticle(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Writes the fields over the version that the editor saw, or, where they say which fields they saw, over a newer one: what others
    /// changed stays, and where both changed a field nothing is written. An editor who wrote the article cannot name another
    /// author: they could sign their own work off then.
    /// </summary>
    public Task<Outcome<Article>> RunAsync(Actor actor, ArticleId id, int version, Edited<ArticleFields> typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
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

                var merge = new FieldMerge<ArticleFields>(typed.Seen?.Cleaned() ?? ArticleFields.Of(article), ArticleFields.Of(article), typed.Fields.Cleaned());
                var fields = ArticleFields.Of(merge);
                if (article.Version != version && (typed.Seen is null || merge.Conflicts.Count > 0))
                {
                    return new Outcome<Article>.Stale(article, typed.Seen is null ? null : merge.Conflicts);
                }

                var (headline, author) = (Typed.Line(fields.Headline), Typed.Line(fields.AuthorName));
                var refusal = (article.AuthorId == actor.Id && fields.AuthorId != actor.Id
                        ? Refusal.NotAllowed("author", "You wrote this article: another editor names a different author.")
                        : null)
                    ?? ArticleRules.Check(headline, author)
                    ?? await ArticleRules.CheckPeopleAsync(session, fields.Policy, fields.AuthorId, fields.Reviewers, cancellation);
                if (refusal is not null)
                {
                    return refusal;
                }

                var edited = article with
                {
                    Headline = headline!,
                    AuthorName = author!,
                    AuthorId = fields.AuthorId,
                    Deadline = fields.Deadline?.ToUniversalTime(),
                    DatedOn = fields.DatedOn,
                    Policy = fields.Policy,
                    BlindSecond = fields.BlindSecond,
                    Reviewers = fields.Policy == ReviewPolicy.Unanimous ? [.. fields.Reviewers.Distinct()] : [],
                };
                return await session.SaveArticleAsync(
                    edited,
                    ChangeKind.ArticleEdited,
                    actor,
                    clock.Now(),
                    cancellation,
                    ("headline", edited.Headline == article.Headline ? null : edited.Headline),
                    ("headlineWas", edited.Headline == article.Headline ? null : article.Headline),
                    // A byline is a name, and no name stands in the record.
                    ("author", edited.AuthorName == article.AuthorName ? null : "changed"),
                    ("authorId", edited.AuthorId == article.AuthorId ? null : edited.AuthorId?.ToString() ?? None),
                    ("authorIdWas", edited.AuthorId == article.AuthorId ? null : article.AuthorId?.ToString() ?? None),
                    ("deadline", edited.Deadline == article.Deadline ? null : edited.Deadline?.ToString("O") ?? None),
                    ("deadlineWas", edited.Deadline == article.Deadline ? null : article.Deadline?.ToString("O") ?? None),
                    ("dated", edited.DatedOn == article.DatedOn ? null : edited.DatedOn?.ToString("O") ?? None),
                    ("datedWas", edited.DatedOn == article.DatedOn ? null : article.DatedOn?.ToString("O") ?? None),
                    ("policy", edited.Policy == article.Policy ? null : edited.Policy),
                    ("policyWas", edited.Policy == article.Policy ? null : article.Policy),
                    ("blindSecond", edited.BlindSecond == article.BlindSecond ? null : OnOff(edited.BlindSecond)),
                    ("blindSecondWas", edited.BlindSecond == article.BlindSecond ? null : OnOff(article.BlindSecond)),
                    ("reviewers", Same(edited, article) ? null : Ids(edited.Reviewers)),
                    ("reviewersWas", Same(edited, article) ? null : Ids(article.Reviewers)));
            },
            cancellation);
    }

    private const string None = "none";

    private static string OnOff(bool isOn) => isOn ? "on" : "off";

    private static bool Same(Article edited, Article article) => edited.Reviewers.ToHashSet().SetEquals(article.Reviewers);

    private static string Ids(IEnumerable<PersonId> people) => string.Join(' ', people);
}
