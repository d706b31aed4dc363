using FactCheck.Documents.PublicCopies;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Configuration;

/// <summary>What may be named as a kind of file, an authority, an archive or a browser.</summary>
internal sealed class CaptureSettingsRules : IValidateOptions<CaptureSettings>
{
    public ValidateOptionsResult Validate(string? name, CaptureSettings options) =>
        options.Timestamps.Select(Wrong).FirstOrDefault(wrong => wrong is not null) is { } one ? ValidateOptionsResult.Fail(one)
        : options.Timestamps.Select(entry => entry.Name).Distinct(StringComparer.Ordinal).Count() < options.Timestamps.Count
            ? ValidateOptionsResult.Fail("Captures:Timestamps: two authorities have one Name.")
        : options.Types.FirstOrDefault(type => type.Split('/') is not [{ Length: > 0 }, { Length: > 0 }]) is { } untold
            ? ValidateOptionsResult.Fail($"Captures:Types: “{untold}” is no kind of file. Write application/pdf, or image/* for all pictures.")
        : options.Browser is { } browser && !File.Exists(browser) ? ValidateOptionsResult.Fail($"Captures:Browser is not there: {browser}")
        : options.PublicArchiveAddress is { } archive && WrongArchive(archive, options.PublicArchiveForm) is { } wrong ? ValidateOptionsResult.Fail(wrong)
        : ValidateOptionsResult.Success;

    private static string? WrongArchive(string address, string? form) =>
        !Uri.TryCreate(address.Replace(PublicArchive.Place, "x", StringComparison.Ordinal), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
            ? "Captures:PublicArchiveAddress must begin with http:// or https://."
        : !(form ?? address).Contains(PublicArchive.Place, StringComparison.Ordinal)
            ? $"{(form is null ? "Captures:PublicArchiveAddress" : "Captures:PublicArchiveForm")} must hold {PublicArchive.Place} where the page’s address goes."
        : null;

    private static string? Wrong(AuthorityEntry entry) =>
        string.IsNullOrWhiteSpace(entry.Name) ? "Captures:Timestamps: every authority needs a Name."
        : !Uri.TryCreate(entry.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            ? $"Captures:Timestamps: the Address of “{entry.Name}” must begin with http:// or https://."
        : entry.TrustFile is { } file && !File.Exists(file) ? $"Captures:Timestamps: the TrustFile of “{entry.Name}” is not there: {file}"
        : null;
}
