using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person brings a file as a source's capture, by hand.</summary>
public sealed class UploadCapture(IDatabase database, TimeProvider clock, IFileArchive archive, ICaptureReader reader, IEnumerable<IFollowsCapture> followers)
{
    /// <summary>
    /// Keeps the file as it arrives, and then the capture; refused before a byte is read where the actor may not. What the
    /// file is, is told from its content.
    /// </summary>
    public async Task<Outcome<Capture>> RunAsync(Actor actor, SourceId id, UploadedFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(file);
        if (await database.ReadAsync(session => MayAsync(session, actor, id, cancellation), cancellation) is var may && may is not Outcome<Source>.Done)
        {
            return may.Select(_ => (Capture)null!);
        }

        if (file.Length > reader.MostUploaded)
        {
            return TooLarge();
        }

        var name = Typed.Line(file.Name?.Split('/', '\\')[^1]);
        if (name?.Length > Typed.MostLine)
        {
            name = name[..Typed.MostLine];
        }

        var (head, whole) = await Peeked.Async(file.Content, cancellation);
        await using (whole)
        {
            if (head.Length == 0)
            {
                return Refusal.Invalid("file", "This file is empty.");
            }

            switch (reader.Recognise(head, name))
            {
                case Outcome<string>.Done { Value: var mediaType }:
                    return await KeepAsync(actor, id, file, whole, name, mediaType, cancellation);
                case Outcome<string>.Refused { Refusal: var refusal }:
                    return refusal;
                default:
                    return new Outcome<Capture>.Missing();
            }
        }
    }

    private static async Task<Outcome<Source>> MayAsync(ISession session, Actor actor, SourceId id, CancellationToken cancellation) =>
        await session.Sources.FindAsync(id, cancellation) is not { } source ? new Outcome<Source>.Missing()
        : await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused ? refused
        : source;

    private async Task<Outcome<Capture>> KeepAsync(
        Actor actor, SourceId id, UploadedFile sent, Stream content, string? name, string mediaType, CancellationToken cancellation)
    {
        switch (await archive.KeepAsync(content, reader.MostUploaded, cancellation))
        {
            case Outcome<StoredFile>.Refused { Refusal.Code: IFileArchive.TooLarge }:
                return TooLarge();
            case Outcome<StoredFile>.Refused { Refusal: var refusal }:
                return refusal;
            case Outcome<StoredFile>.Done { Value: var file }:
                await using (var stream = archive.Open(file.Hash)!)
                {
                    var text = await reader.ReadAsync(stream, mediaType, null, name, null, cancellation);
                    return await SaveAsync(actor, id, sent, file, name, mediaType, text.ValueOrDefault, cancellation);
                }

            default:
                return new Outcome<Capture>.Missing();
        }
    }

    private Task<Outcome<Capture>> SaveAsync(
        Actor actor, SourceId id, UploadedFile sent, StoredFile file, string? name, string mediaType, CapturedText? text, CancellationToken cancellation) =>
        database.WriteAsync<Capture>(
            async session =>
            {
                // What may have changed while the file arrived.
                var may = await MayAsync(session, actor, id, cancellation);
                if (may is not Outcome<Source>.Done { Value: var source })
                {
                    return may.Select(_ => (Capture)null!);
                }

                var now = clock.Now();
                var capture = new Capture
                {
                    Id = clock.New<CaptureId>(),
                    SourceId = may.ValueOrDefault!.Id,
                    Way = CaptureWay.Uploaded,
                    State = CaptureState.Kept,
                    AskedBy = actor.Id,
                    AskedAt = now,
                    EndedAt = now,
                    MediaType = mediaType,
                    FileName = name,
                    Bytes = file.Bytes,
                    Hash = file.Hash,
                };
                await session.Captures.AddFileAsync(file, now, cancellation);
                await session.Captures.AddAsync(capture, cancellation);
                if (text is not null)
                {
                    await session.Captures.SetTextAsync(capture.Id, text, cancellation);
                }

                foreach (var follower in followers)
                {
                    await follower.FollowAsync(session, capture, source, now, cancellation);
                }

                await session.RecordAsync(
                    ChangeKind.CaptureUploaded, actor, now, null, null, cancellation, ("capture", capture.Id), ("source", capture.SourceId), ("hash", file.Hash), ("from", sent.From));
                return capture;
            },
            cancellation);

    private Refusal TooLarge() => new(
        RefusalKind.Invalid,
        IFileArchive.TooLarge,
        FormattableString.Invariant($"This file is larger than {reader.MostUploaded / (1024.0 * 1024):0.#} MB, the most that is kept at once."),
        "file");
}

/// <summary>A file as it arrives.</summary>
/// <param name="Content">Its bytes, read once.</param>
/// <param name="Name">The name that it had.</param>
/// <param name="Length">How many bytes are announced, where somebody says so.</param>
/// <param name="From">The capture of a mail that it was attached to.</param>
public sealed record UploadedFile(Stream Content, string? Name, long? Length = null, CaptureId? From = null);
