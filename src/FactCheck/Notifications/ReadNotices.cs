using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Notifications;

/// <summary>Reads what a person was told.</summary>
public sealed class ReadNotices(IDatabase database)
{
    /// <summary>The actor's own notices before a sequence, newest first, with what they are about where the actor may still read it.</summary>
    public Task<Outcome<NoticeBoard>> RunAsync(Actor actor, long before, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<NoticeBoard>>(
            async session =>
            {
                var notices = await session.Notices.OfAsync(actor.Id, before, Math.Clamp(limit, 1, 200), cancellation);
                var shown = new List<NoticeOnBoard>(notices.Count);
                var articles = new Dictionary<ArticleId, Article?>();
                foreach (var notice in notices)
                {
                    if (notice.ArticleId is { } id && !articles.ContainsKey(id))
                    {
                        articles[id] = await session.Articles.FindForAsync(actor, id, cancellation);
                    }

                    var article = notice.ArticleId is { } of ? articles[of] : null;
                    if (article is not null || notice.ArticleId is null)
                    {
                        shown.Add(new(notice, await session.KindOfAsync(notice, cancellation), article, notice.ClaimId is { } claim ? await session.Claims.FindAsync(claim, cancellation) : null));
                    }
                }

                return new NoticeBoard(
                    shown,
                    await session.Notices.UnreadAsync(actor.Id, cancellation),
                    (await session.People.AllAsync(cancellation)).ToDictionary(person => person.Id),
                    notices.Count == limit);
            },
            cancellation);
    }
}
