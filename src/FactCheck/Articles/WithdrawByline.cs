using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Articles;

/// <summary>Takes the byline of somebody whose name is erased off their articles; what is published stays as it was published.</summary>
public sealed class WithdrawByline : IFollowsErasure
{
    /// <inheritdoc />
    public async Task ErasedAsync(ISession session, Actor by, Person person, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(person);
        foreach (var article in await session.Articles.AllAsync(cancellation))
        {
            if (article.AuthorName.Contains(person.DisplayName, StringComparison.OrdinalIgnoreCase))
            {
                await session.SaveArticleAsync(
                    article with { AuthorName = article.AuthorName.Replace(person.DisplayName, Person.WithdrawnName, StringComparison.OrdinalIgnoreCase) },
                    ChangeKind.ArticleEdited,
                    by,
                    at,
                    cancellation,
                    ("author", "withdrawn"));
            }
        }
    }
}
