using FactCheck.Documents.Scanning;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Configuration;

/// <summary>What a scanner's address and a host for files must be.</summary>
internal sealed class CaptureFileRules(IOptions<HostSettings> host) : IValidateOptions<CaptureSettings>
{
    public ValidateOptionsResult Validate(string? name, CaptureSettings options)
    {
        if (!string.IsNullOrWhiteSpace(options.Clamd) && !ClamdScanner.IsAddress(options.Clamd))
        {
            return ValidateOptionsResult.Fail($"Captures:Clamd must be a host with its port (127.0.0.1:3310) or the path of a socket (/run/clamav/clamd.ctl), and is “{options.Clamd}”.");
        }

        if (options.FileHost is not { } files)
        {
            return ValidateOptionsResult.Success;
        }

        if (!files.IsAbsoluteUri || files.Scheme is not ("http" or "https") || files is not { PathAndQuery: "/", Fragment: "", UserInfo: "" })
        {
            return ValidateOptionsResult.Fail($"Captures:FileHost must be an origin such as https://files.example.org, without a path, and is “{files}”.");
        }

        return host.Value.PublicAddress is { } desk && string.Equals(desk.Authority, files.Authority, StringComparison.OrdinalIgnoreCase)
            ? ValidateOptionsResult.Fail("Captures:FileHost must be another host than PublicAddress: on the same one it would protect nobody.")
            : ValidateOptionsResult.Success;
    }
}
