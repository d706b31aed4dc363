using System.Security.Cryptography;
using System.Text;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Sources.Revisiting;

/// <summary>Looks at a captured address again, compares what it says with the capture, and flags the evidence that rests on it.</summary>
public sealed class Visiting(IDatabase database, TimeProvider clock, ICaptureReader reader)
{
    /// <summary>After so many nights without an answer the evidence is flagged: one night is a server's, three are not.</summary>
    private const int MostMisses = 3;

    private const int MostLines = 60;
    private const int MostLine = 600;

    /// <summary>What is known before the address is asked; nothing where the source has no capture of it to compare with.</summary>
    internal async Task<Known?> PrepareAsync(SourceId id, CancellationToken cancellation) => await database.ReadAsync(
        async session =>
        {
            if (await session.Sources.FindAsync(id, cancellation) is not { Address: { } address } source
                || (await session.Captures.OfSourceAsync(id, cancellation)).FirstOrDefault(capture =>
                    capture is { State: CaptureState.Kept, Way: CaptureWay.Fetched } && capture.AskedAddress == address) is not { } capture)
            {
                return null;
            }

            return new Known(source, address, capture, await session.Captures.TextAsync(capture.Id, cancellation), await session.Visits.FindAsync(id, cancellation));
        },
        cancellation);

    /// <summary>Asks the address and writes down what came of it.</summary>
    internal async Task<Outcome<Visit>> VisitAsync(Known known, Actor? actor, CancellationToken cancellation)
    {
        var before = known.Visit is { } last && last.CaptureId == known.Capture.Id ? last : null;
        var received = await reader.VisitAsync(known.Address, before is { State: VisitState.Same or VisitState.Changed } ? before.Validators : PageValidators.None, cancellation);
        var now = clock.Now();
        if (received.IsUnchanged && before is not null)
        {
            return await SaveAsync(known, before with { VisitedAt = now, Misses = 0, Version = known.Visit!.Version }, text: null, actor, cancellation);
        }

        var text = received.Refusal is null && received.MediaType is { } type
            ? (await ReadAsync(received, type, cancellation)).ValueOrDefault
            : null;
        return await SaveAsync(known, Found(known, received, text, before, now), text, actor, cancellation);
    }

    private static Visit Found(Known known, Received received, CapturedText? text, Visit? before, DateTimeOffset now)
    {
        var visit = new Visit
        {
            SourceId = known.Source.Id,
            CaptureId = known.Capture.Id,
            VisitedAt = now,
            State = VisitState.Same,
            Status = received.Status,
            Validators = received.Validators,
            FlaggedAt = known.Visit?.FlaggedAt,
            Version = known.Visit?.Version ?? 0,
        };
        if (received.Refusal is { } refusal)
        {
            var isGone = received.Status is 404 or 410;
            return visit with
            {
                State = isGone ? VisitState.Vanished : VisitState.NoAnswer,
                Reason = refusal.Message,
                Misses = isGone ? 0 : (before?.Misses ?? 0) + 1,
                TextHash = isGone ? "vanished" : null,
                SettledHash = before?.SettledHash,
            };
        }

        var content = Hash(received.Content!);
        if (content == known.Capture.Hash)
        {
            return visit;
        }

        if (known.Text is null || text is null)
        {
            // Without a text on both sides the bytes are all there is to compare.
            return visit with
            {
                State = VisitState.Changed,
                TextHash = content,
                SettledHash = before?.SettledHash,
                Reason = known.Text is null ? "What the address serves is another file now." : "What the address serves has no readable text any more.",
            };
        }

        var (gone, added) = Lines.Between(known.Text.Text, text.Text);
        return gone.Count + added.Count == 0
            ? visit
            : visit with
            {
                State = VisitState.Changed,
                TextHash = Hash(Encoding.UTF8.GetBytes(text.Text)),
                SettledHash = before?.SettledHash,
                Gone = Shown(gone),
                Added = Shown(added),
                Differences = gone.Count + added.Count,
            };
    }

