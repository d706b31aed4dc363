using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An editor publishes an article's verdict page, or publishes it again with a correction or an update.</summary>
public sealed class PublishArticle(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Freezes the page and shows it to readers; refused while anything blocks. From the second publication on it
    /// must say whether it is a correction (we were wrong) or an update (new facts), and what readers are told.
    /// </summary>
    public Task<Outcome<Publication>> RunAsync(Actor actor, ArticleId id, int version, NoteKind? noteKind, string? typedNote, CancellationToken cancellation)
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

                if (article.Version != version)
                {
                    return Refusal.NotNow("stale", "The article changed since you opened this page: look at the preview again.");
                }

                var gathered = await Gathered.OfArticleAsync(session, article, cancellation);
                if (gathered.Blockers is [var first, ..] blockers)
                {
                    return Refusal.NotNow("blocked", blockers.Count == 1
                        ? first.Message
                        : FormattableString.Invariant($"{blockers.Count} things block publication. First: {first.Message}"));
                }

                var earlier = await session.Publications.OfArticleAsync(id, cancellation);
                if (CheckNote(earlier.Count > 0, noteKind, note) is { } wrong)
                {
                    return wrong;
                }

                return await FreezeAsync(session, actor, gathered, earlier, noteKind, note, cancellation);
            },
            cancellation);
    }

    private static Refusal? CheckNote(bool again, NoteKind? kind, string? note) =>
        !again ? null
        : kind is not (NoteKind.Correction or NoteKind.Update)
            ? Refusal.Invalid("noteKind", "Say whether this is a correction (we were wrong) or an update (new facts).")
            : Typed.Required("note", note, Typed.MostParagraph, "Tell readers what changed.");

    private async Task<Outcome<Publication>> FreezeAsync(
        ISession session, Actor actor, Gathered gathered, IReadOnlyList<Publication> earlier, NoteKind? noteKind, string? note, CancellationToken cancellation)
    {
        var now = clock.Now();
        var article = gathered.Article;
        var slug = article.Slug ?? await Slugs.FreeAsync(session, Slugs.Of(article.Headline, now), cancellation);
        var content = PublishedJson.Write(await Freezing.FreezeAsync(session, gathered, cancellation));
        var publication = new Publication
        {
            Id = clock.New<PublicationId>(),
            ArticleId = article.Id,
            Slug = slug,
            Number = earlier.Count == 0 ? 1 : earlier[0].Number + 1,
            Headline = article.Headline,
            State = PublicationState.Current,
            NoteKind = earlier.Count == 0 ? null : noteKind,
            Note = earlier.Count == 0 ? null : note,
            Content = content,
            ContentHash = PublishedJson.Hash(content),
            PublishedBy = actor.Id,
            PublishedAt = now,
        };
        foreach (var shown in earlier.Where(other => other.State != PublicationState.Superseded))
        {
            await session.Publications.SetStateAsync(shown.Id, PublicationState.Superseded, cancellation);
        }

        await session.Publications.AddAsync(publication, cancellation);
        var saved = await session.SaveArticleAsync(
            article with { Status = ArticleStatus.Published, Slug = slug },
            ChangeKind.ArticlePublished,
            actor,
            now,
            cancellation,
            ("number", publication.Number),
            ("slug", slug),
            ("hash", publication.ContentHash),
            ("noteKind", publication.NoteKind),
            ("note", publication.Note));
        return saved.Select(_ => publication);
    }
}
