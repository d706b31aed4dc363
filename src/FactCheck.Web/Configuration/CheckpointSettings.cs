using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using FactCheck.Storage.Live.Checkpoints;

namespace FactCheck.Web.Configuration;

/// <summary>Where signed checkpoints of the chain of changes are written, and with which key.</summary>
public sealed record CheckpointSettings
{
    public const string Section = "Checkpoints";

    /// <summary>The second place: a folder, best on another machine; without it none are written.</summary>
    public string? Folder { get; init; }

    /// <summary>The file of the private key that signs them.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The file of the public key, enough to check them; without it the private one serves.</summary>
    public string? PublicKeyFile { get; init; }

    /// <summary>Minutes from one to the next.</summary>
    [Range(1, 1_440)]
    public int Minutes { get; init; } = 60;

    internal bool IsOn => !string.IsNullOrWhiteSpace(Folder) && !string.IsNullOrWhiteSpace(KeyFile);

    internal CheckpointFile File => new(Path.GetFullPath(Folder!));

    /// <summary>Reads the checkpoints and checks them; throws <see cref="SettingsException"/> where the settings do not say where they are.</summary>
    internal async Task<SignedChanges> ReadAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Folder) || (PublicKeyFile ?? KeyFile) is not { Length: > 0 } keyFile)
        {
            throw new SettingsException("To check them, say where the checkpoints are (Checkpoints:Folder) and which key signed them (Checkpoints:PublicKeyFile).");
        }

        using var key = ReadKey(keyFile);
        return await SignedChanges.ReadAsync(File, key, cancellation);
    }

    internal static CheckpointKey ReadKey(string file)
    {
        try
        {
            return CheckpointKey.Read(System.IO.File.ReadAllText(file));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new SettingsException($"The key of the checkpoints cannot be read from {file}: {wrong.Message}", wrong);
        }
    }
}
