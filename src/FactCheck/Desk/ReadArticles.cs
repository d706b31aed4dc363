using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;

namespace FactCheck.Desk;

/// <summary>Reads the newsroom's articles with their progress.</summary>
public sealed class ReadArticles(IDatabase database, Gathering gathering)
{
    /// <summary>The articles that the actor may read, the nearest deadline first.</summary>
    public Task<Outcome<IReadOnlyList<ArticleProgress>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<ArticleProgress>>>(
            async session =>
            {
                var read = new List<ArticleProgress>();
                foreach (var article in await session.Articles.AllAsync(cancellation))
                {
                    if (Permissions.Check(actor, Act.ReadDesk, new(article.AuthorId == actor.Id)) is null)
                    {
                        read.Add(Of(await gathering.OfAsync(session, article, cancellation)));
                    }
                }

                return read;
            },
            cancellation);
    }

    internal static ArticleProgress Of(Gathered gathered)
    {
        var claims = gathered.Claims.Select(claim => claim.Claim).Where(claim => claim.Number is not null && claim.Status != ClaimStatus.SetAside).ToList();
        return new ArticleProgress
        {
            Article = gathered.Article,
            RevisionNumber = gathered.Revision.Number,
            Words = gathered.Coverage.Words,
            WordsCovered = gathered.Coverage.WordsCovered,
            Claims = claims.Count,
            SignedOff = claims.Count(claim => claim.Status == ClaimStatus.SignedOff),
            InReview = claims.Count(claim => claim.Status == ClaimStatus.InReview),
            Blockers = gathered.Blockers.Count,
        };
    }
}
