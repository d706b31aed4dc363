using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Account;

/// <summary>Identity's refusals in the words of the page.</summary>
internal sealed class PlainErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => new()
    {
        Code = nameof(PasswordTooShort),
        Description = $"Use at least {length} characters. Several unrelated words make a good password.",
    };

    public override IdentityError PasswordMismatch() => new()
    {
        Code = nameof(PasswordMismatch),
        Description = "This is not your present password.",
    };

    public override IdentityError ConcurrencyFailure() => new()
    {
        Code = nameof(ConcurrencyFailure),
        Description = "Your account changed at the same moment. Try again.",
    };
}
