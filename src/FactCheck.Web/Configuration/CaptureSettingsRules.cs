using Microsoft.Extensions.Options;

namespace FactCheck.Web.Configuration;

/// <summary>What may be named as an authority.</summary>
internal sealed class CaptureSettingsRules : IValidateOptions<CaptureSettings>
{
    public ValidateOptionsResult Validate(string? name, CaptureSettings options) =>
        options.Timestamps.Select(Wrong).FirstOrDefault(wrong => wrong is not null) is { } one ? ValidateOptionsResult.Fail(one)
        : options.Timestamps.Select(entry => entry.Name).Distinct(StringComparer.Ordinal).Count() < options.Timestamps.Count
            ? ValidateOptionsResult.Fail("Captures:Timestamps: two authorities have one Name.")
        : ValidateOptionsResult.Success;

    private static string? Wrong(AuthorityEntry entry) =>
        string.IsNullOrWhiteSpace(entry.Name) ? "Captures:Timestamps: every authority needs a Name."
        : !Uri.TryCreate(entry.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            ? $"Captures:Timestamps: the Address of “{entry.Name}” must begin with http:// or https://."
        : entry.TrustFile is { } file && !File.Exists(file) ? $"Captures:Timestamps: the TrustFile of “{entry.Name}” is not there: {file}"
        : null;
}
