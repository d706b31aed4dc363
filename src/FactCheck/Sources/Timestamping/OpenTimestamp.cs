using FactCheck.People;

namespace FactCheck.Sources.Timestamping;

/// <summary>Opens what an authority signed, to be taken away; of a confidential source that is recorded.</summary>
public sealed class OpenTimestamp(IDatabase database, TimeProvider clock, IFileArchive archive)
{
    /// <summary>The answer of the authority, to be read and closed; missing where there is none or the actor may not know the source.</summary>
    public async Task<Outcome<OpenedCapture>> RunAsync(Actor actor, CaptureId id, string tokenHash, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await OpenCapture.FindAsync(database, clock, actor, id, "timestamp", cancellation);
        if (outcome is not Outcome<Capture>.Done { Value: var capture })
        {
            return outcome.Select(_ => (OpenedCapture)null!);
        }

        var timestamps = await database.ReadAsync(session => session.Timestamps.OfCaptureAsync(id, cancellation), cancellation);
        return timestamps.FirstOrDefault(timestamp => timestamp.TokenHash == tokenHash) is not { TokenHash: { } hash } ? new Outcome<OpenedCapture>.Missing()
            : archive.Open(hash) is { } stream ? new OpenedCapture(capture, hash, stream)
            : OpenCapture.Lost();
    }
}
