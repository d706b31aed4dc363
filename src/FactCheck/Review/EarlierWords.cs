namespace FactCheck.Review;

/// <summary>What a comment said before it was edited.</summary>
public sealed record EarlierWords
{
    public required CommentId CommentId { get; init; }

    /// <summary>The version that said so.</summary>
    public required int Version { get; init; }

    public required string Words { get; init; }

    /// <summary>Since when it said so.</summary>
    public required DateTimeOffset WrittenAt { get; init; }
}
