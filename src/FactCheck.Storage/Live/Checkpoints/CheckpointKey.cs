using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Storage.Live.Checkpoints;

/// <summary>The key that signs checkpoints, or its public half, which only checks them: ECDSA over P-256 with SHA-256.</summary>
public sealed class CheckpointKey : IDisposable
{
    private readonly ECDsa key;

    private CheckpointKey(ECDsa key)
    {
        this.key = key;
        Name = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>The first 16 digits of the SHA-256 of the public half; tells which key signed a line.</summary>
    public string Name { get; }

    /// <summary>Makes a pair: the private half to sign with, the public one to check with, both as PEM.</summary>
    public static (string Private, string Public) Make()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (made.ExportPkcs8PrivateKeyPem() + "\n", made.ExportSubjectPublicKeyInfoPem() + "\n");
    }

    /// <summary>Reads either half; throws <see cref="CryptographicException"/> or <see cref="ArgumentException"/> where it is none of ours.</summary>
    public static CheckpointKey Read(string pem)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(pem);
            if (read.ExportParameters(includePrivateParameters: false).Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
            {
                throw new CryptographicException("This read is on another curve than P-256.");
            }

            return new CheckpointKey(read);
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    /// <summary>Whether it can sign.</summary>
    public bool IsPrivate
    {
        get
        {
            try
            {
                return key.ExportParameters(includePrivateParameters: true).D is not null;
            }
            catch (CryptographicException)
            {
                return false;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => key.Dispose();

    // As openssl writes and checks it.
    internal string Sign(string text) => Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    internal bool IsSigned(string text, string signature)
    {
        var bytes = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, bytes, out var count)
            && key.VerifyData(Encoding.UTF8.GetBytes(text), bytes.AsSpan(0, count), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
