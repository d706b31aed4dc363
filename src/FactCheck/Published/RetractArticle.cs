using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An editor withdraws a published verdict page; it stays at its address and says so.</summary>
public sealed class RetractArticle(IDatabase database, TimeProvider clock)
{
    /// <summary>Adds a retraction as the newest publication, with the reason that readers are told.</summary>
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

                var earlier = await session.Publications.OfArticleAsync(id, cancellation);
                if (earlier.FirstOrDefault(publication => publication.State == PublicationState.Current) is not { } shown)
                {
                    return Refusal.NotNow("not-published", "This article is not published: there is nothing to retract.");
                }

                if (article.Version != version)
                {
                    return Refusal.NotNow("stale", "The article changed since you opened this page: look at it again.");
                }

                if (Typed.Required("note", note, Typed.MostParagraph, "Tell readers why the page is retracted.") is { } wrong)
                {
                    return wrong;
                }

                var now = clock.Now();
                var retraction = shown with
                {
                    Id = clock.New<PublicationId>(),
                    Number = earlier[0].Number + 1,
                    State = PublicationState.Retracted,
                    NoteKind = NoteKind.Retraction,
                    Note = note,
                    PublishedBy = actor.Id,
                    PublishedAt = now,
                };
                await session.Publications.SetStateAsync(shown.Id, PublicationState.Superseded, cancellation);
                await session.Publications.AddAsync(retraction, cancellation);
                var saved = await session.SaveArticleAsync(
                    article with { Status = ArticleStatus.Retracted }, ChangeKind.ArticleRetracted, actor, now, cancellation, ("number", retraction.Number), ("note", note));
                return saved.Select(_ => retraction);
            },
            cancellation);
    }
}
