using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Account;

/// <summary>Takes the password of somebody who has no account yet.</summary>
public sealed class NewPassword(UserManager<AccountUser> users, IPasswordHasher<AccountUser> hasher)
{
    /// <summary>Refused, on the field <c>Password</c>, where a rule is broken; otherwise its hash.</summary>
    /// <param name="signInName">The name it will go with.</param>
    /// <param name="newsroomName">The newsroom's name where that is being chosen at the same time.</param>
    /// <param name="password">As typed.</param>
    public async Task<Outcome<string>> TakeAsync(string signInName, string? newsroomName, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var joining = new AccountUser
        {
            Id = default,
            UserName = signInName,
            SecurityStamp = string.Empty,
            ConcurrencyStamp = string.Empty,
        };
        if (PasswordRules.WhatIsWrong(password, [newsroomName]) is { } wrong)
        {
            return Refused(wrong);
        }

        foreach (var rule in users.PasswordValidators)
        {
            var answer = await rule.ValidateAsync(users, joining, password);
            if (!answer.Succeeded)
            {
                return Refused(answer.Errors.First().Description);
            }
        }

        return hasher.HashPassword(joining, password);
    }

    private static Refusal Refused(string why) => Refusal.Invalid("Password", why);
}
