using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An editor publishes an article's verdict page at once, or publishes it again with a correction or an update.</summary>
public sealed class PublishArticle(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Freezes the page and shows it to readers; refused while anything blocks, and where the newsroom asks for a second
    /// person (<see cref="ProposePublication"/>). From the second publication on it must say whether it is a correction
    /// (we were wrong) or an update (new facts), and what readers are told.
    /// </summary>
    public Task<Outcome<Publication>> RunAsync(Actor actor, ArticleId id, int version, PublicationFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        return database.WriteAsync<Publication>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<Publication>.Missing();
                }

                if (Permissions.Check(actor, Act.Publish, new(article.AuthorId == actor.Id)) is { } refused)
                {
                    return refused;
                }

                if (await session.NeedsTwoToPublishAsync(cancellation))
                {
                    return Refusal.NotNow("two-people", "In this newsroom two people publish: propose it, and another editor confirms it.");
                }

                if (article.Version != version)
                {
                    return Refusal.NotNow("stale", "The article changed since you opened this page: look at the preview again.");
                }

                var gathered = await Gathered.OfArticleAsync(session, article, cancellation);
                var earlier = await session.Publications.OfArticleAsync(id, cancellation);
                if ((Publishing.Blocked(gathered) ?? typed.Check(earlier.Count > 0)) is { } wrong)
                {
                    return wrong;
                }

                var publication = await Publishing.NextAsync(session, gathered, earlier, typed, actor, clock, cancellation);
                return await Publishing.ShowAsync(session, actor, article, publication, earlier, confirmedBy: null, cancellation);
            },
            cancellation);
    }
}
