using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Makes the next publication of an article, and shows it to readers.</summary>
internal static class Publishing
{
    /// <summary>What would be published of what was gathered, by this person at this moment.</summary>
    public static async Task<Publication> NextAsync(
        ISession session, Gathered gathered, IReadOnlyList<Publication> earlier, PublicationFields typed, Actor actor, TimeProvider clock, CancellationToken cancellation)
    {
        var (now, article) = (clock.Now(), gathered.Article);
        var content = PublishedJson.Write(await Freezing.FreezeAsync(session, gathered, typed.TopicsOr(Freezing.TopicsOf(earlier)), cancellation));
        return new Publication
        {
            Id = clock.New<PublicationId>(),
            ArticleId = article.Id,
            Slug = article.Slug ?? await Slugs.FreeAsync(session, Slugs.Of(article.Headline, now), cancellation),
            Number = earlier.Count == 0 ? 1 : earlier[0].Number + 1,
            Headline = article.Headline,
            State = PublicationState.Current,
            NoteKind = earlier.Count == 0 ? null : typed.NoteKind,
            Note = earlier.Count == 0 ? null : Typed.Text(typed.Note),
            Content = content,
            ContentHash = PublishedJson.Hash(content),
            PublishedBy = actor.Id,
            PublishedAt = now,
        };
    }

    /// <summary>The retraction of what readers are shown.</summary>
    public static Publication Retraction(Publication shown, IReadOnlyList<Publication> earlier, string? note, Actor actor, TimeProvider clock) => shown with
    {
        Id = clock.New<PublicationId>(),
        Number = earlier[0].Number + 1,
        HashAsPublished = null,
        State = PublicationState.Retracted,
        NoteKind = NoteKind.Retraction,
        Note = note,
        PublishedBy = actor.Id,
        PublishedAt = clock.Now(),
    };

    /// <summary>Refused while anything blocks.</summary>
    public static Refusal? Blocked(Gathered gathered) => gathered.Blockers is [var first, ..] blockers
        ? Refusal.NotNow("blocked", blockers.Count == 1
            ? first.Message
            : FormattableString.Invariant($"{blockers.Count} things block publication. First: {first.Message}"))
        : null;

    /// <summary>Writes the publication in place of what readers are shown, and records it.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="actor">Who publishes.</param>
    /// <param name="article">The article with the version that they saw.</param>
    /// <param name="publication">What readers are shown from now on.</param>
    /// <param name="earlier">The article's publications so far.</param>
    /// <param name="confirmedBy">The second person, where there was one.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async Task<Outcome<Publication>> ShowAsync(
        ISession session, Actor actor, Article article, Publication publication, IReadOnlyList<Publication> earlier, PersonId? confirmedBy, CancellationToken cancellation)
    {
        foreach (var shown in earlier.Where(other => other.State != PublicationState.Superseded))
        {
            await session.Publications.SetStateAsync(shown.Id, PublicationState.Superseded, cancellation);
        }

        await session.Publications.AddAsync(publication, cancellation);
        await session.Publications.DropWaitingAsync(article.Id, cancellation);
        await session.TellWebhooksAsync(publication, earlier.Count == 0 ? null : earlier[0], cancellation);
        var isRetraction = publication.State == PublicationState.Retracted;
        var saved = await session.SaveArticleAsync(
            article with { Status = isRetraction ? ArticleStatus.Retracted : ArticleStatus.Published, Slug = publication.Slug },
            isRetraction ? ChangeKind.ArticleRetracted : ChangeKind.ArticlePublished,
            actor,
            publication.PublishedAt,
            cancellation,
            ("number", publication.Number),
            ("slug", publication.Slug),
            ("hash", publication.ContentHash),
            ("noteKind", publication.NoteKind),
            ("note", publication.Note),
            ("confirmedBy", confirmedBy));
        return saved.Select(_ => publication);
    }
}
