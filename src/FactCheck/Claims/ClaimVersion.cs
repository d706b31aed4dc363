namespace FactCheck.Claims;

/// <summary>A claim's id and how often it was written to: enough to see whether what is known of it still holds.</summary>
public sealed record ClaimVersion
{
    public required ClaimId Id { get; init; }

    public required int Version { get; init; }
}
