using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Published;

/// <summary>Everything gathered on an article at one moment, unfiltered: for the board, the blockers and the publication.</summary>
internal sealed record Gathered
{
    public required Article Article { get; init; }

    public required Revision Revision { get; init; }

    public required IReadOnlyList<Sentence> Sentences { get; init; }

    public required IReadOnlyList<Claim> Claims { get; init; }

    public required IReadOnlyList<Clearance> Clearances { get; init; }

    public required Coverage Coverage { get; init; }

    public required ILookup<ClaimId, Evidence> Evidence { get; init; }

    public required IReadOnlyDictionary<SourceId, Source> Sources { get; init; }

    public required ILookup<ClaimId, Verdict> Verdicts { get; init; }

    public required ILookup<VerdictId, SignOff> SignOffs { get; init; }

    public required ILookup<ClaimId, Query> Queries { get; init; }

    public required IReadOnlyList<Rating> Scale { get; init; }

    public required IReadOnlyDictionary<PersonId, Person> People { get; init; }

    /// <summary>The claim's current verdict, or nothing.</summary>
    public Verdict? Current(ClaimId claim) => Verdicts[claim].FirstOrDefault(verdict => verdict.State == VerdictState.Current);

    public static async Task<Gathered> OfArticleAsync(ISession session, Article article, CancellationToken cancellation)
    {
        var revision = await session.Articles.FindRevisionAsync(article.CurrentRevision, cancellation)
            ?? throw new InvalidOperationException("An article without its current revision.");
        var sentences = Articles.Sentences.Of(revision.Text);
        var claims = await session.Claims.OfArticleAsync(article.Id, cancellation);
        var clearances = await session.Claims.ClearancesAsync(revision.Id, cancellation);
        return new Gathered
        {
            Article = article,
            Revision = revision,
            Sentences = sentences,
            Claims = claims,
            Clearances = clearances,
            Coverage = Covering.Of(revision, sentences, claims, clearances),
            Evidence = (await session.Sources.EvidenceOfArticleAsync(article.Id, cancellation)).ToLookup(evidence => evidence.ClaimId),
            Sources = (await session.Sources.OfArticleAsync(article.Id, cancellation)).ToDictionary(source => source.Id),
            Verdicts = (await session.Verdicts.OfArticleAsync(article.Id, cancellation)).ToLookup(verdict => verdict.ClaimId),
            SignOffs = (await session.Review.OfArticleAsync(article.Id, cancellation)).ToLookup(signOff => signOff.VerdictId),
            Queries = (await session.Review.QueriesOfArticleAsync(article.Id, cancellation)).ToLookup(query => query.ClaimId),
            Scale = await session.Verdicts.ScaleAsync(cancellation),
            People = (await session.People.AllAsync(cancellation)).ToDictionary(person => person.Id),
        };
    }
}
