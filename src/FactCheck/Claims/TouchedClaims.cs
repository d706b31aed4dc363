using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>The claims and clearances of a transaction, remembering of each that is written what stood before and what stands after.</summary>
internal sealed class TouchedClaims(IClaimStore claims) : IClaimStore
{
    private readonly Dictionary<ClaimId, Claim> read = [];
    private readonly Dictionary<ClearanceId, Clearance> readClearances = [];
    private readonly List<Claim> before = [];
    private readonly List<Claim> after = [];
    private readonly List<Clearance> withdrawn = [];
    private readonly List<Clearance> cleared = [];

    public StepImage Before => new([.. before], [.. withdrawn]);

    public StepImage After => new([.. after], [.. cleared]);

    public bool Any => after.Count > 0 || cleared.Count > 0 || withdrawn.Count > 0;

    public async Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellation) => Remember(await claims.FindAsync(id, cancellation));

    public async Task<Claim?> FindAsync(ArticleId article, int number, CancellationToken cancellation) =>
        Remember(await claims.FindAsync(article, number, cancellation));

    public async Task<IReadOnlyList<Claim>> OfArticleAsync(ArticleId article, CancellationToken cancellation)
    {
        var all = await claims.OfArticleAsync(article, cancellation);
        foreach (var claim in all)
        {
            Remember(claim);
        }

        return all;
    }

    public async Task<IReadOnlyList<Claim>> SuggestedAsync(ArticleId article, RevisionId revision, int start, int end, CancellationToken cancellation)
    {
        var found = await claims.SuggestedAsync(article, revision, start, end, cancellation);
        foreach (var claim in found)
        {
            Remember(claim);
        }

        return found;
    }

    public Task<IReadOnlyList<Claim>> InStatusAsync(IReadOnlyCollection<ClaimStatus> statuses, CancellationToken cancellation) =>
        claims.InStatusAsync(statuses, cancellation);

    public Task<IReadOnlyList<ClaimVersion>> VersionsAsync(ArticleId article, CancellationToken cancellation) => claims.VersionsAsync(article, cancellation);

    public Task<int> NextNumberAsync(ArticleId article, CancellationToken cancellation) => claims.NextNumberAsync(article, cancellation);

    public async Task AddAsync(Claim claim, CancellationToken cancellation)
    {
        await claims.AddAsync(claim, cancellation);
        after.Add(claim);
    }

    public async Task<bool> SaveAsync(Claim claim, CancellationToken cancellation)
    {
        var stood = await StoodAsync(claim.Id, cancellation);
        if (!await claims.SaveAsync(claim, cancellation))
        {
            return false;
        }

        Touch(stood, claim with { Version = claim.Version + 1, Anchors = TouchedAlready(claim.Id)?.Anchors ?? stood.Anchors });
        return true;
    }

    public async Task SetAnchorsAsync(ClaimId id, RevisionId revision, IReadOnlyList<TextAnchor> anchors, CancellationToken cancellation)
    {
        var stood = await StoodAsync(id, cancellation);
        await claims.SetAnchorsAsync(id, revision, anchors, cancellation);
        Touch(stood, stood with { Anchors = anchors });
    }

    public Task<bool> RemoveAsync(ClaimId id, int version, CancellationToken cancellation) =>
        throw new NotSupportedException("No step removes a claim: one is removed only where the step that made it is undone.");

    public Task<IReadOnlyList<StandingClaim>> StandingAsync(RevisionId revision, CancellationToken cancellation) => claims.StandingAsync(revision, cancellation);

    public async Task<IReadOnlyList<Clearance>> ClearancesAsync(RevisionId revision, CancellationToken cancellation)
    {
        var all = await claims.ClearancesAsync(revision, cancellation);
        foreach (var clearance in all)
        {
            readClearances[clearance.Id] = clearance;
        }

        return all;
    }

    public async Task<Clearance?> FindClearanceAsync(ClearanceId id, CancellationToken cancellation)
    {
        var found = await claims.FindClearanceAsync(id, cancellation);
        if (found is not null)
        {
            readClearances[id] = found;
        }

        return found;
    }

    public async Task AddClearanceAsync(Clearance clearance, CancellationToken cancellation)
    {
        await claims.AddClearanceAsync(clearance, cancellation);
        cleared.Add(clearance);
    }

    public async Task<bool> RemoveClearanceAsync(ClearanceId id, CancellationToken cancellation)
    {
        var stood = readClearances.TryGetValue(id, out var known) ? known : await claims.FindClearanceAsync(id, cancellation);
        if (!await claims.RemoveClearanceAsync(id, cancellation))
        {
            return false;
        }

        withdrawn.Add(stood!);
        return true;
    }

    private Claim? Remember(Claim? claim)
    {
        // What was read in a write transaction stands until this transaction writes it.
        if (claim is not null && TouchedAlready(claim.Id) is null)
        {
            read[claim.Id] = claim;
        }

        return claim;
    }

    private async Task<Claim> StoodAsync(ClaimId id, CancellationToken cancellation) =>
        TouchedAlready(id)
        ?? (read.TryGetValue(id, out var known) ? known : await claims.FindAsync(id, cancellation))
        ?? throw new InvalidOperationException("A claim is written that is not there.");

    private Claim? TouchedAlready(ClaimId id) => after.Find(claim => claim.Id == id);

    private void Touch(Claim stood, Claim stands)
    {
        var at = after.FindIndex(claim => claim.Id == stands.Id);
        if (at >= 0)
        {
            after[at] = stands;
            return;
        }

        before.Add(stood);
        after.Add(stands);
    }
}
