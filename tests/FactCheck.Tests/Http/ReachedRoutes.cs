using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Http;

/// <summary>Which of a server's addresses were read while it watched, by the routes that answered.</summary>
internal sealed class ReachedRoutes : IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Matched = "Microsoft.AspNetCore.Routing.EndpointMatched";
    private readonly ConcurrentDictionary<string, bool> reached = new(StringComparer.Ordinal);
    private readonly IServiceProvider services;
    private readonly IDisposable watching;

    public ReachedRoutes(NewsroomHost host)
    {
        services = host.Services;
        watching = services.GetRequiredService<DiagnosticListener>().Subscribe(this, name => name == Matched);
    }

    /// <summary>What can be read of the server and was not: routes, without the files that are the same for everybody.</summary>
    public IEnumerable<string> Left() => services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && endpoint.DisplayName != "Fallback {**path:file}")
        .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
        .Select(PatternOf)
        .Where(pattern => !reached.ContainsKey(pattern))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if ((value.Value as HttpContext)?.GetEndpoint() is RouteEndpoint endpoint)
        {
            reached[PatternOf(endpoint)] = true;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => watching.Dispose();

    private static string PatternOf(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText ?? "").TrimStart('/');
}
