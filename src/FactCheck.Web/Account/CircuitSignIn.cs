using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Account;

/// <summary>Ends an open page's sign-in a few seconds after the person signed out there, or the account's security stamp changed.</summary>
internal sealed class CircuitSignIn(
    ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<IdentityOptions> identity, EndedSessions ended, IHostApplicationLifetime lifetime)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(2);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<AccountUser>>();
            return !await ended.HasAsync(authenticationState.User, cancellationToken)
                && await users.GetUserAsync(authenticationState.User) is { IsDisabled: false } user
                && user.SecurityStamp ==
                    authenticationState.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        }
        catch (ObjectDisposedException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // An open page outlives the server's parts for a moment when it stops: nobody is signed out by that.
            return true;
        }
    }
}
