namespace FactCheck.Published;

/// <summary>What one webhook is to be told, written in the transaction that it tells of and sent until it arrives.</summary>
public sealed record Delivery
{
    public required DeliveryId Id { get; init; }

    public required WebhookId WebhookId { get; init; }

    /// <summary>What happened: published, corrected, updated or retracted.</summary>
    public required string Kind { get; init; }

    /// <summary>The JSON that is sent.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it is sent next.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How often it was sent, since somebody let it be sent again.</summary>
    public int Attempts { get; init; }

    public DateTimeOffset? ArrivedAt { get; init; }

    public DateTimeOffset? GivenUpAt { get; init; }

    /// <summary>What came of the last attempt, in words.</summary>
    public string? Said { get; init; }
}
