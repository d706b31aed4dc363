using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Reads what an author was asked about their own articles, with nothing of the desk's evidence or opinion.</summary>
public sealed class ReadQueries(IDatabase database)
{
    /// <summary>The actor's queries, the open first, then the newest.</summary>
    public Task<Outcome<IReadOnlyList<AskedQuery>>> RunAsync(Actor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<AskedQuery>>>(
            async session =>
            {
                if (Permissions.Check(actor, Act.AnswerQuery, new(IsAuthor: true)) is { } refused)
                {
                    return refused;
                }

                var asked = new List<AskedQuery>();
                foreach (var query in await session.Review.QueriesForAuthorAsync(actor.Id, cancellation))
                {
                    if (await session.Claims.FindAsync(query.ClaimId, cancellation) is { } claim
                        && await session.Articles.FindAsync(claim.ArticleId, cancellation) is { } article
                        && await session.People.FindAsync(query.AskedBy, cancellation) is { } asker)
                    {
                        asked.Add(AskedQuery.Of(query, claim, article, asker, await session.Review.AnnexesOfClaimAsync(claim.Id, cancellation)));
                    }
                }

                return asked.OrderBy(one => !one.IsOpen).ThenBy(one => one.IsOpen ? one.DueAt ?? DateTimeOffset.MaxValue : DateTimeOffset.MinValue).ThenByDescending(one => one.AskedAt).ToList();
            },
            cancellation);
    }
}

/// <summary>A query as the author sees it.</summary>
public sealed record AskedQuery
{
    public required QueryId Id { get; init; }

    public required ClaimId ClaimId { get; init; }

    /// <summary>The version of the claim that an answer names.</summary>
    public required int ClaimVersion { get; init; }

    public required ArticleId ArticleId { get; init; }

    public required string Headline { get; init; }

    /// <summary>The words of the article that it is about.</summary>
    public required IReadOnlyList<string> Passages { get; init; }

    public required string Question { get; init; }

    public required string AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Until when an answer is wanted: the query's own day, or the article's deadline.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The query that it follows up.</summary>
    public QueryId? Follows { get; init; }

    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When who asked took it back.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public required IReadOnlyList<AskedAnnex> Annexes { get; init; }

    public bool IsOpen => AnsweredAt is null && WithdrawnAt is null;

    internal static AskedQuery Of(Query query, Claim claim, Article article, Person asker, IEnumerable<Annex> annexes) => new()
    {
        Id = query.Id,
        ClaimId = claim.Id,
        ClaimVersion = claim.Version,
        ArticleId = article.Id,
        Headline = article.Headline,
        Passages = [.. claim.Anchors.Select(anchor => anchor.Quote)],
        Question = query.Question,
        AskedBy = asker.DisplayName,
        AskedAt = query.AskedAt,
        DueAt = query.DueAt ?? article.Deadline,
        Follows = query.Follows,
        Answer = query.Answer,
        AnsweredAt = query.AnsweredAt,
        WithdrawnAt = query.WithdrawnAt,
        Annexes = [.. annexes.Where(annex => annex.QueryId == query.Id).Select(annex => new AskedAnnex(annex.Title, annex.Address, annex.Words, annex.FileName, annex.SuppliedAt))],
    };
}

/// <summary>An annex as the author sees it: what they gave, and not what the desk made of it.</summary>
public sealed record AskedAnnex(string Title, string? Address, string? Words, string? FileName, DateTimeOffset SuppliedAt);
