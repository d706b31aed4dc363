using System.Diagnostics;

namespace FactCheck.Bench;

/// <summary>The app as a newsroom runs it: published, with its static files fingerprinted, compressed and kept by browsers.</summary>
internal static class PublishedApp
{
    private static readonly Lazy<Task<string>> Once = new(PublishAsync);

    /// <summary>Its assembly, published once a run from the checkout's sources under the bench's build output.</summary>
    public static Task<string> PathAsync() => Once.Value;

    private static async Task<string> PublishAsync()
    {
        var folder = Path.Combine(ChildServer.Repository(), "tests", "FactCheck.Bench", "obj", "app");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(ChildServer.Repository(), "src", "FactCheck.Web"), "-c", "Release", "-o", folder, "-p:RunAnalyzers=false", "--nologo", "-v", "q"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("dotnet publish could not be started.");
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0
            ? Path.Combine(folder, "FactCheck.Web.dll")
            : throw new InvalidOperationException($"The app could not be published: {said}");
    }
}
