namespace FactCheck.Storage.Live.Checkpoints;

/// <summary>What a file of checkpoints holds against the chain: the hash of every change that was signed.</summary>
public sealed class SignedChanges
{
    private readonly List<string> hashes = [];
    private readonly List<(long To, string At)> moments = [];

    private SignedChanges() { }

    /// <summary>How many checkpoints hold.</summary>
    public int Checkpoints => moments.Count;

    /// <summary>The sequence of the newest change that was signed; 0 where none was.</summary>
    public long Newest => hashes.Count;

    /// <summary>When the newest one was signed.</summary>
    public string? NewestAt => moments.Count == 0 ? null : moments[^1].At;

    /// <summary>What is wrong with the file itself, each in a sentence.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    internal string? LastLine { get; private set; }

    /// <summary>Reads the file and checks every line with the key, of which the public half is enough.</summary>
    public static async Task<SignedChanges> ReadAsync(CheckpointFile file, CheckpointKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(key);
        var read = new SignedChanges();
        var faults = new List<string>();
        foreach (var (index, line) in (await file.LinesAsync(cancellation)).Index())
        {
            if (Checkpoint.Parse(line) is not var (checkpoint, text, signature))
            {
                // A line that a power cut left is followed by one that goes on from the line before it.
                continue;
            }

            if (read.Fault(checkpoint, text, signature, key) is { } fault)
            {
                faults.Add(FormattableString.Invariant($"Line {index + 1} of the checkpoints {fault}."));
                break;
            }

            read.hashes.AddRange(checkpoint.Each());
            read.moments.Add((checkpoint.To, checkpoint.At));
            read.LastLine = line;
        }

        read.Faults = faults;
        return read;
    }

    /// <summary>The hash that was signed of this change, or nothing where it is newer than all checkpoints.</summary>
    internal string? HashOf(long sequence) => sequence >= 1 && sequence <= hashes.Count ? hashes[(int)(sequence - 1)] : null;

    /// <summary>When the checkpoint that holds this change was signed.</summary>
    internal string? SignedAt(long sequence) => moments.Select(moment => ((long To, string At)?)moment).FirstOrDefault(moment => moment!.Value.To >= sequence)?.At;

    private string? Fault(Checkpoint checkpoint, string text, string signature, CheckpointKey key) =>
        checkpoint.Key != key.Name ? $"was signed with another key, {checkpoint.Key}; this one is {key.Name}"
        : !key.IsSigned(text, signature) ? "was changed: its signature does not hold"
        : checkpoint.Previous != (LastLine is null ? Checkpoint.NoneBefore : Checkpoint.HashOf(LastLine)) ? "does not follow the line before it: one was taken out or put in"
        : checkpoint.From != Newest + 1 ? "does not go on where the line before it ended"
        : null;
}
