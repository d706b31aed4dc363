using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FactCheck.Tests.Documents;

/// <summary>A real server on a port of its own.</summary>
internal sealed class Site(WebApplication app) : IAsyncDisposable
{
    private int calls;

    public Uri Origin => new(app.Urls.Single());

    public int Calls => calls;

    public static async Task<Site> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var site = new Site(app);
        app.Use((context, next) =>
        {
            Interlocked.Increment(ref site.calls);
            return next(context);
        });
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
