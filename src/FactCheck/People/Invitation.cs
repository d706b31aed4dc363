namespace FactCheck.People;

/// <summary>A link by which one person may join the newsroom until it expires.</summary>
public sealed record Invitation
{
    public required InvitationId Id { get; init; }

    /// <summary>SHA-256 of the link's token in lower-case hexadecimal; the token itself is never kept.</summary>
    public required string TokenHash { get; init; }

    /// <summary>For whom it was made, as the administrator wrote it.</summary>
    public required string Invitee { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required PersonId InvitedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether the link still opens at this moment.</summary>
    public bool IsOpen(DateTimeOffset now) => AcceptedAt is null && RevokedAt is null && now < ExpiresAt;
}
