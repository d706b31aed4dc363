using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Sources.Drawing;
using FactCheck.Sources.Timestamping;

namespace FactCheck.Sources;

/// <summary>Reads a capture whole, with its text; of a confidential source that is recorded.</summary>
public sealed class ReadCapture(
    IDatabase database, TimeProvider clock, IFileArchive archive, ICaptureReader reader, ShownCopies copies, TimestampCheck timestamps)
{
    /// <summary>The capture with its source, its text and the evidence that rests on it; missing where the actor may not know the source.</summary>
    public async Task<Outcome<CaptureBoard>> RunAsync(Actor actor, CaptureId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var outcome = await database.ReadAsync(session => ReadAsync(session, actor, id, cancellation), cancellation);
        outcome = outcome is Outcome<CaptureBoard>.Done { Value.Source.IsConfidential: true }
            ? await database.WriteAsync<CaptureBoard>(
                async session =>
                {
                    var again = await ReadAsync(session, actor, id, cancellation);
                    if (again is Outcome<CaptureBoard>.Done { Value: { Source.IsConfidential: true } secret })
                    {
                        await session.RecordReadingAsync(actor, clock, secret.Source, "capture", cancellation);
                    }

                    return again;
                },
                cancellation)
            : outcome;
        return outcome is Outcome<CaptureBoard>.Done { Value: { Capture.Hash: not null } board }
            ? await CheckedAsync(await LookedIntoAsync(board, cancellation), cancellation)
            : outcome;
    }

    private async Task<CaptureBoard> LookedIntoAsync(CaptureBoard board, CancellationToken cancellation)
    {
        var (hash, mediaType) = (board.Capture.Hash!, board.Capture.MediaType);
        if (board.Scan?.State == ScanState.Found)
        {
            return board;
        }

        if (ShownCopies.IsPicture(mediaType))
        {
            return await copies.OfAsync(hash, mediaType!, cancellation) is Outcome<ShownCopy>.Done { Value: var copy } ? board with { Picture = copy } : board;
        }

        if (mediaType == Enclosure.MailType && archive.Open(hash) is { } mail)
        {
            await using (mail)
            {
                return board with { Enclosures = (await reader.EnclosuresAsync(mail, cancellation)).ValueOrDefault ?? [] };
            }
        }

        return board;
    }

    // Beside the transaction: it reads files.
    private async Task<CaptureBoard> CheckedAsync(CaptureBoard board, CancellationToken cancellation)
    {
        var all = new List<CheckedTimestamp>();
        foreach (var (timestamp, _) in board.Timestamps)
        {
            all.Add(await timestamps.OneAsync(timestamp, board.Capture, cancellation));
        }

        return board with { Timestamps = all };
    }

    private static async Task<Outcome<CaptureBoard>> ReadAsync(ISession session, Actor actor, CaptureId id, CancellationToken cancellation)
    {
        if (Permissions.Check(actor, Act.ReadDesk) is { } refused)
        {
            return refused;
        }

        if (await session.Captures.FindAsync(id, cancellation) is not { } capture
            || await session.Sources.FindAsync(capture.SourceId, cancellation) is not { } source
            || !await session.MayKnowAsync(source, actor, cancellation))
        {
            return new Outcome<CaptureBoard>.Missing();
        }

        var uses = new List<CaptureUse>();
        if (Permissions.Check(actor, Act.LogEvidence) is null)
        {
            foreach (var evidence in await session.Evidence.FromAsync(source.Id, cancellation))
            {
                if (await session.Claims.FindAsync(evidence.ClaimId, cancellation) is { } claim
                    && await SourceAccess.MayReadAsync(session, actor, claim, evidence, cancellation))
                {
                    uses.Add(new CaptureUse(claim, evidence));
                }
            }
        }

        return new CaptureBoard
        {
            Capture = capture,
            Scan = capture.Hash is { } file ? await session.Files.ScanAsync(file, cancellation) : null,
            Source = source,
            Text = await session.Captures.TextAsync(id, cancellation),
            Others = [.. (await session.Captures.OfSourceAsync(source.Id, cancellation)).Where(other => other.Id != id)],
            Uses = uses,
            Drawn = await session.Renderings.FindAsync(id, cancellation),
            Timestamps = [.. (await session.Timestamps.OfCaptureAsync(id, cancellation)).Select(timestamp => new CheckedTimestamp(timestamp, Fault: null))],
        };
    }
}

/// <summary>A capture with all that is known around it.</summary>
public sealed record CaptureBoard
{
    public required Capture Capture { get; init; }

    public required Source Source { get; init; }

    /// <summary>Its readable text; nothing where it has none.</summary>
    public CapturedText? Text { get; init; }

    /// <summary>Its newest scan for viruses, or nothing where nobody tried.</summary>
    public FileScan? Scan { get; init; }

    /// <summary>What it is shown as, where it is a picture.</summary>
    public ShownCopy? Picture { get; init; }

    /// <summary>Its attachments, where it is a mail.</summary>
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>The source's other captures, newest first.</summary>
    public IReadOnlyList<Capture> Others { get; init; } = [];

    /// <summary>The evidence that rests on the source, for whoever may write its excerpts.</summary>
    public IReadOnlyList<CaptureUse> Uses { get; init; } = [];

    /// <summary>The picture of the page that this server drew, or is to draw; nothing where it draws none.</summary>
    public Rendering? Drawn { get; init; }

    /// <summary>What authorities elsewhere signed, or are still to sign, each verified when the board was read.</summary>
    public IReadOnlyList<CheckedTimestamp> Timestamps { get; init; } = [];
}

/// <summary>A piece of evidence with the claim that it is on.</summary>
public sealed record CaptureUse(Claim Claim, Evidence Evidence);
