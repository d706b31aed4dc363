using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Account;

/// <summary>
/// Identity's PBKDF2 over the composed password: keyboards send é as one character or as two, and both are the same
/// password to who types it.
/// </summary>
internal sealed class ComposedPasswords(IOptions<PasswordHasherOptions> options) : PasswordHasher<AccountUser>(options)
{
    public override string HashPassword(AccountUser user, string password) => base.HashPassword(user, Composed(password));

    public override PasswordVerificationResult VerifyHashedPassword(
        AccountUser user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Composed(providedPassword));

    // A lone surrogate cannot be composed; no keyboard sends one, a program may.
    private static string Composed(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }
}
