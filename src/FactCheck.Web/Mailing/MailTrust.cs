using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using FactCheck.Web.Configuration;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Mailing;

/// <summary>Says whether a mail server is who it says it is: by the authorities of this machine, or by one of the newsroom’s own.</summary>
internal sealed class MailTrust(IOptions<MailSettings> settings, TimeProvider clock)
{
    /// <summary>Nothing where the certificate is in order, otherwise why not. A name that is another server’s is never in order.</summary>
    public string? Check(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return null;
        }

        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            return "The server showed no certificate.";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return "The server’s certificate is for another name than Mail:Host.";
        }

        using var shown = new X509Certificate2(certificate);
        return settings.Value.Authority is { } file && IsFrom(file, shown, chain) ? null
            : shown.NotAfter.ToUniversalTime() < clock.Now().UtcDateTime ? "The server’s certificate has run out."
            : "The server’s certificate is not trusted here. If it is the newsroom’s own server, name its authority in Mail:Authority.";
    }

    /// <summary>Whether this file holds certificates that a server can be trusted by.</summary>
    public static bool IsAuthority(string file)
    {
        try
        {
            return Read(file).Count > 0;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static X509Certificate2Collection Read(string file)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(file);
        return authorities;
    }

    // A newsroom’s own authority seldom has a place that lists what it revoked.
    private static bool IsFrom(string file, X509Certificate2 certificate, X509Chain? seen)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Read(file));
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        foreach (var element in seen?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return chain.Build(certificate);
    }
}
