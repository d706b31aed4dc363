namespace FactCheck.Storage.Live.Checkpoints;

/// <summary>Signs what was recorded since the last checkpoint and writes it to the second place.</summary>
public sealed class CheckpointWriting
{
    private readonly Database database;
    private readonly TimeProvider clock;

    internal CheckpointWriting(Database database, TimeProvider clock) => (this.database, this.clock) = (database, clock);

    /// <summary>
    /// How many changes were signed. Where the record is no longer what the last checkpoint signed, or the file of
    /// checkpoints does not hold, nothing is signed over it and <see cref="CheckpointState.Alarm"/> says what is wrong.
    /// </summary>
    public async Task<CheckpointState> RunAsync(CheckpointFile file, CheckpointKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(key);
        var signed = await SignedChanges.ReadAsync(file, key, cancellation);
        if (signed.Faults.Count > 0)
        {
            return new CheckpointState(0, signed.Newest, signed.Faults[0]);
        }

        var written = 0;
        var previous = signed.LastLine is null ? Checkpoint.NoneBefore : Checkpoint.HashOf(signed.LastLine);
        var newest = new ChainHead { Sequence = signed.Newest, Hash = signed.HashOf(signed.Newest) ?? ChainHead.Start.Hash };
        while (true)
        {
            var changes = await NextAsync(newest.Sequence, cancellation);
            if (newest.Sequence > 0 && (changes.Count == 0 || changes[0] != newest))
            {
                return new CheckpointState(written, newest.Sequence, FormattableString.Invariant(
                    $"Change {newest.Sequence} is {(changes.Count == 0 || changes[0].Sequence != newest.Sequence ? "gone" : "not the one")} that was signed at {signed.NewestAt}: the record was rewritten. Run --verify --checkpoints."));
            }

            var fresh = newest.Sequence > 0 ? changes.Skip(1).ToList() : changes;
            if (fresh.Count == 0)
            {
                return new CheckpointState(written, newest.Sequence, Alarm: null);
            }

            if (fresh.Index().FirstOrDefault(change => change.Item.Sequence != newest.Sequence + 1 + change.Index).Item is { } gap)
            {
                return new CheckpointState(written, newest.Sequence, FormattableString.Invariant($"A change is missing before change {gap.Sequence}. Run --verify."));
            }

            var line = Checkpoint.Of(fresh, previous, key.Name, clock.GetUtcNow()).ToLine(key);
            file.Append([line]);
            (previous, newest, written) = (Checkpoint.HashOf(line), fresh[^1], written + fresh.Count);
        }
    }

    // The last one that was signed is read again with those that follow it.
    private Task<IReadOnlyList<ChainHead>> NextAsync(long from, CancellationToken cancellation) => database.ReadSqlAsync(
        sql => sql.RowsAsync<ChainHead>(
            "select sequence, hash from change where sequence >= @from order by sequence limit @most",
            new { from, most = from > 0 ? Checkpoint.MostChanges + 1 : Checkpoint.MostChanges },
            cancellation),
        cancellation);
}

/// <summary>What came of writing checkpoints.</summary>
/// <param name="Covered">How many changes were signed.</param>
/// <param name="Newest">The sequence of the newest one that is.</param>
/// <param name="Alarm">Why no more were, in a sentence.</param>
public sealed record CheckpointState(int Covered, long Newest, string? Alarm);
