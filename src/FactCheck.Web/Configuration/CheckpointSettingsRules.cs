using Microsoft.Extensions.Options;

namespace FactCheck.Web.Configuration;

/// <summary>Folder and key belong together, and the key can sign.</summary>
internal sealed class CheckpointSettingsRules : IValidateOptions<CheckpointSettings>
{
    public ValidateOptionsResult Validate(string? name, CheckpointSettings options)
    {
        if (!string.IsNullOrWhiteSpace(options.KeyFile) && string.IsNullOrWhiteSpace(options.Folder))
        {
            return ValidateOptionsResult.Fail("Checkpoints:KeyFile is set, and Checkpoints:Folder does not say where the checkpoints go.");
        }

        if (!options.IsOn)
        {
            return ValidateOptionsResult.Success;
        }

        try
        {
            using var key = CheckpointSettings.ReadKey(options.KeyFile!);
            return key.IsPrivate
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Checkpoints:KeyFile holds a public key, which cannot sign. Make a pair with --new-checkpoint-key=FILE.");
        }
        catch (SettingsException wrong)
        {
            return ValidateOptionsResult.Fail(wrong.Message);
        }
    }
}
