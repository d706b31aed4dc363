using FactCheck.Live;

namespace FactCheck.Sources.Drawing;

/// <summary>The pages that are to be drawn, and what comes of each: what the background job does with them.</summary>
public sealed class WaitingRenderings(IDatabase database, TimeProvider clock, IFileArchive archive, IPageRenderer renderer)
{
    private const int MostAttempts = 3;
    private const long MostPicture = 64L * 1024 * 1024;

    /// <summary>How long one that failed rests, and one that was taken by a process that died.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    /// <summary>Takes the next one, or nothing where none is due; it is this caller's then.</summary>
    public async Task<Rendering?> TakeAsync(CancellationToken cancellation)
    {
        // Looking costs no write.
        if (await database.ReadAsync(session => session.Renderings.NextAsync(clock.Now(), cancellation), cancellation) is null)
        {
            return null;
        }

        var outcome = await database.WriteAsync<Rendering>(
            async session =>
            {
                var now = clock.Now();
                if (await session.Renderings.NextAsync(now, cancellation) is not { } next)
                {
                    return new Outcome<Rendering>.Missing();
                }

                var taken = next with { Attempts = next.Attempts + 1, DueAt = now + Rest };
                return await session.Renderings.SaveAsync(taken, cancellation) ? taken with { Version = taken.Version + 1 } : new Outcome<Rendering>.Missing();
            },
            cancellation);
        return outcome.ValueOrDefault;
    }

    /// <summary>Draws the page and keeps the picture, or why there is none; the capture is not touched.</summary>
    public async Task<Rendering> CarryOutAsync(Rendering taken, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(taken);
        var (capture, source) = await database.ReadAsync(
            async session => await session.Captures.FindAsync(taken.CaptureId, cancellation) is { } found
                ? (found, await session.Sources.FindAsync(found.SourceId, cancellation))
                : (null, null),
            cancellation);
        await using var stream = capture?.Hash is { } hash ? archive.Open(hash) : null;
        if (stream is null || source is null)
        {
            return await EndAsync(taken with { DueAt = null, Reason = "The file is not there any more." }, file: null, cancellation);
        }

        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancellation);
        // Fetching what a confidential page names would be one more visit that could tell whom the desk talks to.
        var drawn = await renderer.DrawAsync(content.ToArray(), capture!.FinalAddress!, mayFetch: !source.IsConfidential, cancellation);
        if (drawn is not Outcome<DrawnPage>.Done { Value: var page })
        {
            return await PutOffAsync(taken, (drawn as Outcome<DrawnPage>.Refused)?.Refusal, cancellation);
        }

        using var picture = new MemoryStream(page.Picture, writable: false);
        var kept = await archive.KeepAsync(picture, MostPicture, cancellation);
        return kept is Outcome<StoredFile>.Done { Value: var file }
            ? await EndAsync(
                taken with { DueAt = null, DrawnAt = clock.Now(), Hash = file.Hash, Fetched = page.Fetched, LeftOut = page.LeftOut, Reason = null }, file, cancellation)
            : await PutOffAsync(taken, (kept as Outcome<StoredFile>.Refused)?.Refusal, cancellation);
    }

    /// <summary>Puts one off that broke for a reason nobody foresaw.</summary>
    public Task<Rendering> PutOffAsync(Rendering taken, CancellationToken cancellation) => PutOffAsync(taken, refusal: null, cancellation);

    private Task<Rendering> PutOffAsync(Rendering taken, Refusal? refusal, CancellationToken cancellation) => EndAsync(
        taken with { DueAt = taken.Attempts < MostAttempts ? clock.Now() + Rest : null, Reason = refusal?.Message ?? "The server could not finish this." },
        file: null,
        cancellation);

    private async Task<Rendering> EndAsync(Rendering ended, StoredFile? file, CancellationToken cancellation)
    {
        var outcome = await database.WriteAsync<Rendering>(
            async session =>
            {
                if (file is not null)
                {
                    await session.Captures.AddFileAsync(file, clock.Now(), cancellation);
                }

                if (!await session.Renderings.SaveAsync(ended, cancellation))
                {
                    // Somebody else was given it meanwhile and ends it.
                    return new Outcome<Rendering>.Missing();
                }

                if (ended.Hash is not null && await session.Captures.FindAsync(ended.CaptureId, cancellation) is { } capture)
                {
                    await session.RecordAsync(
                        ChangeKind.CaptureDrawn, null, ended.DrawnAt!.Value, null, null, cancellation, ("capture", ended.CaptureId), ("source", capture.SourceId), ("hash", ended.Hash));
                }

                return ended with { Version = ended.Version + 1 };
            },
            cancellation);
        return outcome.ValueOrDefault ?? ended;
    }
}
