using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>Keeps the Dockerfile honest without a container: its publish step, its settings, and a user without rights.</summary>
public sealed partial class PublishedAppTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("factcheck-published-").FullName;
    private readonly string dockerfile = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));

    private string App => Path.Combine(folder, "app");

    private string Data => Path.Combine(folder, "data");

    private async Task PublishAsync()
    {
        // The very command of the Dockerfile, into our folder and beside the builds that the tests run from.
        var publish = PublishStep().Match(dockerfile).Groups["arguments"].Value;
        Assert.Contains("-c Release", publish, StringComparison.Ordinal);
        await RunAsync("dotnet", [.. publish.Replace("/app", App, StringComparison.Ordinal).Split(' '), "--artifacts-path", Path.Combine(folder, "build")], Repository.Root);
        Directory.CreateDirectory(Data);
        if (IsRoot)
        {
            await RunAsync("chmod", ["755", folder], folder);
            await RunAsync("chown", ["nobody", Data], folder);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_the_container_holds_runs_as_a_user_without_rights_and_says_that_it_is_ready()
    {
        await PublishAsync();
        var port = FreePort();
        using var server = Start("/", $"ASPNETCORE_HTTP_PORTS={port}", $"DataFolder={Data}");
        await server.ReadyAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        foreach (var address in new[] { "/health/live", "/health/ready", "/_framework/blazor.web.js", "/css/account.css", "/_content/FactCheck.Public/public.css", "/first-run" })
        {
            Assert.Equal((address, HttpStatusCode.OK), (address, (await client.GetAsync(address, NewsroomHost.Stop)).StatusCode));
        }

        Assert.Equal(HttpStatusCode.Found, (await client.GetAsync("/no-such.css", NewsroomHost.Stop)).StatusCode);
        Assert.True(File.Exists(Path.Combine(Data, "factcheck.db")));
        Assert.Empty(Directory.GetFiles(App, "*.db"));

        using var health = Start("/", $"ASPNETCORE_HTTP_PORTS={port}", $"DataFolder={Data}", "--health");
        await health.EndAsync();
        Assert.Equal(0, health.ExitCode);
        if (IsRoot)
        {
            Assert.NotEqual("root", await OwnerAsync(Path.Combine(Data, "factcheck.db")));
        }
    }

    [Fact]
    public void The_container_has_two_stages_one_volume_a_user_without_rights_and_a_health_check_of_our_own()
    {
        Assert.Equal(2, Count("FROM"));
        Assert.Equal(1, Count("VOLUME"));
        Assert.Contains("USER $APP_UID", dockerfile, StringComparison.Ordinal);
        Assert.Contains("CMD [\"./FactCheck.Web\", \"--health\"]", dockerfile, StringComparison.Ordinal);
        Assert.Contains("DataFolder=/data", dockerfile, StringComparison.Ordinal);

        int Count(string word) => dockerfile.Split('\n').Count(line => line.StartsWith(word + " ", StringComparison.Ordinal));
    }

    private static bool IsRoot => Environment.UserName == "root";

    private ServerProcess Start(string directory, params string[] words)
    {
        var settings = words.Where(word => !word.StartsWith("--", StringComparison.Ordinal));
        var arguments = words.Where(word => word.StartsWith("--", StringComparison.Ordinal));
        string[] user = IsRoot ? ["--reuid=nobody", "--regid=nogroup", "--clear-groups", "env"] : [];
        return ServerProcess.Start(directory, IsRoot ? "setpriv" : "env", [.. user, .. settings, Path.Combine(App, "FactCheck.Web"), .. arguments]);
    }

    private static async Task<string> OwnerAsync(string file) => (await RunAsync("stat", ["-c", "%U", file], "/")).Trim();

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string directory)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = directory, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(NewsroomHost.Stop);
        await process.WaitForExitAsync(NewsroomHost.Stop);
        Assert.True(process.ExitCode == 0, $"{program}: {output}");
        return output;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("^RUN dotnet (?<arguments>publish .*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PublishStep();
}
