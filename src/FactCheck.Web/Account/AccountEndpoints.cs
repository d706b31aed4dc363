using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Account;

/// <summary>What the account pages do besides showing themselves.</summary>
internal static class AccountEndpoints
{
    internal static void MapAccount(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/account/sign-out", SignOutAsync).RequireAuthorization().RequireAntiforgery();

    private static async Task<IResult> SignOutAsync(HttpContext http, SignInManager<AccountUser> signIn, EndedSessions ended, CancellationToken cancellation)
    {
        await ended.EndAsync(http.User, cancellation);
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/");
    }
}
