using FactCheck.Storage.Live.Checkpoints;

namespace FactCheck.Web.Hosting;

/// <summary>The command that makes a key for checkpoints.</summary>
internal static class NewCheckpointKey
{
    /// <summary>Writes the private half to the file, for its owner alone, and the public half beside it; never over what is there.</summary>
    internal static async Task<int> RunAsync(string file, TextWriter output)
    {
        var publicFile = file + ".pub";
        if (File.Exists(file) || File.Exists(publicFile))
        {
            await output.WriteLineAsync($"There is a key at {file} already; it was left as it is.");
            return 1;
        }

        var (secret, open) = CheckpointKey.Make();
        try
        {
            await WriteAsync(file, secret);
            await WriteAsync(publicFile, open);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"The key cannot be written: {wrong.Message}");
            return 1;
        }

        await output.WriteLineAsync($"{file} signs checkpoints: name it in Checkpoints:KeyFile and keep it from whoever owns the database where you can.");
        await output.WriteLineAsync($"{publicFile} checks them: keep a copy where the checkpoints are read.");
        return 0;
    }

    private static async Task WriteAsync(string file, string pem)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var writer = new StreamWriter(file, options);
        await writer.WriteAsync(pem);
    }
}
