using System.Net;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Configuration;

/// <summary>What may be named a proxy.</summary>
internal sealed class ServerSettingsRules : IValidateOptions<ServerSettings>
{
    public ValidateOptionsResult Validate(string? name, ServerSettings options)
    {
        var wrong = options.TrustedProxies.Where(proxy => !IPNetwork.TryParse(WithPrefix(proxy), out _)).ToList();
        return wrong.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Server:TrustedProxies takes addresses such as 10.0.0.2 or networks such as 10.0.0.0/8, not “{string.Join("”, “", wrong)}”.");
    }

    internal static IPNetwork Network(string proxy) => IPNetwork.Parse(WithPrefix(proxy));

    private static string WithPrefix(string proxy) => !IPAddress.TryParse(proxy, out var address)
        ? proxy
        : $"{proxy}/{(address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? 128 : 32)}";
}
