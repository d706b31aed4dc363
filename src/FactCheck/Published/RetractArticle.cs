using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An editor withdraws a published verdict page at once; it stays at its address and says so.</summary>
public sealed class RetractArticle(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Adds a retraction as the newest publication, with the reason that readers are told; refused where the newsroom asks
    /// for a second person (<see cref="ProposePublication"/>).
    /// </summary>
    public Task<Outcome<Publication>> RunAsync(Actor actor, ArticleId id, int version, string? typedNote, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var note = Typed.Text(typedNote);
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
                    return Refusal.NotNow("two-people", "In this newsroom two people retract: propose it, and another editor confirms it.");
                }

                var earlier = await session.Publications.OfArticleAsync(id, cancellation);
                return Retracting.Check(article, version, earlier, note) is { } wrong ? wrong
                    : await Publishing.ShowAsync(
                        session, actor, article, Publishing.Retraction(Retracting.Shown(earlier)!, earlier, note, actor, clock), earlier, confirmedBy: null, cancellation);
            },
            cancellation);
    }
}
