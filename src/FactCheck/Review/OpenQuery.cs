using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>A query without an answer, with whom it waits for and the article that it holds up.</summary>
public sealed record OpenQuery(Query Query, ArticleId ArticleId, PersonId? AuthorId, DateTimeOffset? Deadline)
{
    /// <summary>Until when an answer is wanted: the query's own day, or the article's deadline.</summary>
    public DateTimeOffset? DueAt => Query.DueAt ?? Deadline;
}
