using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Sources;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>A desk with one source, served by a process of its own, and its editor signed in over a real socket.</summary>
internal sealed partial class Desk : IAsyncDisposable
{
    private readonly ServerProcess server;
    private readonly bool isTemporary;

    private Desk(ServerProcess server, HttpClient client, SourceId source, bool isTemporary) =>
        (this.server, Client, Source, this.isTemporary) = (server, client, source, isTemporary);

    public HttpClient Client { get; }

    public SourceId Source { get; }

    /// <summary>All that the server has printed.</summary>
    public string Log => server.Output + server.Errors;

    private static CancellationToken Stop => NewsroomHost.Stop;

    public static Task<Desk> OpenAsync(params string[] settings) => OpenAsync(Directory.CreateTempSubdirectory("factcheck-desk-").FullName, isTemporary: true, settings);

    /// <summary>Opens the desk in this folder, which stays; founds it where nobody did yet.</summary>
    public static Task<Desk> OpenInAsync(string folder) => OpenAsync(folder, isTemporary: false, []);

    /// <summary>Sends a file as the browser does.</summary>
    public async Task<HttpResponseMessage> UploadAsync(HttpContent content, string name, bool isChunked = false, CancellationToken? stop = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/sources/{Source}/captures/file") { Content = content };
        request.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
        request.Headers.TransferEncodingChunked = isChunked ? true : null;
        // An answer that comes before the whole file was sent is an answer all the same.
        request.Headers.ExpectContinue = true;
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await Client.SendAsync(request, stop ?? Stop);
    }

    public async Task<int> CapturesAsync() => (await Client.GetFromJsonAsync<JsonElement>($"/api/sources/{Source}/captures", Stop)).GetArrayLength();

    /// <summary>The names of all files of the archive, finished and not.</summary>
    public IReadOnlyList<string> Stored()
    {
        var files = Path.Combine(server.Folder, "files");
        return Directory.Exists(files) ? [.. Directory.GetFiles(files, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path))] : [];
    }

    /// <summary>How many files <c>--verify</c> names as wrong, and how many as belonging to nothing.</summary>
    public async Task<(int Faults, int Orphans)> VerifiedAsync()
    {
        using var verify = ServerProcess.Start(server.Folder, "--verify", "--DataFolder=.");
        await verify.EndAsync();
        return (Faults().Count(verify.Output), int.Parse(Orphans().Match(verify.Output).Groups["many"].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>The most memory that the server ever had, where the machine says so.</summary>
    public long? PeakMemory() =>
        File.Exists($"/proc/{server.Id}/status") && File.ReadLines($"/proc/{server.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
            ? long.Parse(Digits().Match(line).Value, CultureInfo.InvariantCulture) * 1024
            : null;

    public async Task KillAsync()
    {
        server.Kill();
        await server.EndAsync();
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        server.Dispose();
        if (isTemporary)
        {
            Directory.Delete(server.Folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private static async Task<Desk> OpenAsync(string folder, bool isTemporary, string[] settings)
    {
        SourceId source;
        await using (var host = new NewsroomHost(folder: folder))
        {
            var actor = new FactCheck.People.Actor(await host.Database.ReadAsync(session => session.People.AllAsync(Stop), Stop) is [var first, ..] ? first.Id : default, [FactCheck.People.Role.Administrator, FactCheck.People.Role.Editor]);
            actor = actor.Id == default ? (await host.FoundedAsync(alsoEdits: true)).Administrator : actor;
            source = (await host.Services.GetRequiredService<AddSource>().RunAsync(actor, new SourceFields { Title = "Figures" }, Stop).DoneAsync()).Id;
        }

        var process = ServerProcess.Start(folder, ["--DataFolder=.", "--urls=http://127.0.0.1:0", "--Captures:OnlyTrustedOrigins=true", .. settings]);
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = await process.ReadyAsync(), Timeout = TimeSpan.FromMinutes(3) };
        Assert.Equal(HttpStatusCode.Found, (await new Visitor(client).SignInAsync("ada")).StatusCode);
        return new Desk(process, client, source, isTemporary);
    }

    [GeneratedRegex("^The stored file ", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Faults();

    [GeneratedRegex(@"unchanged; (?<many>\d+) belong to nothing", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Orphans();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Digits();
}
