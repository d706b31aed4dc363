using System.Security.Claims;
using FactCheck.People;
using Microsoft.AspNetCore.Components.Authorization;

namespace FactCheck.Web.Account;

/// <summary>Who is acting in this request or circuit, with the roles the database gives them at this moment.</summary>
public sealed class CurrentActor(
    IDatabase database, IHttpContextAccessor accessor, IServiceProvider scope, AuthenticationStateProvider circuit)
{
    /// <summary>Nobody where nobody is signed in, or the person was disabled since.</summary>
    public async Task<Actor?> GetAsync(CancellationToken cancellation = default) =>
        await PersonAsync(cancellation) is { } person ? new Actor(person.Id, person.Roles) : null;

    /// <summary>The same as a person, with the name on the screen.</summary>
    public async Task<Person?> PersonAsync(CancellationToken cancellation = default) =>
        IdOf(await PrincipalAsync()) is { } id
        && await database.ReadAsync(session => session.People.FindAsync(id, cancellation), cancellation) is { IsDisabled: false } person
            ? person
            : null;

    /// <summary>The person a principal was signed in as, or nothing.</summary>
    public static PersonId? IdOf(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return principal.Identity?.IsAuthenticated == true
            && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? PersonId.From(id)
            : null;
    }

    // A circuit's scope outlives the request that began it, whose context may still be in the accessor.
    private async Task<ClaimsPrincipal> PrincipalAsync() =>
        accessor.HttpContext is { } http && ReferenceEquals(http.RequestServices, scope)
            ? http.User
            : (await circuit.GetAuthenticationStateAsync()).User;
}
