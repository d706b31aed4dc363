using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person takes a merge of two sources back.</summary>
public sealed class UnmergeSource(IDatabase database, TimeProvider clock, MovingEvidence moving)
{
    /// <summary>The source that went stands again, and what went with it and still rests on the other goes back to it.</summary>
    public Task<Outcome<Source>> RunAsync(Actor actor, SourceId merged, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.WriteAsync<Source>(
            async session =>
            {
                if (await session.Sources.FindAsync(merged, cancellation) is not { } stands)
                {
                    return new Outcome<Source>.Missing();
                }

                if (await CaptureAccess.MayChangeAsync(session, actor, stands, cancellation) is { } refused)
                {
                    return refused;
                }

                if (await session.SourceMerges.FindAsync(merged, cancellation) is not { } merge
                    || await session.SourceMerges.FindMergedAsync(merged, cancellation) is not { } went)
                {
                    return new Outcome<Source>.Missing();
                }

                return stands.Id != merge.IntoId ? Refusal.NotNow("merged-further", "The source that it went into was merged into another since: take that back first.")
                    : stands.IsConfidential != went.IsConfidential
                        ? Refusal.NotNow("confidential", "The source that stands for both was made confidential, or open, since. Put that back first.")
                    : await UnmergeAsync(session, actor, merge, stands, went, cancellation);
            },
            cancellation);
    }

    private async Task<Outcome<Source>> UnmergeAsync(
        ISession session, Actor actor, SourceMerge merge, Source stands, Source went, CancellationToken cancellation)
    {
        var now = clock.Now();
        var evidence = (await session.Evidence.AllFromAsync(stands.Id, cancellation)).Where(piece => merge.Moved.Evidence.Contains(piece.Id)).ToList();
        // Somebody may have entered the address anew, or given it to another.
        var address = merge.CanonicalAddress is { } canonical && await session.Sources.FindByAddressAsync(canonical, cancellation) is { } holder && holder.Id != stands.Id
            ? null
            : merge.CanonicalAddress ?? Addresses.Canonical(went.Address);
        await session.SourceMerges.RemoveAsync(merge, cancellation);
        await session.Captures.MoveAsync(merge.Moved.Captures, stands.Id, went.Id, cancellation);
        var again = went with { MergedInto = null, CanonicalAddress = address };
        if (!await session.Sources.SaveAsync(again, cancellation) || !await session.Sources.SaveAsync(stands, cancellation))
        {
            return new Outcome<Source>.Stale(stands.AsKept());
        }

        await session.RecordAsync(
            ChangeKind.SourcesParted, actor, now, null, null, cancellation, ("source", went.Id), ("from", stands.Id), ("evidence", evidence.Count));
        var outcome = await moving.MoveAsync(session, actor, evidence, stands, again, "Its source was parted from another again.", now, cancellation);
        return outcome is Outcome<Source>.Done ? (await session.Sources.FindAsync(went.Id, cancellation))!.AsKept() : outcome;
    }
}
