using System.ComponentModel.DataAnnotations;

namespace FactCheck.Web.Configuration;

/// <summary>Passwords, guesses, invitations and how long a sign-in lasts.</summary>
public sealed record AccountSettings
{
    public const string Section = "Account";

    /// <summary>Characters a new password has at least.</summary>
    [Range(12, 128)]
    public int PasswordLength { get; init; } = 12;

    /// <summary>PBKDF2-HMAC-SHA512 rounds of a new password's hash.</summary>
    [Range(210_000, 10_000_000)]
    public int PasswordIterations { get; init; } = 210_000;

    /// <summary>Wrong passwords in a row after which an account rests.</summary>
    [Range(3, 100)]
    public int LockoutAttempts { get; init; } = 10;

    /// <summary>Minutes that an account rests.</summary>
    [Range(1, 1440)]
    public int LockoutMinutes { get; init; } = 15;

    /// <summary>Attempts a minute for one sign-in name.</summary>
    [Range(1, 1000)]
    public int GuessesPerName { get; init; } = 10;

    /// <summary>Attempts a minute from one address; a newsroom behind one address shares them.</summary>
    [Range(1, 10_000)]
    public int GuessesPerAddress { get; init; } = 60;

    /// <summary>Hours that an invitation link opens.</summary>
    [Range(1, 720)]
    public int InvitationHours { get; init; } = 72;

    /// <summary>Hours without a visit after which a sign-in ends.</summary>
    [Range(1, 720)]
    public int SignInHours { get; init; } = 12;
}
