namespace FactCheck.Storage.Live;

/// <summary>The sequence and hash of the newest change; 0 and zeros before the first.</summary>
internal sealed record ChainHead
{
    public static readonly ChainHead Start = new() { Sequence = 0, Hash = new('0', 64) };

    public required long Sequence { get; init; }

    public required string Hash { get; init; }
}
