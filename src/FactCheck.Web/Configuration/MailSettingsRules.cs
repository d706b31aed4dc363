using FactCheck.Web.Mailing;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Configuration;

/// <summary>What must be there for mails to leave, and what would give a password away.</summary>
internal sealed class MailSettingsRules(IOptions<HostSettings> host) : IValidateOptions<MailSettings>
{
    public ValidateOptionsResult Validate(string? name, MailSettings options)
    {
        if (!options.IsOn)
        {
            return options is { User: null, Password: null, From: null, Authority: null }
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Mail:Host is missing: the other settings under Mail say how to reach it.");
        }

        if (!SmtpSender.IsAddress(options.From))
        {
            return ValidateOptionsResult.Fail($"Mail:From must be the address that mails come from, such as desk@example.org, and is “{options.From}”.");
        }

        if (host.Value.PublicAddress is null)
        {
            return ValidateOptionsResult.Fail("PublicAddress is missing: mails hold links, and they begin with it.");
        }

        if (options.Authority is { } authority && !MailTrust.IsAuthority(authority))
        {
            return ValidateOptionsResult.Fail($"Mail:Authority must be a file with at least one certificate in PEM, and “{authority}” is none that can be read.");
        }

        if (options.User is null != options.Password is null)
        {
            return ValidateOptionsResult.Fail("Mail:User and Mail:Password belong together: give both or neither.");
        }

        return options is { Security: MailSecurity.None, Password: not null } && !IsThisMachine(options.Host!)
            ? ValidateOptionsResult.Fail("Mail:Security is None: the password would travel readable. Use StartTls or Tls.")
            : ValidateOptionsResult.Success;
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "::1";
}
