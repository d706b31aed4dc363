using System.Security.Cryptography;
using FactCheck.Notifications;
using FactCheck.People;
using FactCheck.Web.Configuration;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Mailing;

/// <summary>The signed parts of addresses in mails: whoever shows one is who got the mail, without signing in.</summary>
internal sealed class SignedAddresses(IDataProtectionProvider protection, IOptions<HostSettings> host)
{
    private readonly IDataProtector stop = protection.CreateProtector("FactCheck.Mail.Stop");
    private readonly ITimeLimitedDataProtector confirm = protection.CreateProtector("FactCheck.Mail.Confirm").ToTimeLimitedDataProtector();

    /// <summary>An address of this server in people's browsers.</summary>
    public Uri Of(string path) => new(host.Value.PublicAddress!, path);

    /// <summary>Where mails of these kinds are stopped; of all where none is named.</summary>
    public Uri Stop(PersonId person, IEnumerable<NoticeKind> kinds) => Of($"notifications/stop/{Token(person, kinds)}");

    public string Token(PersonId person, IEnumerable<NoticeKind> kinds) => stop.Protect($"{person}|{string.Join(',', kinds.Distinct().Order())}");

    /// <summary>Where an address is confirmed, for three days.</summary>
    public Uri Confirm(PersonId person, string address) =>
        Of($"notifications/settings?confirm={Uri.EscapeDataString(confirm.Protect($"{person}|{address}", TimeSpan.FromDays(3)))}");

    /// <summary>Whose mails of which kinds a token stops, or nothing where it is none of ours.</summary>
    public (PersonId Person, IReadOnlyList<NoticeKind> Kinds)? ReadStop(string token)
    {
        try
        {
            var parts = stop.Unprotect(token).Split('|');
            return (PersonId.From(Guid.Parse(parts[0])), [.. parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<NoticeKind>)]);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The person and address that a token confirms, or nothing where it is none of ours or too old.</summary>
    public (PersonId Person, string Address)? ReadConfirm(string token)
    {
        try
        {
            var parts = confirm.Unprotect(token).Split('|', 2);
            return (PersonId.From(Guid.Parse(parts[0])), parts[1]);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
