using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Bench;

/// <summary>The baseline of the public page: a bare endpoint on the same web server that answers a file's bytes.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(Options options)
    {
        var bytes = await File.ReadAllBytesAsync(options.Required("file"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(options.Required("urls"));
        app.MapGet("/bytes", () => Results.Bytes(bytes, "text/html; charset=utf-8"));
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine("ready"));
        await app.RunAsync();
        return 0;
    }
}
