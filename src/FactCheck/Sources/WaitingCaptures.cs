using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>The captures that wait to be taken, and what comes of each: what the background job does with them.</summary>
public sealed class WaitingCaptures(IDatabase database, TimeProvider clock, IFileArchive archive, ICaptureReader reader, IEnumerable<IFollowsCapture> followers)
{
    /// <summary>After so long a capture that never ended is begun again: whoever ran it is gone.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(3);

    /// <summary>The most bytes of a WARC file; what it holds is bounded by the fetcher.</summary>
    private const long MostWarc = 200 * 1024 * 1024;

    /// <summary>Puts what a process left behind back in the queue; only where no other process runs.</summary>
    public Task ResumeAsync(CancellationToken cancellation) =>
        database.WriteAsync<bool>(
            async session =>
            {
                await session.Captures.ResumeAsync(cancellation);
                return true;
            },
            cancellation);

    /// <summary>Takes the next capture, or nothing where none waits; it is this caller's then.</summary>
    public async Task<Capture?> TakeAsync(CancellationToken cancellation)
    {
        // Looking costs no write.
        var since = clock.Now() - Abandoned;
        if (await database.ReadAsync(session => session.Captures.NextAsync(since, cancellation), cancellation) is null)
        {
            return null;
        }

        var outcome = await database.WriteAsync<Capture>(
            async session =>
            {
                if (await session.Captures.NextAsync(since, cancellation) is not { } next)
                {
                    return new Outcome<Capture>.Missing();
                }

                var taken = next with { State = CaptureState.Running, TakenAt = clock.Now(), Stage = "asking the address" };
                return await session.Captures.SaveAsync(taken, cancellation) ? taken with { Version = taken.Version + 1 } : new Outcome<Capture>.Stale(next);
            },
            cancellation);
        return outcome.ValueOrDefault;
    }

    /// <summary>Fetches the capture's address and keeps what came, or why nothing did; what it says on the way is for the page.</summary>
    public async Task<Capture> CarryOutAsync(Capture capture, Action<string> says, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(capture);
        ArgumentNullException.ThrowIfNull(says);
        says("asking the address");
        var received = await reader.FetchAsync(capture.AskedAddress!, cancellation);
        var ended = capture with
        {
            EndedAt = clock.Now(),
            Stage = null,
            FinalAddress = received.FinalAddress,
            Status = received.Status,
            MediaType = received.MediaType,
            State = received.Refusal is null ? CaptureState.Kept : CaptureState.Failed,
            Reason = received.Refusal?.Message,
        };
        says("keeping what came");
        var files = new List<StoredFile>();
        CapturedText? text = null;
        if (received.Warc is { } warc)
        {
            var kept = await KeepAsync(warc, MostWarc, cancellation);
            if (kept is Outcome<StoredFile>.Done { Value: var file })
            {
                files.Add(file);
                ended = ended with { WarcHash = file.Hash, WarcBytes = file.Bytes };
            }
            else
            {
                ended = Failed(ended, kept);
            }
        }

        if (ended.State == CaptureState.Kept)
        {
            var content = received.Content!;
            var kept = await KeepAsync(content, content.Length, cancellation);
            if (kept is Outcome<StoredFile>.Done { Value: var file })
            {
                files.Add(file);
                ended = ended with { Hash = file.Hash, Bytes = file.Bytes };
                says("reading its text");
                using var stream = new MemoryStream(content, writable: false);
                var read = await reader.ReadAsync(stream, received.MediaType!, received.Charset, null, received.FinalAddress, cancellation);
                text = read.ValueOrDefault;
                ended = reader.HasText(received.MediaType!) && read is Outcome<CapturedText>.Refused { Refusal: var why } ? ended with { Reason = why.Message } : ended;
            }
            else
            {
                ended = Failed(ended, kept);
            }
        }

        return await EndAsync(ended, files, text, cancellation);
    }

    /// <summary>Gives a capture up that broke for a reason nobody foresaw.</summary>
    public Task<Capture> GiveUpAsync(Capture capture, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(capture);
        return EndAsync(
            capture with { State = CaptureState.Failed, EndedAt = clock.Now(), Stage = null, Reason = "The server could not finish this. Try again, or upload the file by hand." },
            [],
            null,
            cancellation);
    }

    /// <summary>Puts an address in the queue, in the transaction that made it the source's.</summary>
    internal static async Task<Capture> EnqueueAsync(ISession session, TimeProvider clock, Actor actor, Source source, CancellationToken cancellation)
    {
        var capture = new Capture
        {
            Id = clock.New<CaptureId>(),
            SourceId = source.Id,
            Way = CaptureWay.Fetched,
            State = CaptureState.Waiting,
            AskedAddress = source.Address,
            AskedBy = actor.Id,
            AskedAt = clock.Now(),
        };
        await session.Captures.AddAsync(capture, cancellation);
        await session.RecordAsync(ChangeKind.CaptureAsked, actor, capture.AskedAt, null, null, cancellation, ("capture", capture.Id), ("source", source.Id));
        return capture;
    }

    /// <summary>
    /// Puts the source's address in the queue where nothing was captured of it and nothing is on its way. A confidential
    /// source is never asked unbidden: the visit alone could tell somebody whom the desk talks to.
    /// </summary>
    internal static async Task EnqueueUnaskedAsync(ISession session, TimeProvider clock, Actor actor, Source source, CancellationToken cancellation)
    {
        if (source is { Address: { } address, IsConfidential: false }
            && !(await session.Captures.OfSourceAsync(source.Id, cancellation)).Any(capture => capture.AskedAddress == address || (capture.Way == CaptureWay.Uploaded && capture.State == CaptureState.Kept)))
        {
            await EnqueueAsync(session, clock, actor, source, cancellation);
        }
    }

    private static Capture Failed(Capture capture, Outcome<StoredFile> kept) => capture with
    {
        State = CaptureState.Failed,
        Reason = (kept as Outcome<StoredFile>.Refused)?.Refusal.Message ?? "What came could not be kept.",
    };

    private async Task<Outcome<StoredFile>> KeepAsync(byte[] content, long most, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await archive.KeepAsync(stream, most, cancellation);
    }

    private async Task<Capture> EndAsync(Capture ended, IReadOnlyList<StoredFile> files, CapturedText? text, CancellationToken cancellation)
    {
        var outcome = await database.WriteAsync<Capture>(
            async session =>
            {
                foreach (var file in files)
                {
                    await session.Captures.AddFileAsync(file, clock.Now(), cancellation);
                }

                if (!await session.Captures.SaveAsync(ended, cancellation))
                {
                    // Somebody else was given it meanwhile and ends it.
                    return new Outcome<Capture>.Stale(ended);
                }

                if (text is not null)
                {
                    await session.Captures.SetTextAsync(ended.Id, text, cancellation);
                }

                if (ended.State == CaptureState.Kept && await session.Sources.FindAsync(ended.SourceId, cancellation) is { } source)
                {
                    foreach (var follower in followers)
                    {
                        await follower.FollowAsync(session, ended, source, ended.EndedAt!.Value, cancellation);
                    }
                }

                await session.RecordAsync(
                    ended.State == CaptureState.Kept ? ChangeKind.CaptureKept : ChangeKind.CaptureFailed,
                    null,
                    ended.EndedAt!.Value,
                    null,
                    null,
                    cancellation,
                    ("capture", ended.Id),
                    ("source", ended.SourceId),
                    ("hash", ended.Hash),
                    ("warc", ended.WarcHash));
                return ended with { Version = ended.Version + 1 };
            },
            cancellation);
        return outcome.ValueOrDefault ?? ended;
    }
}
