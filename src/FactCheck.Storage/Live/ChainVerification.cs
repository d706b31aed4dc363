using System.Data.Common;
using System.Globalization;
using FactCheck.Storage.Dialects;
using FactCheck.Storage.Live.Checkpoints;

namespace FactCheck.Storage.Live;

/// <summary>Checks that no recorded change was altered, taken out or put in, and that the database itself is whole.</summary>
public sealed class ChainVerification
{
    private readonly Database database;
    private readonly IDialect dialect;

    internal ChainVerification(Database database, IDialect dialect)
    {
        this.database = database;
        this.dialect = dialect;
    }

    /// <summary>
    /// Walks the whole chain as it stands at this moment and stops at the first row that is broken. Rows cut off the end
    /// together with the head that counted them, and a chain that was worked out anew, leave no trace in the database: hold
    /// it against what was signed.
    /// </summary>
    public async Task<ChainReport> RunAsync(CancellationToken cancellation, SignedChanges? checkpointed = null)
    {
        var faults = await dialect.FaultsAsync(cancellation);
        return await database.ReadSqlAsync(sql => WalkAsync(sql, faults, checkpointed, cancellation), cancellation);
    }

    private static async Task<ChainReport> WalkAsync(Sql sql, IReadOnlyList<string> faults, SignedChanges? checkpointed, CancellationToken cancellation)
    {
        var head = await sql.RowAsync<ChainHead>("select sequence, hash from chain_head", values: null, cancellation);
        var newest = ChainHead.Start;
        var rows = 0L;
        (long Sequence, string Why)? broken = null;
        await using (var command = sql.Connection.CreateCommand())
        {
            command.CommandText =
                "select sequence, at, person_id, kind, article_id, claim_id, details, previous_hash, hash from change order by sequence";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (broken is null && await reader.ReadAsync(cancellation))
            {
                var sequence = Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture);
                if ((Fault(reader, sequence, newest) ?? FaultAgainst(checkpointed, sequence, reader.GetString(8))) is { } why)
                {
                    broken = why;
                }
                else
                {
                    rows++;
                    newest = new() { Sequence = sequence, Hash = reader.GetString(8) };
                }
            }
        }

        broken ??= FaultAtEnd(newest, head) ?? FaultAtEnd(newest, checkpointed);
        return new() { Rows = rows, NewestHash = newest.Hash, BrokenSequence = broken?.Sequence, Why = broken?.Why, DatabaseFaults = faults };
    }

    private static (long Sequence, string Why)? Fault(DbDataReader reader, long sequence, ChainHead before)
    {
        var expected = before.Sequence + 1;
        if (sequence != expected)
        {
            return sequence < expected ? (sequence, "does not belong to the chain") : (expected, "is missing");
        }

        var row = new ChangeRow(sequence, Text(reader, 1)!, Text(reader, 2), Text(reader, 3)!, Text(reader, 4), Text(reader, 5), Text(reader, 6)!);
        var previous = Text(reader, 7)!;
        var hash = Text(reader, 8)!;
        if (row.HashAfter(previous) != hash)
        {
            return (sequence, "was changed");
        }

        return previous != before.Hash ? (sequence, "does not follow the row before it") : null;
    }

    private static (long Sequence, string Why)? FaultAgainst(SignedChanges? checkpointed, long sequence, string hash) =>
        checkpointed?.HashOf(sequence) is { } was && was != hash
            ? (sequence, $"is not the one that was signed at {checkpointed.SignedAt(sequence)}: the chain was worked out anew from here")
            : null;

    private static (long Sequence, string Why)? FaultAtEnd(ChainHead newest, SignedChanges? checkpointed) =>
        checkpointed is not null && checkpointed.Newest > newest.Sequence
            ? (newest.Sequence + 1, $"is missing, although it was signed at {checkpointed.SignedAt(newest.Sequence + 1)}: the chain was cut off")
            : null;

    private static (long Sequence, string Why)? FaultAtEnd(ChainHead newest, ChainHead? head)
    {
        if (head is null)
        {
            return (newest.Sequence + 1, "has no head to hook on to");
        }

        if (head.Sequence > newest.Sequence)
        {
            return (newest.Sequence + 1, "is missing, with all that followed: the chain was cut off");
        }

        if (head.Sequence < newest.Sequence)
        {
            return (head.Sequence + 1, "was put in behind the head of the chain");
        }

        return head.Hash == newest.Hash ? null : (newest.Sequence, "is not the row that the head of the chain names");
    }

    /// <summary>The field as it was hashed, from either engine.</summary>
    private static string? Text(DbDataReader reader, int column) => reader.GetValue(column) switch
    {
        DBNull => null,
        string text => text,
        Guid id => id.ToString("D"),
        DateTime moment => Texts.Exactly(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };
}
