using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Account;

/// <summary>Lets nobody sign in who was disabled.</summary>
internal sealed class EnabledPeople : IUserConfirmation<AccountUser>
{
    public Task<bool> IsConfirmedAsync(UserManager<AccountUser> manager, AccountUser user) => Task.FromResult(!user.IsDisabled);
}
