using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace FactCheck.Tests.Documents.Capturing;

/// <summary>A record of a WARC file as a program of others reads it.</summary>
internal sealed record WarcRecord(string Type, string Version, string? Uri, string? Date, string? First, string Payload, string? Said, string? Text);

/// <summary>Has WARC files read by warcio, which tests/run installs.</summary>
internal static class WarcReader
{
    public static async Task<IReadOnlyList<WarcRecord>> ReadAsync(byte[] warc)
    {
        var folder = Path.Combine(Repository.Root, "tests", "warcio");
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules", "warcio")), "warcio is not installed: tests/run does it, or npm ci in tests/warcio.");
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, warc, TestContext.Current.CancellationToken);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "read.mjs"), file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var printed = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(file);
        Assert.True(node.ExitCode == 0, errors);
        return [.. (await printed).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<WarcRecord>(line, JsonSerializerOptions.Web)!)];
    }
}
