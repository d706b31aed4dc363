namespace FactCheck.Sources;

/// <summary>Has each picture drawn anew once, at the first look at it, and keeps the copy as a stored file.</summary>
public sealed class ShownCopies(IDatabase database, TimeProvider clock, IFileArchive archive, IPictureCopier copier)
{
    /// <summary>Whether such files are looked at as pictures.</summary>
    public static bool IsPicture(string? mediaType) => mediaType?.StartsWith("image/", StringComparison.Ordinal) == true;

    /// <summary>The copy, or why there is none for good; refused where it cannot be made at this moment.</summary>
    public async Task<Outcome<ShownCopy>> OfAsync(string hash, string mediaType, CancellationToken cancellation)
    {
        if (await database.ReadAsync(session => session.Files.ShownCopyAsync(hash, cancellation), cancellation) is { } there)
        {
            return there;
        }

        await using var original = archive.Open(hash);
        if (original is null)
        {
            return Refusal.NotNow("lost", "This file is missing from the archive. Tell whoever runs the server: --verify names what is gone.");
        }

        switch (await copier.CopyAsync(original, mediaType, cancellation))
        {
            case Outcome<PictureCopy>.Done { Value: var drawn }:
                return await KeepAsync(hash, drawn, cancellation);
            case Outcome<PictureCopy>.Refused { Refusal: { Kind: RefusalKind.Invalid } refusal }:
                return await SaveAsync(new ShownCopy { OriginalHash = hash, Reason = refusal.Message, MadeAt = clock.Now() }, file: null, cancellation);
            case Outcome<PictureCopy>.Refused { Refusal: var refusal }:
                return refusal;
            default:
                return new Outcome<ShownCopy>.Missing();
        }
    }

    private async Task<Outcome<ShownCopy>> KeepAsync(string hash, PictureCopy drawn, CancellationToken cancellation)
    {
        using var content = new MemoryStream(drawn.Content, writable: false);
        return await archive.KeepAsync(content, drawn.Content.Length, cancellation) switch
        {
            Outcome<StoredFile>.Done { Value: var file } => await SaveAsync(
                new ShownCopy
                {
                    OriginalHash = hash,
                    Hash = file.Hash,
                    MediaType = drawn.MediaType,
                    Width = drawn.Width,
                    Height = drawn.Height,
                    OriginalWidth = drawn.Of.Width,
                    OriginalHeight = drawn.Of.Height,
                    Pictures = drawn.Of.Pictures,
                    IsWhole = drawn.Of.IsWhole,
                    MadeAt = clock.Now(),
                },
                file,
                cancellation),
            var refused => refused.Select(_ => (ShownCopy)null!),
        };
    }

    // No act of a person, and made of what is on record: it is in no history.
    private Task<Outcome<ShownCopy>> SaveAsync(ShownCopy copy, StoredFile? file, CancellationToken cancellation) =>
        database.WriteAsync<ShownCopy>(
            async session =>
            {
                if (file is not null)
                {
                    await session.Captures.AddFileAsync(file, copy.MadeAt, cancellation);
                }

                // Two who looked at once drew it twice: the first one stays.
                if (await session.Files.ShownCopyAsync(copy.OriginalHash, cancellation) is { } first)
                {
                    return first;
                }

                await session.Files.AddShownCopyAsync(copy, cancellation);
                return copy;
            },
            cancellation);
}
