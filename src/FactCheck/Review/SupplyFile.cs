using FactCheck.People;
using FactCheck.Sources;

namespace FactCheck.Review;

/// <summary>The author, or an editor for them, adds a file to an answer.</summary>
public sealed class SupplyFile(IDatabase database, TimeProvider clock, IFileArchive archive, ICaptureReader reader, IEnumerable<IFollowsCapture> followers)
{
    /// <summary>Keeps the file as every uploaded file is kept, as the capture of a source that is marked as the author's; refused before a byte is read where the actor may not.</summary>
    public async Task<Outcome<Annex>> RunAsync(Actor actor, QueryId id, UploadedFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(file);
        var may = await database.ReadAsync(
            session => QueryInHand.TakeAsync<bool>(session, actor, id, _ => Task.FromResult<Outcome<bool>>(true), cancellation), cancellation);
        if (!may.IsDone)
        {
            return may.Select(_ => (Annex)null!);
        }

        return await new ArrivingFiles(archive, reader).KeepAsync(file, cancellation) switch
        {
            Outcome<ArrivedFile>.Done { Value: var arrived } => await SaveAsync(actor, id, arrived, cancellation),
            var other => other.Select(_ => (Annex)null!),
        };
    }

    private Task<Outcome<Annex>> SaveAsync(Actor actor, QueryId id, ArrivedFile arrived, CancellationToken cancellation) =>
        database.WriteAsync<Annex>(
            session => QueryInHand.TakeAsync(
                session,
                actor,
                id,
                async inHand =>
                {
                    var name = arrived.Name ?? "A file from the author";
                    var source = await inHand.EnterAsync(clock, name, null, null, cancellation);
                    var capture = await arrived.AddAsync(session, actor, source, followers, clock, cancellation);
                    return await inHand.AnnexAsync(clock, source, new() { Title = name, FileName = name, CaptureId = capture.Id }, cancellation);
                },
                cancellation),
            cancellation);
}
