using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Takes in a file that a person brings: told from its content, kept in the archive, read.</summary>
internal sealed class ArrivingFiles(IFileArchive archive, ICaptureReader reader)
{
    /// <summary>The file as it is kept now, with what was read of it; refused where it is empty, too large or of no kind that is taken.</summary>
    public async Task<Outcome<ArrivedFile>> KeepAsync(UploadedFile file, CancellationToken cancellation)
    {
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

            return reader.Recognise(head, name) switch
            {
                Outcome<string>.Done { Value: var mediaType } => await KeepAsync(whole, name, mediaType, file.From, cancellation),
                var other => other.Select(_ => (ArrivedFile)null!),
            };
        }
    }

    private async Task<Outcome<ArrivedFile>> KeepAsync(Stream content, string? name, string mediaType, CaptureId? from, CancellationToken cancellation)
    {
        switch (await archive.KeepAsync(content, reader.MostUploaded, LookAsync, cancellation))
        {
            case Outcome<StoredFile>.Refused { Refusal.Code: IFileArchive.TooLarge }:
                return TooLarge();
            case Outcome<StoredFile>.Done { Value: var file }:
                await using (var stream = archive.Open(file.Hash)!)
                {
                    var text = await reader.ReadAsync(stream, mediaType, null, name, null, cancellation);
                    var unread = reader.HasText(mediaType) && text is Outcome<CapturedText>.Refused { Refusal: var why } ? why.Message : reader.LacksOf(stream, mediaType);
                    return new ArrivedFile(file, name, mediaType, text.ValueOrDefault, unread, from);
                }

            case var other:
                return other.Select(_ => (ArrivedFile)null!);
        }

        async Task<Refusal?> LookAsync(Stream whole, CancellationToken stop)
        {
            var told = await reader.RecogniseAsync(whole, mediaType, stop);
            mediaType = told.ValueOrDefault ?? mediaType;
            return (told as Outcome<string>.Refused)?.Refusal;
        }
    }

    private Refusal TooLarge() => new(
        RefusalKind.Invalid,
        IFileArchive.TooLarge,
        FormattableString.Invariant($"This file is larger than {reader.MostUploaded / (1024.0 * 1024):0.#} MB, the most that is kept at once."),
        "file");
}

/// <summary>A file that lies in the archive and is not yet anybody's capture.</summary>
internal sealed record ArrivedFile(StoredFile File, string? Name, string MediaType, CapturedText? Text, string? Unread, CaptureId? From)
{
    /// <summary>Makes it a source's capture.</summary>
    public async Task<Capture> AddAsync(
        ISession session, Actor actor, Source source, IEnumerable<IFollowsCapture> followers, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.Now();
        var capture = new Capture
        {
            Id = clock.New<CaptureId>(),
            SourceId = source.Id,
            Way = CaptureWay.Uploaded,
            State = CaptureState.Kept,
            AskedBy = actor.Id,
            AskedAt = now,
            EndedAt = now,
            MediaType = MediaType,
            FileName = Name,
            Bytes = File.Bytes,
            Hash = File.Hash,
            Reason = Unread,
        };
        await session.Captures.AddFileAsync(File, now, cancellation);
        await session.Captures.AddAsync(capture, cancellation);
        if (Text is not null)
        {
            await session.Captures.SetTextAsync(capture.Id, Text, cancellation);
        }

        foreach (var follower in followers)
        {
            await follower.FollowAsync(session, capture, source, now, cancellation);
        }

        await session.RecordAsync(
            ChangeKind.CaptureUploaded, actor, now, null, null, cancellation, ("capture", capture.Id), ("source", source.Id), ("hash", File.Hash), ("from", From));
        return capture;
    }
}
