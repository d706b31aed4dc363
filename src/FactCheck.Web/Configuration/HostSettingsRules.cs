using Microsoft.Extensions.Options;

namespace FactCheck.Web.Configuration;

/// <summary>What a public address must be for links and cookies to hold.</summary>
internal sealed class HostSettingsRules : IValidateOptions<HostSettings>
{
    public ValidateOptionsResult Validate(string? name, HostSettings options)
    {
        var address = options.PublicAddress;
        if (address is null)
        {
            return ValidateOptionsResult.Success;
        }

        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            return ValidateOptionsResult.Fail($"PublicAddress must begin with http:// or https://, and is “{address}”.");
        }

        if (address.AbsolutePath != "/" || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return ValidateOptionsResult.Fail(
                $"PublicAddress must end with the host: FactCheck needs a host of its own, not a folder. It is “{address}”.");
        }

        return address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback
            ? ValidateOptionsResult.Fail(
                $"PublicAddress must be https outside this machine: passwords would travel readable. It is “{address}”.")
            : ValidateOptionsResult.Success;
    }
}
