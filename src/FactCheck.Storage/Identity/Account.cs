using FactCheck.People;

namespace FactCheck.Storage.Identity;

/// <summary>What ASP.NET Core Identity knows of a person: how they sign in.</summary>
public sealed class Account
{
    public required PersonId Id { get; init; }

    public required string UserName { get; set; }

    public string? NormalizedUserName { get; set; }

    public string? Email { get; set; }

    public string? NormalizedEmail { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>What every session carries; a session with an older one ends at its next check.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>Which write of the account this is.</summary>
    public required string ConcurrencyStamp { get; set; }

    public bool LockoutEnabled { get; set; }

    /// <summary>Until when nobody can sign in; nothing where they can now.</summary>
    public DateTimeOffset? LockoutEnd { get; set; }

    public int AccessFailedCount { get; set; }

    /// <summary>The person's name, which the account only reads.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>Whether the person was disabled and may not sign in, which the account only reads.</summary>
    public bool IsDisabled { get; init; }
}
