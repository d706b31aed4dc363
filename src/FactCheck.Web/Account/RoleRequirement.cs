using FactCheck.People;
using Microsoft.AspNetCore.Authorization;

namespace FactCheck.Web.Account;

/// <summary>The policy of pages for one role; its name is the role's.</summary>
internal sealed record RoleRequirement(Role Role) : IAuthorizationRequirement;

/// <summary>Asks the database, not the cookie, so that a role taken away is gone at once.</summary>
internal sealed class RoleHandler(CurrentActor current) : AuthorizationHandler<RoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleRequirement requirement)
    {
        if ((await current.GetAsync())?.Is(requirement.Role) == true)
        {
            context.Succeed(requirement);
        }
    }
}
