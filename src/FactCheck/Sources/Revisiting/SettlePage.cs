using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources.Revisiting;

/// <summary>A person settles that a page changed or is gone: the evidence stands, and they say why.</summary>
public sealed class SettlePage(IDatabase database, TimeProvider clock)
{
    /// <summary>Takes the flags off the evidence that rests on the source, until its page changes once more.</summary>
    public Task<Outcome<Visit>> RunAsync(Actor actor, SourceId id, int version, string? note, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Visit>(
            async session =>
            {
                if (await session.Sources.FindAsync(id, cancellation) is not { } source)
                {
                    return new Outcome<Visit>.Missing();
                }

                if (await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused)
                {
                    return refused;
                }

                if (await session.Visits.FindAsync(id, cancellation) is not { } visit)
                {
                    return new Outcome<Visit>.Missing();
                }

                if (visit.Version != version)
                {
                    return new Outcome<Visit>.Stale(visit.AsSeenOf(source));
                }

                if (visit.FlaggedAt is null)
                {
                    return Refusal.NotNow("not-flagged", "This page is not flagged any more.");
                }

                if (Typed.Line(note) is not { } said)
                {
                    return Refusal.Invalid("note", "Say why the evidence stands all the same.");
                }

                var settled = visit with { FlaggedAt = null, SettledHash = visit.TextHash, Misses = 0 };
                if (!await session.Visits.SaveAsync(settled, cancellation))
                {
                    return new Outcome<Visit>.Stale(visit.AsSeenOf(source));
                }

                await Visiting.LiftAsync(session, id, actor, clock.Now(), ChangeKind.PageFlagSettled, said, cancellation);
                return (settled with { Version = settled.Version + 1 }).AsSeenOf(source);
            },
            cancellation);
    }
}
