using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An address that is told when something is published, corrected or retracted.</summary>
public sealed record Webhook
{
    public required WebhookId Id { get; init; }

    public required string Address { get; init; }

    /// <summary>What the receiver verifies the signature with.</summary>
    public required string Secret { get; init; }

    public required PersonId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
