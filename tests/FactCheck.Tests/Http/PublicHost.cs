using System.Security.Claims;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FactCheck.Public;
using FactCheck.Published;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Tests.Http;

/// <summary>The public site on a real socket, in a host that also signs people in and answers for a desk.</summary>
internal sealed class PublicHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PublicHost(WebApplication app, PublicShelf shelf)
    {
        _app = app;
        Shelf = shelf;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public PublicShelf Shelf { get; }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<PublicHost> StartAsync(PublicShelf shelf, Uri? address = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(PublicHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Development" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IPublishedVerdicts>(shelf);
        builder.Services.AddPublicSite();
        builder.Services.AddSingleton<IShareCards, FactCheck.Documents.Pictures.ShareCardPainter>();
        builder.Services.AddSingleton<TellError>(_ => throw new InvalidOperationException("Nothing is told here."));
        builder.Services.Configure<PublicSiteOptions>(options => options.Address = address);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            // Renews on every request it sees, the worst that a sliding cookie can do to a kept page.
            options.SlidingExpiration = true;
            options.Events.OnCheckSlidingExpiration = context =>
            {
                context.ShouldRenew = true;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorization(options => options.FallbackPolicy = new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        var app = builder.Build();
        app.UseKeptPages();
        app.UseRouting();
        app.UsePublicSite();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapPublicSite();
        app.MapRazorComponents<DeskLikeRoot>().AddInteractiveServerRenderMode();
        app.MapGet("/sign-in", (HttpContext http) => http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "awa")], "test")))).AllowAnonymous();
        await app.StartAsync();
        return new PublicHost(app, shelf);
    }

    public async Task<IDocument> PageAsync(string path)
    {
        var response = await Client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await PageOfAsync(response);
    }

    public static async Task<IDocument> PageOfAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
