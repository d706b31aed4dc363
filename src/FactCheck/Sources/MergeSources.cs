using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person makes one source of two that are the same.</summary>
public sealed class MergeSources(IDatabase database, TimeProvider clock, MovingEvidence moving)
{
    /// <summary>
    /// Evidence, captures and notes go to the source that stays, which keeps its own fields; the id and the address of the
    /// other lead to it. Two of which one is confidential are never merged: that would show the one or hide the other.
    /// </summary>
    /// <param name="actor">Who merges them.</param>
    /// <param name="into">The one that stays, as it was seen.</param>
    /// <param name="other">The one that goes, as it was seen.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Outcome<Source>> RunAsync(Actor actor, SeenSource into, SeenSource other, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Source>(
            async session =>
            {
                if (await session.Sources.FindAsync(into.Id, cancellation) is not { } stays
                    || await session.Sources.FindAsync(other.Id, cancellation) is not { } goes)
                {
                    return new Outcome<Source>.Missing();
                }

                foreach (var source in (Source[])[stays, goes])
                {
                    if (await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused)
                    {
                        return refused;
                    }
                }

                return stays.Id == goes.Id ? CheckTwo(stays, goes)!
                    : stays.Version != into.Version ? new Outcome<Source>.Stale(stays.AsKept())
                    : goes.Version != other.Version ? new Outcome<Source>.Stale(goes.AsKept())
                    : CheckTwo(stays, goes) is { } never ? never
                    : await MergeAsync(session, actor, stays, goes, cancellation);
            },
            cancellation);
    }

    /// <summary>Why these two are never made one, or nothing.</summary>
    internal static Refusal? CheckTwo(Source stays, Source goes) =>
        stays.Id == goes.Id ? Refusal.NotNow("same", "These are one source already.")
        : stays.IsConfidential != goes.IsConfidential
            ? Refusal.NotNow("confidential", "One of the two is confidential. Decide first whether the other is too, and say so on its own page.")
        : null;

    private async Task<Outcome<Source>> MergeAsync(ISession session, Actor actor, Source stays, Source goes, CancellationToken cancellation)
    {
        var now = clock.Now();
        var evidence = await session.Evidence.AllFromAsync(goes.Id, cancellation);
        var moved = new MovedWithSource
        {
            Evidence = [.. evidence.Select(piece => piece.Id)],
            Captures = [.. (await session.Captures.OfSourceAsync(goes.Id, cancellation)).Select(capture => capture.Id)],
            Notes = [.. (await session.SourceNotes.OfAsync(goes.Id, cancellation)).Select(note => note.Id)],
        };
        await session.SourceMerges.AddAsync(
            new SourceMerge
            {
                SourceId = goes.Id,
                IntoId = stays.Id,
                CanonicalAddress = goes.IsConfidential ? null : goes.CanonicalAddress,
                Moved = moved,
                MergedBy = actor.Id,
                MergedAt = now,
            },
            cancellation);
        await session.Captures.MoveAsync(moved.Captures, goes.Id, stays.Id, cancellation);
        if (!await session.Sources.SaveAsync(goes with { MergedInto = stays.Id, CanonicalAddress = null }, cancellation)
            || !await session.Sources.SaveAsync(stays with { GroupId = stays.GroupId ?? goes.GroupId }, cancellation))
        {
            return new Outcome<Source>.Stale(stays.AsKept());
        }

        await session.RecordAsync(
            ChangeKind.SourcesMerged, actor, now, null, null, cancellation, ("source", stays.Id), ("merged", goes.Id), ("evidence", evidence.Count), ("captures", moved.Captures.Count));
        var outcome = await moving.MoveAsync(session, actor, evidence, goes, stays, "Its source was merged with another.", now, cancellation);
        return outcome is Outcome<Source>.Done ? (await session.Sources.FindAsync(stays.Id, cancellation))!.AsKept() : outcome;
    }
}
