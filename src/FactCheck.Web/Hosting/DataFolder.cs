using System.Data.Common;
using FactCheck.Web.Configuration;

namespace FactCheck.Web.Hosting;

/// <summary>The folder that holds everything this server keeps, and the database in it.</summary>
/// <param name="Folder">An absolute path.</param>
/// <param name="ConnectionString">The database: the operator's, or the file in the folder.</param>
/// <param name="SampleFile">The sample's database file, where the sample is what runs.</param>
internal sealed record DataFolder(string Folder, string ConnectionString, string? SampleFile)
{
    internal string Keys => Path.Combine(Folder, SampleFile is null ? "keys" : "sample-keys");

    /// <summary>The folder of uploaded and captured files.</summary>
    internal string Files => Path.Combine(Folder, SampleFile is null ? "files" : "sample-files");

    /// <summary>The SQLite file; nothing where the database is a server's.</summary>
    internal string? File =>
        new DbConnectionStringBuilder { ConnectionString = ConnectionString }.TryGetValue("Data Source", out var file) ? (string)file : null;

    // Drafts, sources and keys lie in it: nobody else on the machine has business there.
    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Makes the folder; throws <see cref="SettingsException"/> where that is not permitted.</summary>
    internal static DataFolder Open(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration.Read<HostSettings>().DataFolder);
        try
        {
            CreatePrivate(folder);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"DataFolder cannot be made at {folder}: {wrong.Message}", wrong);
        }

        if (configuration.Read<SampleSettings>(SampleSettings.Section).Enabled)
        {
            var sample = Path.Combine(folder, "sample.db");
            return new DataFolder(folder, $"Data Source={sample}", sample);
        }

        var given = configuration.GetConnectionString("FactCheck");
        return new DataFolder(
            folder,
            string.IsNullOrWhiteSpace(given) ? $"Data Source={Path.Combine(folder, "factcheck.db")}" : given,
            SampleFile: null);
    }
}
