using FactCheck.Live;

namespace FactCheck.Sources.Timestamping;

/// <summary>The timestamps that are to be got, and what comes of asking for each: what the background job does with them.</summary>
public sealed class WaitingTimestamps(IDatabase database, TimeProvider clock, IFileArchive archive, ITimestampAuthorities authorities)
{
    /// <summary>How long an authority rests after each time that it did not answer as it should; after the last it is given up.</summary>
    private static readonly TimeSpan[] Rests =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6),
        TimeSpan.FromHours(12), TimeSpan.FromDays(1), TimeSpan.FromDays(1), TimeSpan.FromDays(2), TimeSpan.FromDays(3),
    ];

    /// <summary>After so long one that was taken and never ended is asked again: whoever asked is gone.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(3);

    /// <summary>Takes the next one, or nothing where none is due; it is this caller's then.</summary>
    public async Task<Timestamp?> TakeAsync(CancellationToken cancellation)
    {
        // Looking costs no write.
        if (await database.ReadAsync(session => session.Timestamps.NextAsync(clock.Now(), cancellation), cancellation) is null)
        {
            return null;
        }

        var outcome = await database.WriteAsync<Timestamp>(
            async session =>
            {
                var now = clock.Now();
                if (await session.Timestamps.NextAsync(now, cancellation) is not { } next)
                {
                    return new Outcome<Timestamp>.Missing();
                }

                var taken = next with { Attempts = next.Attempts + 1, DueAt = now + Abandoned };
                return await session.Timestamps.SaveAsync(taken, cancellation) ? taken with { Version = taken.Version + 1 } : new Outcome<Timestamp>.Stale(next);
            },
            cancellation);
        return outcome.ValueOrDefault;
    }

    /// <summary>Asks the authority and keeps its answer, or when to ask again and why.</summary>
    public async Task<Timestamp> CarryOutAsync(Timestamp taken, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var capture = await database.ReadAsync(session => session.Captures.FindAsync(taken.CaptureId, cancellation), cancellation);
        if (capture is null || taken.HashIn(capture) is not { } hash)
        {
            return await EndAsync(taken with { State = TimestampState.Failed, DueAt = null, Reason = "The file is not there any more." }, capture, null, cancellation);
        }

        var outcome = await authorities.AskAsync(taken.Authority, hash, cancellation);
        if (outcome is not Outcome<SignedMoment>.Done { Value: var signed })
        {
            return await PutOffAsync(taken, capture, (outcome as Outcome<SignedMoment>.Refused)?.Refusal, cancellation);
        }

        using var answer = new MemoryStream(signed.Answer.ToArray(), writable: false);
        var kept = await archive.KeepAsync(answer, ITimestampAuthorities.MostAnswer, cancellation);
        return kept is Outcome<StoredFile>.Done { Value: var file }
            ? await EndAsync(
                taken with { State = TimestampState.Kept, DueAt = null, Reason = null, StampedAt = signed.At, Signer = signed.Signer, TokenHash = file.Hash },
                capture,
                file,
                cancellation)
            : await PutOffAsync(taken, capture, (kept as Outcome<StoredFile>.Refused)?.Refusal, cancellation);
    }

    /// <summary>Puts one off that broke for a reason nobody foresaw.</summary>
    public Task<Timestamp> PutOffAsync(Timestamp taken, CancellationToken cancellation) => PutOffAsync(taken, capture: null, refusal: null, cancellation);

    private Task<Timestamp> PutOffAsync(Timestamp taken, Capture? capture, Refusal? refusal, CancellationToken cancellation)
    {
        var isOver = taken.Attempts > Rests.Length || refusal?.Code == ITimestampAuthorities.Unknown;
        return EndAsync(
            taken with
            {
                State = isOver ? TimestampState.Failed : TimestampState.Waiting,
                DueAt = isOver ? null : clock.Now() + Rests[taken.Attempts - 1],
                Reason = refusal?.Message ?? "The server could not finish this.",
            },
            capture,
            file: null,
            cancellation);
    }

    private async Task<Timestamp> EndAsync(Timestamp ended, Capture? capture, StoredFile? file, CancellationToken cancellation)
    {
        var outcome = await database.WriteAsync<Timestamp>(
            async session =>
            {
                var now = clock.Now();
                if (file is not null)
                {
                    await session.Captures.AddFileAsync(file, now, cancellation);
                }

                if (!await session.Timestamps.SaveAsync(ended, cancellation))
                {
                    // Somebody else was given it meanwhile and ends it.
                    return new Outcome<Timestamp>.Stale(ended);
                }

                if (ended.State != TimestampState.Waiting)
                {
                    await session.RecordAsync(
                        ended.State == TimestampState.Kept ? ChangeKind.TimestampKept : ChangeKind.TimestampFailed,
                        null,
                        now,
                        null,
                        null,
                        cancellation,
                        ("capture", ended.CaptureId),
                        ("source", capture?.SourceId),
                        ("part", ended.Part),
                        ("authority", ended.Authority),
                        ("hash", ended.TokenHash));
                }

                return ended with { Version = ended.Version + 1 };
            },
            cancellation);
        return outcome.ValueOrDefault ?? ended;
    }
}
