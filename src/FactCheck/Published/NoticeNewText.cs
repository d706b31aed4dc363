using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Readers of a published article are told when its text has other words than those that were checked: since when, never which.</summary>
public sealed class NoticeNewText : IFollowsRevision
{
    public int Order => 4;

    public async Task FollowAsync(ISession session, Actor actor, Article article, Revision? before, Revision after, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(after);
        if (before is null || (await session.Publications.OfArticleAsync(article.Id, cancellation)).FirstOrDefault(IsShown) is not { } shown)
        {
            return;
        }

        var isBehind = !SameWords.Are(PublishedJson.Read(shown.Content).Text, after.Text);
        if (isBehind == shown.TextChangedAt is not null)
        {
            return;
        }

        await session.Publications.SetTextChangedAsync(shown.Id, isBehind ? after.CreatedAt : null, cancellation);
        await session.RecordAsync(
            isBehind ? ChangeKind.PublicationLeftBehind : ChangeKind.PublicationCaughtUp,
            actor,
            after.CreatedAt,
            article.Id,
            null,
            cancellation,
            ("slug", shown.Slug),
            ("number", shown.Number),
            ("revision", after.Number));
    }

    private static bool IsShown(Publication publication) => publication.State == PublicationState.Current;
}
