using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Shows a captured picture as a copy that holds nothing of the file but what is seen; of a confidential source that is recorded.</summary>
public sealed class ShowPicture(IDatabase database, TimeProvider clock, IFileArchive archive, ShownCopies copies)
{
    /// <summary>The copy, to be read and closed; missing where the capture is no picture or the actor may not know the source.</summary>
    public async Task<Outcome<ShownPicture>> RunAsync(Actor actor, CaptureId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await database.ReadAsync(session => CaptureAccess.FindAsync(session, actor, id, cancellation), cancellation);
        if (found is not Outcome<(Capture Capture, Source Source)>.Done { Value: var (capture, source) })
        {
            return found.Select(_ => (ShownPicture)null!);
        }

        if (capture.Hash is not { } hash || !ShownCopies.IsPicture(capture.MediaType))
        {
            return new Outcome<ShownPicture>.Missing();
        }

        if (await Quarantine.CheckAsync(database, cancellation, hash) is { } kept)
        {
            return kept;
        }

        if (source.IsConfidential)
        {
            await database.WriteAsync<bool>(
                async session =>
                {
                    await session.RecordReadingAsync(actor, clock, source, "picture", cancellation);
                    return true;
                },
                cancellation);
        }

        return await copies.OfAsync(hash, capture.MediaType!, cancellation) switch
        {
            Outcome<ShownCopy>.Done { Value: { Hash: null, Reason: var reason } } => Refusal.NotNow("not-shown", reason!),
            Outcome<ShownCopy>.Done { Value: { Hash: { } shown } copy } => archive.Open(shown) is { } content
                ? new ShownPicture(copy, content)
                : Refusal.NotNow("lost", "The copy that is shown of this picture is missing from the archive. Tell whoever runs the server: --verify names what is gone."),
            var refused => refused.Select(_ => (ShownPicture)null!),
        };
    }
}

/// <summary>An open copy of a picture.</summary>
/// <param name="Copy">What is known of it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ShownPicture(ShownCopy Copy, Stream Content);
