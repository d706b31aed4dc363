using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Shows the desk what readers told about errors.</summary>
public sealed class ReadReaderNotices(IDatabase database)
{
    private const int Most = 200;

    /// <summary>What nobody dealt with yet first, then the newest.</summary>
    public Task<Outcome<IReadOnlyList<ReaderNoticeBoard>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<ReaderNoticeBoard>>>(
            async session =>
            {
                if (Permissions.Check(actor, Act.SettleNotice) is { } refused)
                {
                    return refused;
                }

                var boards = new List<ReaderNoticeBoard>();
                foreach (var notice in await session.Publications.NoticesAsync(Most, cancellation))
                {
                    if (await session.Articles.FindAsync(notice.ArticleId, cancellation) is { } article)
                    {
                        boards.Add(new ReaderNoticeBoard(notice, article));
                    }
                }

                return boards;
            },
            cancellation);
    }
}

/// <summary>A reader's notice with the article that it is about.</summary>
public sealed record ReaderNoticeBoard(ReaderNotice Notice, Article Article);
