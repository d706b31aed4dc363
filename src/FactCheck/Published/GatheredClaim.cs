using FactCheck.Claims;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Sources.Revisiting;
using FactCheck.Verdicts;

namespace FactCheck.Published;

/// <summary>Everything gathered on one claim, unfiltered; another instance only where something on it may have changed.</summary>
internal sealed record GatheredClaim
{
    public required Claim Claim { get; init; }

    /// <summary>Its evidence, the withdrawn included, oldest first.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Its verdicts, newest first.</summary>
    public required IReadOnlyList<GatheredVerdict> Verdicts { get; init; }

    /// <summary>Its queries, oldest first.</summary>
    public required IReadOnlyList<Query> Queries { get; init; }

    /// <summary>What was added with the answers, oldest first.</summary>
    public required IReadOnlyList<Annex> Annexes { get; init; }

    /// <summary>The current verdict with its answers, or nothing.</summary>
    public GatheredVerdict? Current => Verdicts.FirstOrDefault(verdict => verdict.Verdict.State == VerdictState.Current);

    /// <summary>The verdict that stands beside the current one, or nothing.</summary>
    public GatheredVerdict? Second => Verdicts.FirstOrDefault(verdict => verdict.Verdict.State == VerdictState.Second);

    /// <summary>The weightiest that became of a page that it rests on, as long as nobody settled it.</summary>
    public PageFate? Page => Evidence.Where(piece => !piece.IsWithdrawn && piece.Page is not null).Select(piece => piece.Page)
        .OrderByDescending(page => page!.Value.Blocks()).FirstOrDefault();

    /// <summary>Reads what there is on one claim.</summary>
    public static async Task<GatheredClaim> OfAsync(ISession session, Claim claim, CancellationToken cancellation)
    {
        var verdicts = await session.Verdicts.OfClaimAsync(claim.Id, cancellation);
        return Of(
            claim,
            await session.Evidence.OfClaimAsync(claim.Id, cancellation),
            verdicts,
            (verdicts.Count == 0 ? [] : await session.Review.OfClaimAsync(claim.Id, cancellation)).ToLookup(signOff => signOff.VerdictId),
            await session.Review.QueriesOfClaimAsync(claim.Id, cancellation),
            await session.Review.AnnexesOfClaimAsync(claim.Id, cancellation));
    }

    /// <summary>Puts together what was read of a claim.</summary>
    public static GatheredClaim Of(
        Claim claim, IEnumerable<Evidence> evidence, IEnumerable<Verdict> verdicts, ILookup<VerdictId, SignOff> signOffs, IEnumerable<Query> queries, IEnumerable<Annex> annexes) => new()
        {
            Claim = claim,
            Evidence = [.. evidence],
            Verdicts = [.. verdicts.Select(verdict => new GatheredVerdict(verdict, [.. signOffs[verdict.Id]]))],
            Queries = [.. queries],
            Annexes = [.. annexes],
        };
}

/// <summary>A verdict with all answers to it, the void included, oldest first.</summary>
internal sealed record GatheredVerdict(Verdict Verdict, IReadOnlyList<SignOff> SignOffs);
