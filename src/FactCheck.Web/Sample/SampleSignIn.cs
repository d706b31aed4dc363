using FactCheck.Web.Account;
using FactCheck.Web.Configuration;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Sample;

/// <summary>Signs anybody in as any of the sample's people. The endpoint exists in the sample only.</summary>
internal static class SampleSignIn
{
    internal const string Address = "/account/sample-sign-in";

    internal static void MapSampleSignIn(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IOptions<SampleSettings>>().Value.Enabled)
        {
            endpoints.MapPost(Address, SignInAsync).AllowAnonymous().RequireAntiforgery();
        }
    }

    private static async Task<IResult> SignInAsync(
        [FromForm] Guid person, [FromForm] string? returnUrl, SignInManager<AccountUser> signIn)
    {
        if (await signIn.UserManager.FindByIdAsync(person.ToString()) is not { IsDisabled: false } account)
        {
            return Results.NotFound();
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return Results.LocalRedirect(AccountForm.Local(returnUrl));
    }
}