    private async Task<Outcome<Visit>> SaveAsync(Known known, Visit visit, CapturedText? text, Actor? actor, CancellationToken cancellation) =>
        await database.WriteAsync<Visit>(
            async session =>
            {
                var isFlagged = visit.State is VisitState.Changed or VisitState.Vanished || visit.Misses >= MostMisses;
                if (visit.SettledHash is not null && visit.TextHash == visit.SettledHash)
                {
                    isFlagged = false;
                }

                // That nobody answers tonight says nothing of what was found before.
                if (visit.State == VisitState.NoAnswer && !isFlagged && known.Visit?.FlaggedAt is not null)
                {
                    isFlagged = true;
                    visit = known.Visit with { VisitedAt = visit.VisitedAt, Misses = visit.Misses };
                }

                var saved = visit with { FlaggedAt = isFlagged ? visit.FlaggedAt ?? visit.VisitedAt : null };
                if (known.Visit is null)
                {
                    await session.Visits.AddAsync(saved with { Version = 1 }, cancellation);
                }
                else if (!await session.Visits.SaveAsync(saved, cancellation))
                {
                    return new Outcome<Visit>.Stale(known.Visit);
                }

                if (!isFlagged)
                {
                    await LiftAsync(session, known.Source.Id, actor, saved.VisitedAt, ChangeKind.PageFlagLifted, note: null, cancellation);
                }
                else if (text is not null || saved.State != VisitState.Changed || known.Text is null || known.Visit?.TextHash != saved.TextHash)
                {
                    await FlagAsync(session, known, saved, text, actor, cancellation);
                }

                return (saved with { Version = saved.Version + 1 }).AsSeenOf(known.Source);
            },
            cancellation);

    private static async Task FlagAsync(ISession session, Known known, Visit visit, CapturedText? text, Actor? actor, CancellationToken cancellation)
    {
        var now = text is null ? null : PlainWords.Of(text.Text);
        var evidence = await session.Evidence.FromAsync(known.Source.Id, cancellation);
        var flags = evidence.ToDictionary(piece => piece.Id, piece => visit.State switch
        {
            VisitState.Vanished => PageFate.Vanished,
            VisitState.NoAnswer => PageFate.NoAnswer,
            _ => piece.Excerpt is { } excerpt && (now is null || Excerpts.Find(excerpt, text!, now).State != ExcerptState.Found) ? PageFate.ExcerptGone : PageFate.Changed,
        });
        await session.Visits.SetFlagsAsync(known.Source.Id, flags, cancellation);
        foreach (var piece in evidence.Where(piece => piece.Page != flags[piece.Id]))
        {
            await RecordAsync(session, ChangeKind.PageFlagged, piece, actor, visit.VisitedAt, ("page", flags[piece.Id]), cancellation);
        }
    }

    /// <summary>Takes the flags off the source's evidence, and says so on each claim.</summary>
    internal static async Task LiftAsync(ISession session, SourceId source, Actor? actor, DateTimeOffset at, ChangeKind kind, string? note, CancellationToken cancellation)
    {
        var flagged = (await session.Evidence.FromAsync(source, cancellation)).Where(piece => piece.Page is not null).ToList();
        await session.Visits.SetFlagsAsync(source, new Dictionary<EvidenceId, PageFate>(), cancellation);
        foreach (var piece in flagged)
        {
            await RecordAsync(session, kind, piece, actor, at, ("note", note), cancellation);
        }
    }

    private static async Task RecordAsync(
        ISession session, ChangeKind kind, Evidence piece, Actor? actor, DateTimeOffset at, (string Name, object? Value) detail, CancellationToken cancellation)
    {
        if (await session.Claims.FindAsync(piece.ClaimId, cancellation) is { } claim)
        {
            await session.RecordAsync(kind, actor, at, claim.ArticleId, claim.Id, cancellation, ("source", piece.SourceId), detail);
        }
    }

    private async Task<Outcome<CapturedText>> ReadAsync(Received received, string mediaType, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(received.Content!, writable: false);
        return await reader.ReadAsync(stream, mediaType, received.Charset, null, received.FinalAddress, cancellation);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static IReadOnlyList<string> Shown(IReadOnlyList<string> lines) => [.. lines.Take(MostLines).Select(line =>
        line.Length <= MostLine ? line : line[..(char.IsHighSurrogate(line[MostLine - 1]) ? MostLine - 1 : MostLine)] + "…")];

    /// <summary>A source with the capture of its address, and the visit before.</summary>
    internal sealed record Known(Source Source, string Address, Capture Capture, CapturedText? Text, Visit? Visit);
}
