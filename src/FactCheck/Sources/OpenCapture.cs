using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Opens a file of a capture to be taken away; of a confidential source that is recorded.</summary>
public sealed class OpenCapture(IDatabase database, TimeProvider clock, IFileArchive archive)
{
    /// <summary>The file, to be read and closed; missing where there is none or the actor may not know the source.</summary>
    public async Task<Outcome<OpenedCapture>> RunAsync(Actor actor, CaptureId id, CapturePart part, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await FindAsync(database, clock, actor, id, part == CapturePart.Content ? "file" : "exchange", cancellation);
        return outcome is not Outcome<Capture>.Done { Value: var capture } ? outcome.Select(_ => (OpenedCapture)null!)
            : await Quarantine.CheckAsync(database, cancellation, capture.Hash, capture.HashOf(part)) is { } found ? found
            : capture.HashOf(part) is not { } hash ? new Outcome<OpenedCapture>.Missing()
            : archive.Open(hash) is { } stream ? new OpenedCapture(capture, hash, stream)
            : Lost();
    }

    /// <summary>The capture, where the actor may know its source; that they took this of a confidential one is recorded first.</summary>
    internal static async Task<Outcome<Capture>> FindAsync(IDatabase database, TimeProvider clock, Actor actor, CaptureId id, string what, CancellationToken cancellation)
    {
        var outcome = await database.ReadAsync(session => CaptureAccess.FindAsync(session, actor, id, cancellation), cancellation);
        if (outcome is Outcome<(Capture Capture, Source Source)>.Done { Value.Source: { IsConfidential: true } secret })
        {
            await database.WriteAsync<bool>(
                async session =>
                {
                    await session.RecordReadingAsync(actor, clock, secret, what, cancellation);
                    return true;
                },
                cancellation);
        }

        return outcome.Select(found => found.Capture);
    }

    internal static Refusal Lost() =>
        Refusal.NotNow("lost", "This file is missing from the archive. Tell whoever runs the server: --verify names what is gone.");
}

/// <summary>Which file of a capture.</summary>
public enum CapturePart
{
    /// <summary>What was received.</summary>
    Content,

    /// <summary>The record of the whole exchange, a WARC file.</summary>
    Exchange,
}

/// <summary>An open file of a capture.</summary>
/// <param name="Capture">What it belongs to.</param>
/// <param name="Hash">The SHA-256 that its bytes must have.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OpenedCapture(Capture Capture, string Hash, Stream Content);
