using FactCheck.People;

namespace FactCheck.Sources.Drawing;

/// <summary>Opens the picture of a captured page; of a confidential source that is recorded.</summary>
public sealed class OpenRendering(IDatabase database, TimeProvider clock, IFileArchive archive)
{
    /// <summary>The picture, a PNG, to be read and closed; missing where there is none or the actor may not know the source.</summary>
    public async Task<Outcome<OpenedCapture>> RunAsync(Actor actor, CaptureId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await OpenCapture.FindAsync(database, clock, actor, id, "picture", cancellation);
        if (outcome is not Outcome<Capture>.Done { Value: var capture })
        {
            return outcome.Select(_ => (OpenedCapture)null!);
        }

        return await database.ReadAsync(session => session.Renderings.FindAsync(id, cancellation), cancellation) is not { Hash: { } hash } ? new Outcome<OpenedCapture>.Missing()
            : archive.Open(hash) is { } stream ? new OpenedCapture(capture, hash, stream)
            : OpenCapture.Lost();
    }
}
