using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Reads what was captured of a claim's sources, and whether its excerpts stand in it.</summary>
public sealed class ReadClaimCaptures(IDatabase database, ExcerptFinder finder)
{
    /// <summary>One entry for each piece of evidence whose source the actor may know; missing where they may not read the claim.</summary>
    public Task<Outcome<IReadOnlyList<EvidenceCapture>>> RunAsync(Actor actor, ClaimId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<EvidenceCapture>>>(
            async session =>
            {
                if (await session.Claims.FindAsync(id, cancellation) is not { } claim
                    || await session.Articles.FindForAsync(actor, claim.ArticleId, cancellation) is null)
                {
                    return new Outcome<IReadOnlyList<EvidenceCapture>>.Missing();
                }

                var captures = (await session.Captures.OfClaimAsync(id, cancellation)).ToLookup(capture => capture.SourceId);
                var sources = (await session.Sources.OfClaimAsync(id, cancellation)).ToDictionary(source => source.Id);
                var evidence = await session.Evidence.OfClaimAsync(id, cancellation);
                var worksOn = SourceAccess.WorksOn(actor, claim, evidence);
                var found = new List<EvidenceCapture>();
                foreach (var piece in evidence)
                {
                    var source = sources[piece.SourceId];
                    if (SourceAccess.IsKnown(source.AsSeenBy(actor, worksOn)))
                    {
                        found.Add(await OfAsync(session, piece, source, [.. captures[source.Id]], cancellation));
                    }
                }

                return found;
            },
            cancellation);
    }

    private async Task<EvidenceCapture> OfAsync(ISession session, Evidence piece, Source source, IReadOnlyList<Capture> captures, CancellationToken cancellation)
    {
        var kept = captures.FirstOrDefault(capture => capture.State == CaptureState.Kept);
        return new EvidenceCapture
        {
            Evidence = piece.Id,
            Newest = captures.Count == 0 ? null : captures[0].AsSeenOf(source),
            Kept = kept?.AsSeenOf(source),
            Match = kept is not null && piece.Excerpt is { } excerpt ? await finder.FindAsync(session, kept.Id, excerpt, cancellation) : null,
        };
    }
}

/// <summary>What was captured of the source of one piece of evidence.</summary>
public sealed record EvidenceCapture
{
    public required EvidenceId Evidence { get; init; }

    /// <summary>The newest attempt; nothing where there was none.</summary>
    public Capture? Newest { get; init; }

    /// <summary>The newest that was kept.</summary>
    public Capture? Kept { get; init; }

    /// <summary>Whether the excerpt stands in the kept one; nothing where there is no excerpt, or no text to look in.</summary>
    public ExcerptMatch? Match { get; init; }
}
