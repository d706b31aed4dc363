using Microsoft.Extensions.Options;

namespace FactCheck.Web.Configuration;

/// <summary>Which origins webhooks may reach in a private network.</summary>
internal sealed class WebhookSettingsRules : IValidateOptions<WebhookSettings>
{
    public ValidateOptionsResult Validate(string? name, WebhookSettings options)
    {
        var wrong = options.TrustedOrigins.Where(origin => !Origins.IsOrigin(origin)).ToList();
        return wrong.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Webhooks:TrustedOrigins takes origins such as http://hooks.internal:8080, without a path, not “{string.Join("”, “", wrong)}”.");
    }
}
