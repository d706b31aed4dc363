using Microsoft.Extensions.Options;

namespace FactCheck.Web.Configuration;

/// <summary>What may be named a trusted origin.</summary>
internal sealed class ManuscriptSettingsRules : IValidateOptions<ManuscriptSettings>
{
    public ValidateOptionsResult Validate(string? name, ManuscriptSettings options)
    {
        var wrong = options.TrustedOrigins.Where(origin => !Origins.IsOrigin(origin)).ToList();
        return wrong.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Manuscripts:TrustedOrigins takes origins such as http://archive.internal:8080, without a path, not “{string.Join("”, “", wrong)}”.");
    }
}
