using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using FactCheck.Documents.Fetching;
using FactCheck.Sources.Timestamping;

namespace FactCheck.Documents.Timestamping;

/// <summary>Asks the configured authorities through the guarded fetcher; all that they are told is a hash.</summary>
public sealed class TimestampAuthorities : ITimestampAuthorities, IDisposable
{
    private const string Query = "application/timestamp-query";
    private const string Reply = "application/timestamp-reply";
    private const string TimestampingUse = "1.3.6.1.5.5.7.3.8";
    private const int NonceBytes = 16;

    // Granted, and granted with changes (RFC 3161, 2.4.2).
    private const int Granted = 0;
    private const int GrantedWithMods = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly IReadOnlyList<TimestampAuthority> authorities;
    private readonly GuardedFetcher fetcher;

    public TimestampAuthorities(IReadOnlyList<TimestampAuthority> authorities, FetchLimits limits, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        ArgumentNullException.ThrowIfNull(limits);
        this.authorities = authorities;
        fetcher = new GuardedFetcher(
            limits with { Bytes = ITimestampAuthorities.MostAnswer, Redirects = 0, Time = limits.Time < Patience ? limits.Time : Patience }, clock);
    }

    /// <inheritdoc />
    public IReadOnlyList<string> Names => [.. authorities.Select(authority => authority.Name)];

    /// <inheritdoc />
    public async Task<Outcome<SignedMoment>> AskAsync(string authority, string hash, CancellationToken cancellation)
    {
        if (Find(authority) is not { } known)
        {
            return Refusal.NotNow(ITimestampAuthorities.Unknown, "The settings name no authority of this name any more.");
        }

        var question = Rfc3161TimestampRequest.CreateFromHash(
            Convert.FromHexString(hash), HashAlgorithmName.SHA256, requestedPolicyId: null, Nonce(), requestSignerCertificates: true);
        var outcome = await fetcher.FetchAsync(new Call(known.Address.AbsoluteUri, [Reply]) { Body = question.Encode(), BodyType = Query }, cancellation);
        if (outcome is not Outcome<Fetched>.Done { Value.Content: var answer })
        {
            return Refusal.NotNow("no-answer", "The authority did not answer. " + (outcome as Outcome<Fetched>.Refused)?.Refusal.Message);
        }

        var verified = Verify(authority, hash, answer);
        if (!verified.IsDone)
        {
            return verified;
        }

        try
        {
            // That this is the answer to this question: its nonce, and what it was asked to sign and to send.
            question.ProcessResponse(answer, out _);
            return verified;
        }
        catch (CryptographicException)
        {
            return No("It answered another question than the one it was asked (its nonce differs).");
        }
    }

    /// <inheritdoc />
    public Outcome<SignedMoment> Verify(string authority, string hash, ReadOnlyMemory<byte> answer)
    {
        Rfc3161TimestampToken? token;
        try
        {
            if (TokenIn(answer) is not { } encoded)
            {
                return No("The authority refused to sign.");
            }

            if (!Rfc3161TimestampToken.TryDecode(encoded, out token, out _))
            {
                return No("Its answer cannot be read.");
            }
        }
        catch (Exception wrong) when (wrong is AsnContentException or CryptographicException)
        {
            return No("Its answer cannot be read.");
        }

        if (!token.TokenInfo.GetMessageHash().Span.SequenceEqual(Convert.FromHexString(hash)))
        {
            return No("It signed another hash than that of this file.");
        }

        X509Certificate2? signer;
        try
        {
            if (!token.VerifySignatureForHash(Convert.FromHexString(hash), HashAlgorithmName.SHA256, out signer) || signer is null)
            {
                return No("Its signature does not hold, or the certificate that made it is not one for timestamps.");
            }
        }
        catch (CryptographicException)
        {
            return No("Its signature does not hold, or the certificate that made it is not one for timestamps.");
        }

        using (signer)
        {
            return Untrusted(Find(authority)?.TrustFile, signer, token) is { } why ? No(why)
                : new SignedMoment(token.TokenInfo.Timestamp.ToUniversalTime(), signer.GetNameInfo(X509NameType.SimpleName, forIssuer: false), answer);
        }
    }

    /// <inheritdoc />
    public void Dispose() => fetcher.Dispose();

    private static Refusal No(string why) => Refusal.NotNow("wrong-answer", why);

    private TimestampAuthority? Find(string name) => authorities.FirstOrDefault(authority => authority.Name == name);

    private static byte[] Nonce()
    {
        // A whole number above nought, without a leading byte that DER leaves out.
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        nonce[0] = (byte)((nonce[0] & 0x3F) | 0x40);
        return nonce;
    }

    /// <summary>The token in a TimeStampResp (RFC 3161, 2.4.2), or nothing where the authority granted none.</summary>
    private static ReadOnlyMemory<byte>? TokenIn(ReadOnlyMemory<byte> answer)
    {
        var response = new AsnReader(answer, AsnEncodingRules.BER).ReadSequence();
        var status = response.ReadSequence();
        if (!status.TryReadInt32(out var code) || code is not (Granted or GrantedWithMods) || !response.HasData)
        {
            return null;
        }

        return response.ReadEncodedValue();
    }

    /// <summary>Why the certificate is not trusted; nothing where it leads, for timestamps and at the moment it signed, to what is.</summary>
    private static string? Untrusted(string? trustFile, X509Certificate2 signer, Rfc3161TimestampToken token)
    {
        var trusted = new X509Certificate2Collection();
        try
        {
            if (trustFile is not null)
            {
                trusted.ImportFromPemFile(trustFile);
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return "The file of certificates that the settings trust for it cannot be read.";
        }

        // Nothing is fetched: what a certificate names is an address of strangers.
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                RevocationMode = X509RevocationMode.NoCheck,
                DisableCertificateDownloads = true,
                VerificationTime = token.TokenInfo.Timestamp.UtcDateTime,
                VerificationTimeIgnored = false,
            },
        };
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(TimestampingUse));
        chain.ChainPolicy.ExtraStore.AddRange(token.AsSignedCms().Certificates);
        if (trustFile is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(trusted);
            chain.ChainPolicy.ExtraStore.AddRange(trusted);
        }

        return chain.Build(signer) ? null
            : chain.ChainStatus.Any(status => status.Status is X509ChainStatusFlags.NotTimeValid)
                ? "A certificate was not valid at the moment that it signed."
                : "Its certificate does not lead to one that is trusted for it.";
    }
}
