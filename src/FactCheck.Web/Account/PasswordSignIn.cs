using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Account;

/// <summary>Signs somebody in by name and password, and tells a guesser nothing.</summary>
public sealed class PasswordSignIn(
    SignInManager<AccountUser> signIn, UserManager<AccountUser> users, GuessLimits limits, IPasswordHasher<AccountUser> hasher)
{
    // Only its cost counts: a name that nobody has must take as long as a wrong password.
    private static readonly AccountUser Nobody =
        new() { Id = default, UserName = string.Empty, SecurityStamp = string.Empty, ConcurrencyStamp = string.Empty };

    private static string? decoy;

    /// <summary>
    /// Answers the same for an unknown name, a wrong password, a resting account and a disabled person; too many
    /// attempts are stopped before anything is hashed.
    /// </summary>
    public async Task<SignInAnswer> RunAsync(HttpContext http, string name, string password)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(password);
        if (!limits.TryTake(http, name))
        {
            return SignInAnswer.TooMany;
        }

        if (password.Length > PasswordRules.Longest || await users.FindByNameAsync(name.Trim()) is not { } user)
        {
            decoy ??= hasher.HashPassword(Nobody, "nobody signs in by this");
            hasher.VerifyHashedPassword(Nobody, decoy, password[..Math.Min(password.Length, PasswordRules.Longest)]);
            return SignInAnswer.NoMatch;
        }

        var answer = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return answer.Succeeded ? SignInAnswer.SignedIn : SignInAnswer.NoMatch;
    }
}

/// <summary>What came of an attempt to sign in.</summary>
public enum SignInAnswer
{
    SignedIn,
    NoMatch,
    TooMany,
}
