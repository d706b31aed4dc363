using System.Net;
using FactCheck.Web.Configuration;
using Microsoft.AspNetCore.HostFiltering;

namespace FactCheck.Web.Hosting;

/// <summary>Which addresses the server listens on, and for which host names it answers.</summary>
internal static class Listening
{
    internal const string DefaultAddress = "http://127.0.0.1:5080";

    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>
    /// Loopback unless told otherwise. Throws <see cref="SettingsException"/> where the sample would be reachable
    /// from another machine: everybody may sign in to it.
    /// </summary>
    internal static WebApplicationBuilder AddListening(this WebApplicationBuilder builder)
    {
        var configured = Configured(builder.Configuration).ToList();
        if (configured.Count == 0)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        var isLocal = configured.TrueForAll(IsLoopback);
        var isSample = builder.Configuration.Read<SampleSettings>(SampleSettings.Section).Enabled;
        if (isSample && !isLocal)
        {
            throw new SettingsException(
                "The sample newsroom lets anybody sign in, so it listens on this machine only. "
                + $"Leave the address out or use one such as {DefaultAddress}; it is “{string.Join(", ", configured)}”.");
        }

        if (string.IsNullOrEmpty(builder.Configuration["AllowedHosts"]))
        {
            var known = builder.Configuration.Read<HostSettings>().PublicAddress is { IsAbsoluteUri: true } address
                ? [address.IdnHost, .. Loopback]
                : isLocal ? Loopback : ["*"];
            if (builder.Configuration.Read<CaptureSettings>(CaptureSettings.Section).FileHost is { IsAbsoluteUri: true } files)
            {
                known = [.. known, files.IdnHost];
            }

            builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = known);
        }

        return builder;
    }

    /// <summary>The first address as a program on this machine reaches it.</summary>
    internal static Uri OnThisMachine(ConfigurationManager configuration)
    {
        var address = BindingAddress.Parse(Configured(configuration).FirstOrDefault(DefaultAddress));
        return new Uri($"{address.Scheme}://{(IsAnyAddress(address.Host) ? "127.0.0.1" : address.Host)}:{address.Port}");
    }

    private static bool IsAnyAddress(string host) =>
        host is "*" or "+" || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));

    // Every ordinary way to name an address: urls, ports, Kestrel's endpoints.
    private static IEnumerable<string> Configured(ConfigurationManager configuration)
    {
        foreach (var url in Split(configuration["urls"]))
        {
            yield return url;
        }

        foreach (var port in Split(configuration["http_ports"]).Concat(Split(configuration["https_ports"])))
        {
            yield return $"http://*:{port}";
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            yield return endpoint["Url"] ?? string.Empty;
        }
    }

    private static string[] Split(string? list) =>
        (list ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsLoopback(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException wrong)
        {
            throw new SettingsException($"“{url}” is not an address to listen on.", wrong);
        }

        return !address.IsNamedPipe
            && (address.IsUnixPipe
                || string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
    }
}
