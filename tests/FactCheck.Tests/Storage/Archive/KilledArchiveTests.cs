using System.Diagnostics;
using FactCheck.Storage.Archive;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage.Archive;

/// <summary>Keeps files in a process of its own, kills it, and looks at what is there.</summary>
public sealed class KilledArchiveTests(PostgresServer server)
{
    [Theory]
    [InlineData(nameof(KeepingStep.Opened))]
    [InlineData(nameof(KeepingStep.Writing))]
    [InlineData(nameof(KeepingStep.Written))]
    [InlineData(nameof(KeepingStep.Flushed))]
    [InlineData(nameof(KeepingStep.Renamed))]
    [InlineData(nameof(KeepingStep.FolderFlushed))]
    public async Task Killed_at_any_step_no_acknowledged_file_is_missing_and_no_torn_one_is_visible(string step)
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        var folder = Path.Combine(database.Folder, "files");

        var acknowledged = await WriteUntilAsync(database, folder, step, line => line == $"at {step}");

        Assert.Equal(2, acknowledged.Count);
        var (faults, orphans) = await LookAsync(database, folder);
        Assert.Empty(faults);
        Assert.Empty(Torn(folder));
        Assert.Single(orphans);
        Assert.Equal(step is nameof(KeepingStep.Renamed) or nameof(KeepingStep.FolderFlushed), !orphans[0].StartsWith(FileArchive.Incoming, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Killed_at_any_moment_no_acknowledged_file_is_missing()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        var folder = Path.Combine(database.Folder, "files");
        for (var kill = 1; kill <= 3; kill++)
        {
            var lines = 0;
            Assert.NotEmpty(await WriteUntilAsync(database, folder, "right", _ => ++lines == 10 * kill));
            Assert.Empty((await LookAsync(database, folder)).Faults);
            Assert.Empty(Torn(folder));
        }
    }

    [Fact]
    public async Task Committing_before_the_file_is_kept_would_lose_some()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        var folder = Path.Combine(database.Folder, "files");
        var lost = false;
        for (var kill = 1; kill <= 20 && !lost; kill++)
        {
            var lines = 0;
            await WriteUntilAsync(database, folder, "early", _ => ++lines == 3 + kill);
            lost = (await LookAsync(database, folder)).Faults.Count > 0;
        }

        Assert.True(lost);
    }

    [Fact]
    public async Task Writing_under_the_last_name_would_show_torn_files()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        var folder = Path.Combine(database.Folder, "files");
        var torn = false;
        for (var kill = 1; kill <= 20 && !torn; kill++)
        {
            var lines = 0;
            await WriteUntilAsync(database, folder, "torn", _ => ++lines == 3 + kill);
            torn = Torn(folder).Any();
        }

        Assert.True(torn);
    }

    [Fact]
    public async Task A_disk_that_is_full_in_the_middle_is_said_and_leaves_nothing()
    {
        await using var database = await TestDatabase.NewAsync(Engine.Sqlite, server);
        var folder = Path.Combine(database.Folder, "files");

        // One MiB is all that a file of this process may have; the signal that would end it is ignored, and .NET keeps its code in no file.
        var printed = await RunAsync("sh", ["-c", "trap '' XFSZ; ulimit -f 2048; export DOTNET_EnableWriteXorExecute=0; exec \"$0\" \"$@\"", "dotnet", Writer, "file", database.ConnectionString, folder, "full"]);

        Assert.StartsWith("no-room: The server’s disk is full", printed, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        // The control: without the limit the same file is kept.
        Assert.StartsWith("kept", await RunAsync("dotnet", [Writer, "file", database.ConnectionString, folder, "full"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_volume_without_room_is_said_and_leaves_nothing()
    {
        var volume = Directory.CreateTempSubdirectory("factcheck-volume-").FullName;
        using (var mount = Process.Start("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", volume]))
        {
            await mount.WaitForExitAsync(Stop);
            if (mount.ExitCode != 0)
            {
                // Who may not mount has the test above.
                Directory.Delete(volume);
                return;
            }
        }

        try
        {
            using var content = new MemoryStream(new byte[3_000_000]);
            var refusal = (await new FileArchive(Path.Combine(volume, "files")).KeepAsync(content, long.MaxValue, Stop)).Refused(RefusalKind.NotNow);

            Assert.Equal("no-room", refusal.Code);
            Assert.Empty(Directory.GetFiles(volume, "*", SearchOption.AllDirectories));
        }
        finally
        {
            using var unmount = Process.Start("umount", [volume]);
            await unmount.WaitForExitAsync(Stop);
            Directory.Delete(volume);
        }
    }

    private static string Writer => Path.Combine(AppContext.BaseDirectory, "FactCheck.Writer.dll");

    private static async Task<string> RunAsync(string file, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return printed;
    }

    private static async Task<IReadOnlyList<string>> WriteUntilAsync(TestDatabase database, string folder, string how, Func<string, bool> enough)
    {
        using var writer = Process.Start(new ProcessStartInfo("dotnet", [Writer, "file", database.ConnectionString, folder, how]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var printed = new List<string>();
        try
        {
            do
            {
                printed.Add(await writer.StandardOutput.ReadLineAsync(Stop) ?? throw new InvalidOperationException("The writer ended by itself."));
            }
            while (!enough(printed[^1]));
        }
        finally
        {
            writer.Kill();
        }

        var rest = await writer.StandardOutput.ReadToEndAsync(Stop);
        await writer.WaitForExitAsync(Stop);

        // A last line without its end was cut off while it was printed.
        printed.AddRange(rest.Split('\n')[..^1]);
        return [.. printed.Where(FileArchive.IsHash)];
    }

    private static async Task<(IReadOnlyList<string> Faults, IReadOnlyList<string> Orphans)> LookAsync(TestDatabase database, string folder)
    {
        await using var reopened = database.Beside();
        var state = await new ArchiveVerification(new FileArchive(folder), reopened.Inside).RunAsync(Stop);
        return (state.Faults, state.Orphans);
    }

    // A file under a hash that is not its own.
    private static IEnumerable<string> Torn(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => FileArchive.IsHash(Path.GetFileName(path)))
            .Where(path => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))) != Path.GetFileName(path));
}
