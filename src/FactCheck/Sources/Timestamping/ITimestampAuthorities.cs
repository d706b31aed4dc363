namespace FactCheck.Sources.Timestamping;

/// <summary>The authorities of the settings: asks them to sign that a file existed, and judges what they signed.</summary>
public interface ITimestampAuthorities
{
    /// <summary>Their names, in the order of the settings; none unless an administrator of the server named some.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Asks one to sign this SHA-256, and verifies its answer; refused with the reason where it does not answer as it should.</summary>
    Task<Outcome<SignedMoment>> AskAsync(string authority, string hash, CancellationToken cancellation);

    /// <summary>Verifies a kept answer once more, with nothing but the certificates in it and those that the settings trust.</summary>
    Outcome<SignedMoment> Verify(string authority, string hash, ReadOnlyMemory<byte> answer);

    /// <summary>The code of a refusal because the settings name no such authority.</summary>
    public const string Unknown = "unknown-authority";

    /// <summary>The most bytes of an answer.</summary>
    public const int MostAnswer = 256 * 1024;
}

/// <summary>A verified answer of an authority.</summary>
/// <param name="At">The moment that it signed.</param>
/// <param name="Signer">Whom its certificate names.</param>
/// <param name="Answer">The whole answer as it came, a TimeStampResp that <c>openssl ts -verify</c> reads.</param>
public sealed record SignedMoment(DateTimeOffset At, string Signer, ReadOnlyMemory<byte> Answer);
