namespace FactCheck.Sources.Timestamping;

/// <summary>Verifies kept timestamps once more: for the page of a capture, and for all at once by the command that verifies.</summary>
public sealed class TimestampCheck(IDatabase database, IFileArchive archive, ITimestampAuthorities authorities)
{
    /// <summary>Every kept timestamp that does not hold, and how many there are.</summary>
    public async Task<(int Kept, IReadOnlyList<CheckedTimestamp> Faults)> AllAsync(CancellationToken cancellation)
    {
        var kept = await database.ReadAsync(
            async session =>
            {
                var all = new List<(Timestamp, Capture)>();
                foreach (var timestamp in await session.Timestamps.KeptAsync(cancellation))
                {
                    all.Add((timestamp, (await session.Captures.FindAsync(timestamp.CaptureId, cancellation))!));
                }

                return all;
            },
            cancellation);
        var faults = new List<CheckedTimestamp>();
        foreach (var (timestamp, capture) in kept)
        {
            if (await OneAsync(timestamp, capture, cancellation) is { Fault: not null } fault)
            {
                faults.Add(fault);
            }
        }

        return (kept.Count, faults);
    }

    /// <summary>The timestamp with what is wrong with it, if anything is.</summary>
    public async Task<CheckedTimestamp> OneAsync(Timestamp timestamp, Capture capture, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(timestamp);
        ArgumentNullException.ThrowIfNull(capture);
        return new CheckedTimestamp(timestamp, timestamp.State == TimestampState.Kept ? await FaultAsync(timestamp, capture, cancellation) : null);
    }

    private async Task<string?> FaultAsync(Timestamp timestamp, Capture capture, CancellationToken cancellation)
    {
        await using var stream = archive.Open(timestamp.TokenHash!);
        if (stream is null)
        {
            return "Its file is missing from the archive.";
        }

        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer, cancellation);
        return authorities.Verify(timestamp.Authority, timestamp.HashIn(capture) ?? "", answer.ToArray()) switch
        {
            Outcome<SignedMoment>.Done { Value.At: var at } => at == timestamp.StampedAt ? null : "It names another moment than the one that was recorded.",
            Outcome<SignedMoment>.Refused { Refusal.Message: var why } => why,
            _ => "It cannot be read.",
        };
    }
}

/// <summary>A timestamp, verified a moment ago.</summary>
/// <param name="Timestamp">What is known of it.</param>
/// <param name="Fault">Why a kept one does not hold; nothing where it does.</param>
public sealed record CheckedTimestamp(Timestamp Timestamp, string? Fault);
