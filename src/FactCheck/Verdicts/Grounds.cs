using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Verdicts;

/// <summary>What a verdict on a claim can rest on, and what the newsroom asks of it.</summary>
internal sealed record Grounds
{
    private Grounds(Claim claim, IReadOnlyList<Piece> counting, bool needsTwo) => (Claim, Counting, NeedsTwo) = (claim, counting, needsTwo);

    private Claim Claim { get; }

    /// <summary>The evidence that was not withdrawn, but for what was said off the record.</summary>
    private IReadOnlyList<Piece> Counting { get; }

    private bool NeedsTwo { get; }

    /// <summary>What there is on the claim.</summary>
    public static Grounds Of(Claim claim, IEnumerable<Evidence> evidence, IReadOnlyDictionary<SourceId, Source> sources, NewsroomSettings settings) =>
        new(
            claim,
            [.. evidence
                .Where(piece => !piece.IsWithdrawn)
                .Select(piece => new Piece(piece, sources[piece.SourceId]))
                .Where(piece => piece.Source.Contact?.Consent != Consent.OffTheRecord)],
            settings.TwoSources && claim.IsWeighty);

    /// <summary>The same, read.</summary>
    public static async Task<Grounds> OfAsync(ISession session, Claim claim, CancellationToken cancellation) => Of(
        claim,
        await session.Evidence.OfClaimAsync(claim.Id, cancellation),
        (await session.Sources.OfClaimAsync(claim.Id, cancellation)).ToDictionary(source => source.Id),
        (await session.People.NewsroomAsync(cancellation))?.Settings ?? new NewsroomSettings());

    /// <summary>Nothing where a verdict of this rating can rest on it; otherwise what is missing.</summary>
    public Refusal? Check(Rating rating) =>
        !rating.NeedsEvidence ? null
        : Counting.Any(piece => piece.Evidence.Excerpt is not null) ? CheckSources()
        : Refusal.NotNow("no-evidence", $"“{rating.Word}” needs at least one piece of evidence with an excerpt.");

    /// <summary>
    /// Nothing where the claim needs no two sources or has them: one that supports or contradicts it, another independent
    /// of that one, and one of the two primary. Otherwise what is missing; no source is named, because it may be confidential.
    /// </summary>
    public Refusal? CheckSources()
    {
        if (!NeedsTwo)
        {
            return null;
        }

        var sources = Counting.Where(piece => piece.Evidence.Stance != Stance.Context).Select(piece => piece.Source).DistinctBy(source => source.Id).ToList();
        var pairs = (from one in sources from other in sources where Independence.Between(one, other) select (one, other)).ToList();
        return pairs.Exists(pair => pair.one.IsPrimary) ? null : Refusal.NotNow("two-sources", $"{Demand} {Missing(sources, pairs.Count > 0)}");
    }

    private string Demand =>
        $"This claim is {ClaimWords.Of(Claim.Priority)}: its verdict needs two sources that are independent of each other, one of them primary.";

    private static string Missing(List<Source> sources, bool areTwo) =>
        sources.Count == 0 ? "So far none supports or contradicts it."
        : areTwo && sources.Exists(source => source.IsPrimary) ? "The primary one is not independent of the others."
        : areTwo ? "None of those there are is primary."
        : (sources.Count == 1 ? "So far there is one" : FormattableString.Invariant($"So far there are {sources.Count}, but of one publisher or group, so they count as one"))
            + (sources.Exists(source => source.IsPrimary) ? "." : ", and it is not primary.");

    private sealed record Piece(Evidence Evidence, Source Source);
}
