namespace FactCheck.People;

/// <summary>What people sign in with, written in the same transaction as the people.</summary>
public interface IAccountStore
{
    /// <summary>Whether somebody signs in by this name, whatever its case.</summary>
    Task<bool> UserNameIsTakenAsync(string userName, CancellationToken cancellation);

    /// <summary>False where the user name is taken.</summary>
    Task<bool> AddAsync(NewAccount account, CancellationToken cancellation);

    /// <summary>Ends the person's sessions: what carries the old stamp is refused at its next check.</summary>
    Task RenewSecurityStampAsync(PersonId id, string securityStamp, CancellationToken cancellation);

    /// <summary>Ends one sign-in, on every node and over restarts, and forgets those that ended before this moment.</summary>
    Task EndSessionAsync(string session, DateTimeOffset at, DateTimeOffset forget, CancellationToken cancellation);

    /// <summary>The sign-ins that ended since this moment, with when they did.</summary>
    Task<IReadOnlyList<EndedSession>> EndedSessionsAsync(DateTimeOffset since, CancellationToken cancellation);

    /// <summary>Empties what somebody signed in with, so that nobody does any more.</summary>
    Task EraseAsync(PersonId id, string securityStamp, CancellationToken cancellation);
}

/// <summary>A sign-in that was ended by signing out.</summary>
public sealed record EndedSession
{
    public required string Session { get; init; }

    public required DateTimeOffset EndedAt { get; init; }
}

/// <summary>The account of somebody who joins, its password already hashed.</summary>
public sealed record NewAccount
{
    public required PersonId PersonId { get; init; }

    /// <summary>The name to sign in by.</summary>
    public required string UserName { get; init; }

    public string? Email { get; init; }

    /// <summary>As Identity's password hasher made it; nobody can sign in by password where there is none.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>A random text that every session of the person carries.</summary>
    public required string SecurityStamp { get; init; }
}
