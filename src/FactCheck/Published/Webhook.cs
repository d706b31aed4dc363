using FactCheck.People;

namespace FactCheck.Published;

/// <summary>An address that is told when something is published, corrected or retracted.</summary>
public sealed record Webhook
{
    public required WebhookId Id { get; init; }

    public required string Address { get; init; }

    /// <summary>What the receiver verifies the signature with.</summary>
    public required string Secret { get; init; }

    /// <summary>The secret before, where it was renewed.</summary>
    public string? FormerSecret { get; init; }

    /// <summary>Until when deliveries are signed with that one too.</summary>
    public DateTimeOffset? FormerUntil { get; init; }

    public required PersonId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The secrets that a delivery is signed with at this moment, the newest first.</summary>
    public IReadOnlyList<string> SecretsAt(DateTimeOffset at) => FormerSecret is { } former && at < FormerUntil ? [Secret, former] : [Secret];
}
