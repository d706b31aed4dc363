using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person keeps an attachment of a captured mail as a file of its own, for the same source.</summary>
public sealed class KeepAttachment(IDatabase database, IFileArchive archive, ICaptureReader reader, UploadCapture upload)
{
    /// <summary>Takes the attachment out of the mail and keeps it by the same rules as any file that a person brings.</summary>
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

        if (capture is not { MediaType: Attachment.MailType, Hash: { } hash } || archive.Open(hash) is not { } mail)
        {
            return new Outcome<Capture>.Missing();
        }

        await using (mail)
        {
            var opened = await reader.OpenAttachmentAsync(mail, number, cancellation);
            if (opened is not Outcome<OpenedAttachment>.Done { Value: var attachment })
            {
                return opened.Select(_ => (Capture)null!);
            }

            await using (attachment.Content)
            {
                return await upload.RunAsync(actor, source.Id, new UploadedFile(attachment.Content, attachment.Attachment.Name, From: id), cancellation);
            }
        }
    }
}
