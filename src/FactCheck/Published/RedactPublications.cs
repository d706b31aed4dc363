using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Published;

/// <summary>
/// A source that must not be named any more is withheld in every publication that named it, in the same transaction; one that may be
/// named again is named again. What was published stays with the desk, unless the source was erased.
/// </summary>
public sealed class RedactPublications : IFollowsSource
{
    public async Task FollowAsync(ISession session, Actor actor, Source before, Source after, bool isErased, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var articles = new HashSet<ArticleId>();
        foreach (var claim in (await session.Evidence.AllFromAsync(after.Id, cancellation)).Select(evidence => evidence.ClaimId).Distinct())
        {
            if (await session.Claims.FindAsync(claim, cancellation) is { } found)
            {
                articles.Add(found.ArticleId);
            }
        }

        foreach (var article in articles)
        {
            await (isErased ? ForgetAsync(session, article, cancellation) : RedactAsync(session, actor, article, before, at, cancellation));
        }
    }

    // What is shown was decided when the source became confidential; from now on it is all there is.
    private static async Task ForgetAsync(ISession session, ArticleId article, CancellationToken cancellation)
    {
        foreach (var publication in (await session.Publications.OfArticleAsync(article, cancellation)).Where(publication => publication.HashAsPublished is not null))
        {
            await session.Publications.ForgetAsPublishedAsync(publication.Id, cancellation);
        }
    }

    private static async Task RedactAsync(ISession session, Actor actor, ArticleId article, Source edited, DateTimeOffset at, CancellationToken cancellation)
    {
        var published = await session.Publications.AsPublishedAsync(article, cancellation);
        if (published.Count == 0)
        {
            return;
        }

        var shown = (await session.Publications.OfArticleAsync(article, cancellation)).ToDictionary(publication => publication.Id);
        var claims = await session.Claims.OfArticleAsync(article, cancellation);
        var pieces = new List<UsedEvidence>();
        foreach (var claim in claims)
        {
            foreach (var evidence in await session.Evidence.OfClaimAsync(claim.Id, cancellation))
            {
                if (await session.Sources.FindAsync(evidence.SourceId, cancellation) is { } source)
                {
                    pieces.Add(new(claim.Number, evidence, source));
                }
            }
        }

        foreach (var publication in published)
        {
            var before = shown[publication.Id];
            var redacted = Redaction.Of(publication, PublishedJson.Read(before.Content), pieces, edited, at);
            if (redacted.Note == before.Note && redacted.Content == before.Content)
            {
                continue;
            }

            var isAsPublished = redacted.Content == publication.Content && redacted.Note == publication.Note;
            await session.Publications.ShowInsteadAsync(
                publication.Id, isAsPublished ? null : redacted.Content, redacted.Note == publication.Note ? null : redacted.Note, cancellation);
            await session.RecordAsync(
                ChangeKind.PublicationRedacted,
                actor,
                at,
                article,
                null,
                cancellation,
                ("slug", publication.Slug),
                ("number", publication.Number),
                ("withheld", redacted.Withheld),
                ("stillNamed", redacted.IsStillNamed ? "true" : null));
        }
    }
}
