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

        return await new ArrivingFiles(archive, reader).KeepAsync(file, cancellation) switch
        {
            Outcome<ArrivedFile>.Done { Value: var arrived } => await SaveAsync(actor, id, arrived, cancellation),
            var other => other.Select(_ => (Capture)null!),
        };
    }

    private static async Task<Outcome<Source>> MayAsync(ISession session, Actor actor, SourceId id, CancellationToken cancellation) =>
        await session.Sources.FindAsync(id, cancellation) is not { } source ? new Outcome<Source>.Missing()
        : await CaptureAccess.MayChangeAsync(session, actor, source, cancellation) is { } refused ? refused
        : source;

    private Task<Outcome<Capture>> SaveAsync(Actor actor, SourceId id, ArrivedFile arrived, CancellationToken cancellation) =>
        database.WriteAsync<Capture>(
            async session =>
            {
                // What may have changed while the file arrived.
                var may = await MayAsync(session, actor, id, cancellation);
                return may is Outcome<Source>.Done { Value: var source }
                    ? await arrived.AddAsync(session, actor, source, followers, clock, cancellation)
                    : may.Select(_ => (Capture)null!);
            },
            cancellation);
}

/// <summary>A file as it arrives.</summary>
/// <param name="Content">Its bytes, read once.</param>
/// <param name="Name">The name that it had.</param>
/// <param name="Length">How many bytes are announced, where somebody says so.</param>
/// <param name="From">The capture of a mail that it was attached to.</param>
public sealed record UploadedFile(Stream Content, string? Name, long? Length = null, CaptureId? From = null);
