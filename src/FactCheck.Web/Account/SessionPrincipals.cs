using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Account;

/// <summary>Gives each sign-in an id of its own, so that signing out ends that one and no other.</summary>
internal sealed class SessionPrincipals(UserManager<AccountUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AccountUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AccountUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(EndedSessions.Claim, RandomNumberGenerator.GetHexString(32, lowercase: true)));
        return identity;
    }

    /// <summary>A cookie that is renewed stays the same sign-in.</summary>
    internal static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(EndedSessions.Claim) is { } session && context.NewPrincipal?.Identity is ClaimsIdentity renewed)
        {
            renewed.TryRemoveClaim(renewed.FindFirst(EndedSessions.Claim));
            renewed.AddClaim(session.Clone());
        }

        return Task.CompletedTask;
    }
}
