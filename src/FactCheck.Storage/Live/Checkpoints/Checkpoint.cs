using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FactCheck.Storage.Live.Checkpoints;

/// <summary>
/// What was on record at a moment: the hash of every change since the checkpoint before, so that the first one that is
/// rewritten later can be named. A line of the file is the signature, a blank, and this as JSON.
/// </summary>
internal sealed record Checkpoint
{
    /// <summary>The most changes of one checkpoint; more are several.</summary>
    public const int MostChanges = 5_000;

    private const int HashBytes = SHA256.HashSizeInBytes;

    /// <summary>When it was signed.</summary>
    public required string At { get; init; }

    /// <summary>The sequence of the first change that it holds.</summary>
    public required long From { get; init; }

    /// <summary>The sequence of the last one.</summary>
    public required long To { get; init; }

    /// <summary>Their hashes, one after the other, in base64.</summary>
    public required string Hashes { get; init; }

    /// <summary>The SHA-256 of the line before, so that none can be taken out; zeros at the first.</summary>
    public required string Previous { get; init; }

    /// <summary>The name of the key.</summary>
    public required string Key { get; init; }

    public static string NoneBefore { get; } = new('0', 2 * HashBytes);

    public static Checkpoint Of(IReadOnlyList<ChainHead> changes, string previous, string key, DateTimeOffset at) => new()
    {
        At = Texts.Of(at),
        From = changes[0].Sequence,
        To = changes[^1].Sequence,
        Hashes = Convert.ToBase64String([.. changes.SelectMany(change => Convert.FromHexString(change.Hash))]),
        Previous = previous,
        Key = key,
    };

    public string ToLine(CheckpointKey key)
    {
        var text = JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
        return $"{key.Sign(text)} {text}";
    }

    /// <summary>What the line holds, or nothing where it is no whole line of ours.</summary>
    public static (Checkpoint Checkpoint, string Text, string Signature)? Parse(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0)
        {
            return null;
        }

        try
        {
            var text = line[(blank + 1)..];
            return JsonSerializer.Deserialize<Checkpoint>(text, JsonSerializerOptions.Web) is { } read && read.IsSound() ? (read, text, line[..blank]) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    /// <summary>The hashes that it holds, in their order.</summary>
    public IEnumerable<string> Each()
    {
        var bytes = Convert.FromBase64String(Hashes);
        for (var at = 0; at < bytes.Length; at += HashBytes)
        {
            yield return Convert.ToHexStringLower(bytes.AsSpan(at, HashBytes));
        }
    }

    private bool IsSound() =>
        From >= 1 && To >= From && To - From < MostChanges
        && Convert.TryFromBase64String(Hashes, new byte[Hashes.Length], out var count) && count == (To - From + 1) * HashBytes;
}
