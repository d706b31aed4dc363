using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person keeps an enclosure of a captured mail as a file of its own, for the same source.</summary>
public sealed class KeepEnclosure(IDatabase database, IFileArchive archive, ICaptureReader reader, UploadCapture upload)
{
    /// <summary>Takes the enclosure out of the mail and keeps it by the same rules as any file that a person brings.</summary>
    public async Task<Outcome<Capture>> RunAsync(Actor actor, CaptureId id, int number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await database.ReadAsync(session => CaptureAccess.FindAsync(session, actor, id, cancellation), cancellation);
        if (found is not Outcome<(Capture Capture, Source Source)>.Done { Value: var (capture, source) })
        {
            return found.Select(_ => (Capture)null!);
        }

        if (Permissions.Check(actor, Act.LogEvidence) is { } refused)
        {
            return refused;
        }

        if (await Quarantine.CheckAsync(database, cancellation, capture.Hash) is { } kept)
        {
            return kept;
        }

        if (capture is not { MediaType: Enclosure.MailType, Hash: { } hash } || archive.Open(hash) is not { } mail)
        {
            return new Outcome<Capture>.Missing();
        }

        await using (mail)
        {
            var opened = await reader.OpenEnclosureAsync(mail, number, cancellation);
            if (opened is not Outcome<OpenedEnclosure>.Done { Value: var enclosure })
            {
                return opened.Select(_ => (Capture)null!);
            }

            await using (enclosure.Content)
            {
                return await upload.RunAsync(actor, source.Id, new UploadedFile(enclosure.Content, enclosure.Enclosure.Name, From: id), cancellation);
            }
        }
    }
}
