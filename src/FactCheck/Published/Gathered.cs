using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Published;

/// <summary>
/// Everything gathered on an article at one moment, unfiltered: for the board, the blockers and the publication. It
/// never changes and is nobody's own, so that all who look at the article share it.
/// </summary>
internal sealed class Gathered
{
    public required Article Article { get; init; }

    public required RevisionText Text { get; init; }

    /// <summary>The claims in the store's order.</summary>
    public required IReadOnlyList<GatheredClaim> Claims { get; init; }

    public required IReadOnlyList<Clearance> Clearances { get; init; }

    public required IReadOnlyDictionary<SourceId, Source> Sources { get; init; }

    public required IReadOnlyList<Rating> Scale { get; init; }

    public required IReadOnlyDictionary<PersonId, Person> People { get; init; }

    /// <summary>What the newsroom chose for itself.</summary>
    public required NewsroomSettings Settings { get; init; }

    /// <summary>The sequence of the newest change this was read with.</summary>
    public required long Cursor { get; init; }

    public Revision Revision => Text.Revision;

    public IReadOnlyList<Sentence> Sentences => Text.Sentences;

    public Coverage Coverage => field ??= Covering.Of(Text, Claims.Select(gathered => gathered.Claim), Clearances);

    /// <summary>What stands between the article and its publication.</summary>
    public IReadOnlyList<Blocker> Blockers => field ??= Readiness.Blockers(this);

    /// <summary>The same with a newer article row or a newer moment, where nothing else changed.</summary>
    public Gathered At(long cursor) => new()
    {
        Article = Article,
        Text = Text,
        Claims = Claims,
        Clearances = Clearances,
        Sources = Sources,
        Scale = Scale,
        People = People,
        Settings = Settings,
        Cursor = cursor,
    };

    /// <summary>Reads everything on an article.</summary>
    public static async Task<Gathered> OfArticleAsync(ISession session, Article article, CancellationToken cancellation)
    {
        var text = await RevisionText.FindAsync(session, article.CurrentRevision, cancellation);
        return new Gathered
        {
            Article = article,
            Text = text,
            Claims = await ClaimsAsync(session, article.Id, cancellation),
            Clearances = await session.Claims.ClearancesAsync(text.Revision.Id, cancellation),
            Sources = await SourcesAsync(session, article.Id, cancellation),
            Scale = await session.Verdicts.ScaleAsync(cancellation),
            People = await PeopleAsync(session, cancellation),
            Settings = await SettingsAsync(session, cancellation),
            Cursor = await session.Changes.NewestAsync(cancellation),
        };
    }

    /// <summary>
    /// Reads what tells how far an article is: everything but the sources, the scale, the people and, but for what rests on
    /// a flagged page, the evidence; all of it where a claim is weighty, because what blocks it follows from its sources.
    /// </summary>
    public static async Task<Gathered> WithoutSourcesAsync(ISession session, Article article, CancellationToken cancellation)
    {
        var claims = await ClaimsAsync(session, article.Id, await session.Evidence.FlaggedAsync(article.Id, cancellation), cancellation);
        if (claims.Any(gathered => gathered.Claim.IsWeighty))
        {
            return await OfArticleAsync(session, article, cancellation);
        }

        var text = await RevisionText.FindAsync(session, article.CurrentRevision, cancellation);
        return new Gathered
        {
            Article = article,
            Text = text,
            Claims = claims,
            Clearances = await session.Claims.ClearancesAsync(text.Revision.Id, cancellation),
            Sources = new Dictionary<SourceId, Source>(),
            Scale = [],
            People = new Dictionary<PersonId, Person>(),
            Settings = new NewsroomSettings(),
            Cursor = await session.Changes.NewestAsync(cancellation),
        };
    }

    internal static async Task<IReadOnlyList<GatheredClaim>> ClaimsAsync(ISession session, ArticleId article, CancellationToken cancellation) =>
        await ClaimsAsync(session, article, await session.Evidence.OfArticleAsync(article, cancellation), cancellation);

    private static async Task<IReadOnlyList<GatheredClaim>> ClaimsAsync(
        ISession session, ArticleId article, IReadOnlyList<Evidence> pieces, CancellationToken cancellation)
    {
        var claims = await session.Claims.OfArticleAsync(article, cancellation);
        var evidence = pieces.ToLookup(piece => piece.ClaimId);
        var verdicts = (await session.Verdicts.OfArticleAsync(article, cancellation)).ToLookup(verdict => verdict.ClaimId);
        var signOffs = (await session.Review.OfArticleAsync(article, cancellation)).ToLookup(signOff => signOff.VerdictId);
        var queries = (await session.Review.QueriesOfArticleAsync(article, cancellation)).ToLookup(query => query.ClaimId);
        var annexes = (await session.Review.AnnexesOfArticleAsync(article, cancellation)).ToLookup(annex => annex.QueryId);
        return [.. claims.Select(claim => GatheredClaim.Of(claim, evidence[claim.Id], verdicts[claim.Id], signOffs, queries[claim.Id], queries[claim.Id].SelectMany(query => annexes[query.Id])))];
    }

    internal static async Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(ISession session, ArticleId article, CancellationToken cancellation) =>
        (await session.Sources.OfArticleAsync(article, cancellation)).ToDictionary(source => source.Id);

    internal static async Task<NewsroomSettings> SettingsAsync(ISession session, CancellationToken cancellation) =>
        (await session.People.NewsroomAsync(cancellation))?.Settings ?? new NewsroomSettings();

    internal static async Task<IReadOnlyDictionary<PersonId, Person>> PeopleAsync(ISession session, CancellationToken cancellation) =>
        (await session.People.AllAsync(cancellation)).ToDictionary(person => person.Id);
}
