using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Shows an editor exactly what readers would be shown, what is withheld from them, and what still blocks.</summary>
public sealed class PreviewPublication(IDatabase database)
{
    /// <summary>The preview, ready or not; missing where there is no such article or the actor may not publish it.</summary>
    public Task<Outcome<PublicationPreview>> RunAsync(Actor actor, ArticleId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<PublicationPreview>>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<PublicationPreview>.Missing();
                }

                if (Permissions.Check(actor, Act.Publish) is { } refused)
                {
                    return refused;
                }

                var gathered = await Gathered.OfArticleAsync(session, article, cancellation);
                return new PublicationPreview(
                    article,
                    await Freezing.FreezeAsync(session, gathered, cancellation),
                    gathered.Blockers,
                    await session.Publications.OfArticleAsync(id, cancellation));
            },
            cancellation);
    }
}

/// <summary>What an editor sees before publishing.</summary>
/// <param name="Article">The article with the version that publishing names.</param>
/// <param name="Content">Exactly what becomes public.</param>
/// <param name="Blockers">What still blocks; nothing may.</param>
/// <param name="Earlier">The article's publications so far, newest first.</param>
public sealed record PublicationPreview(
    Article Article, PublishedArticle Content, IReadOnlyList<Blocker> Blockers, IReadOnlyList<Publication> Earlier);
