using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Review;

/// <summary>A query with its claim and article, taken in hand by the author or an editor for them.</summary>
internal sealed record QueryInHand(ISession Session, Query Query, Claim Claim, Article Article, Actor Actor)
{
    /// <summary>Missing where there is none or the actor may not read its article, refused where they may not answer it.</summary>
    public static async Task<Outcome<T>> TakeAsync<T>(
        ISession session, Actor actor, QueryId id, Func<QueryInHand, Task<Outcome<T>>> act, CancellationToken cancellation) =>
        await session.Review.FindQueryAsync(id, cancellation) is not { } query
        || await session.Claims.FindAsync(query.ClaimId, cancellation) is not { } claim
        || await session.Articles.FindForAsync(actor, claim.ArticleId, cancellation) is not { } article
            ? new Outcome<T>.Missing()
            : Permissions.Check(actor, Act.AnswerQuery, new(article.AuthorId == actor.Id)) is { } refused
                ? refused
                : query.IsWithdrawn ? NotOpen(query)
                : await act(new QueryInHand(session, query, claim, article, actor));

    /// <summary>Why an answer comes too late.</summary>
    public static Refusal NotOpen(Query query) => query.IsWithdrawn
        ? Refusal.NotNow("withdrawn", "This query was taken back: it needs no answer any more.")
        : Refusal.NotNow("answered", "This query was answered already.");

    /// <summary>Enters what the author supplied as a source of its own, marked as theirs.</summary>
    public async Task<Source> EnterAsync(TimeProvider clock, string title, string? address, string? words, CancellationToken cancellation)
    {
        var source = new Source
        {
            Id = clock.New<SourceId>(),
            Kind = address is null ? SourceKind.Document : SourceKind.Page,
            Title = title,
            Address = address,
            CanonicalAddress = Addresses.Canonical(address),
            Notes = words,
            IsFromAuthor = true,
            CreatedBy = Actor.Id,
            CreatedAt = clock.Now(),
        };
        await Session.Sources.AddAsync(source, cancellation);
        await Session.RecordAsync(ChangeKind.SourceAdded, Actor, source.CreatedAt, null, null, cancellation, ("source", source.Id), ("query", Query.Id));
        await WaitingCaptures.EnqueueUnaskedAsync(Session, clock, Actor, source, cancellation);
        return source;
    }

    /// <summary>Keeps what was supplied with the query.</summary>
    public async Task<Outcome<Annex>> AnnexAsync(TimeProvider clock, Source source, AnnexOf supplied, CancellationToken cancellation)
    {
        var annex = new Annex
        {
            Id = clock.New<AnnexId>(),
            QueryId = Query.Id,
            SourceId = source.Id,
            Title = supplied.Title,
            Address = supplied.Address,
            Words = supplied.Words,
            FileName = supplied.FileName,
            CaptureId = supplied.CaptureId,
            SuppliedBy = Actor.Id,
            SuppliedAt = clock.Now(),
        };
        await Session.Review.AddAnnexAsync(annex, cancellation);
        await Session.RecordAsync(
            ChangeKind.AnnexSupplied, Actor, annex.SuppliedAt, Article.Id, Claim.Id, cancellation, ("query", Query.Id), ("annex", annex.Id), ("source", source.Id));
        return annex;
    }
}

/// <summary>What was supplied, before it is kept.</summary>
internal sealed record AnnexOf
{
    public required string Title { get; init; }

    public string? Address { get; init; }

    public string? Words { get; init; }

    public string? FileName { get; init; }

    public CaptureId? CaptureId { get; init; }
}
