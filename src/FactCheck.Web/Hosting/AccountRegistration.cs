using FactCheck.People;
using FactCheck.Web.Account;
using FactCheck.Web.Configuration;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Hosting;

/// <summary>Sign-in, passwords and policies.</summary>
internal static class AccountRegistration
{
    internal const string CookieName = "factcheck-desk";

    // The cookie is compared with the database at least this often; roles are read at every act.
    private static readonly TimeSpan StampInterval = TimeSpan.FromSeconds(2);

    internal static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddIdentityCore<AccountUser>(options =>
            {
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequiredUniqueChars = 1;
                options.SignIn.RequireConfirmedAccount = true;
                // The use cases say what a sign-in name may be; Identity's own list knows no accents.
                options.User.AllowedUserNameCharacters = string.Empty;
            })
            .AddSignInManager()
            .AddClaimsPrincipalFactory<SessionPrincipals>()
            .AddErrorDescriber<PlainErrors>()
            .AddPasswordValidator<PasswordRules>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountSettings>>((options, settings) =>
        {
            options.Password.RequiredLength = settings.Value.PasswordLength;
            options.Lockout.MaxFailedAccessAttempts = settings.Value.LockoutAttempts;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.Value.LockoutMinutes);
        });
        services.AddOptions<PasswordHasherOptions>().Configure<IOptions<AccountSettings>>((options, settings) =>
            options.IterationCount = settings.Value.PasswordIterations);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = StampInterval;
            options.OnRefreshingPrincipal = SessionPrincipals.KeepAsync;
        });
        services.AddScoped<IPasswordHasher<AccountUser>, ComposedPasswords>();
        services.AddScoped<IUserConfirmation<AccountUser>, EnabledPeople>();
        services.AddScoped<PasswordSignIn>().AddScoped<NewPassword>();
        services.AddSingleton<GuessLimits>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<FounderCode>();
        AddCookie(services);
        AddPolicies(services);
        return builder;
    }

    private static void AddCookie(IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            // Never set; Identity's stamp check clears it when it ends a sign-in.
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<AccountSettings>>((options, settings) =>
            {
                options.CookieManager = new HostPrefixedCookies();
                options.Cookie.Name = CookieName;
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.Cookie.Path = "/";
                options.ExpireTimeSpan = TimeSpan.FromHours(settings.Value.SignInHours);
                options.SlidingExpiration = true;
                options.LoginPath = "/account/sign-in";
                options.ReturnUrlParameter = "returnUrl";
                options.Events = new CookieAuthenticationEvents
                {
                    OnValidatePrincipal = async context =>
                    {
                        if (context.Principal is { } principal
                            && await context.HttpContext.RequestServices.GetRequiredService<EndedSessions>().HasAsync(principal, context.HttpContext.RequestAborted))
                        {
                            context.RejectPrincipal();
                            return;
                        }

                        await SecurityStampValidator.ValidatePrincipalAsync(context);
                    },
                    OnRedirectToLogin = context =>
                    {
                        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                            || context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase))
                        {
                            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                            return Task.CompletedTask;
                        }

                        context.Response.Redirect(context.RedirectUri);
                        return Task.CompletedTask;
                    },

                    // What the asker may not know to exist looks like what does not exist.
                    OnRedirectToAccessDenied = context =>
                    {
                        context.Response.StatusCode = StatusCodes.Status404NotFound;
                        return Task.CompletedTask;
                    },
                };
            });
    }

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<IAuthorizationHandler, RoleHandler>();
        var policies = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        foreach (var role in Enum.GetValues<Role>())
        {
            policies.AddPolicy(role.ToString(), policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleRequirement(role)));
        }
    }
}
