using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;
using Authority = FactCheck.Tests.Sources.Timestamping.Authority;
using Site = FactCheck.Tests.Documents.Site;

namespace FactCheck.Tests.Http;

public sealed class CaptureTests
{
    private const string Page = "<!doctype html><title>x</title><h1>Labour</h1><p>There were 4,012 fewer jobs.</p><script>alert(1)</script>";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task An_address_is_captured_in_the_background_and_verified_without_us()
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text(Page, "text/html")));
        await using var host = await HostAsync(site.Origin);
        var visitor = await SignedInAsync(host);
        var capture = await CapturedAsync(visitor, site.Origin.AbsoluteUri);
        Assert.Equal("Kept", capture.GetProperty("state").GetString());

        var folder = Directory.CreateTempSubdirectory("factcheck-verify-").FullName;
        foreach (var (part, hash, file) in new[] { ("file", "hash", "content"), ("warc", "warcHash", "exchange.warc") })
        {
            var answer = await visitor.GetAsync($"/api/captures/{capture.GetProperty("id").GetString()}/{part}");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Contains("sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoStore);
            await File.WriteAllBytesAsync(Path.Combine(folder, file), await answer.Content.ReadAsByteArrayAsync(Stop), Stop);

            // As docs/operations.md says it.
            var said = capture.GetProperty(hash).GetString();
            Assert.StartsWith(said + " ", await PrintedAsync("sha256sum", Path.Combine(folder, file)), StringComparison.Ordinal);
            Assert.EndsWith($"= {said}", (await PrintedAsync("openssl", "dgst", "-sha256", Path.Combine(folder, file))).Trim(), StringComparison.Ordinal);
        }

        Assert.Equal(Page, await File.ReadAllTextAsync(Path.Combine(folder, "content"), Stop));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_authorities_of_the_settings_stamp_what_is_captured_and_verify_checks_them()
    {
        await using var authority = await Authority.StartAsync();
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text(Page, "text/html")));
        var folder = Directory.CreateTempSubdirectory("factcheck-verify-").FullName;
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Manuscripts:TrustedOrigins:0"] = site.Origin.GetLeftPart(UriPartial.Authority),
            ["Manuscripts:TrustedOrigins:1"] = authority.Origin.GetLeftPart(UriPartial.Authority),
            ["Captures:Timestamps:0:Name"] = authority.Entry.Name,
            ["Captures:Timestamps:0:Address"] = authority.Entry.Address.AbsoluteUri,
            ["Captures:Timestamps:0:TrustFile"] = authority.TrustFile,
        };
        string token;
        await using (var host = await new NewsroomHost(settings, folder).FoundedAsync(alsoEdits: true))
        {
            var visitor = await SignedInAsync(host);
            var id = (await CapturedAsync(visitor, site.Origin.AbsoluteUri)).GetProperty("id").GetString();
            var timestamps = await UntilAsync(
                async () => (await visitor.Client.GetFromJsonAsync<JsonElement>($"/api/captures/{id}", Stop)).GetProperty("timestamps"),
                all => all.GetArrayLength() == 2 && all.EnumerateArray().All(each => each.GetProperty("holds").GetBoolean()));
            token = timestamps[0].GetProperty("tokenHash").GetString()!;
            var answer = await visitor.GetAsync($"/api/captures/{id}/timestamps/{token}");
            Assert.Equal(("application/timestamp-reply", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/api/captures/{id}/timestamps/{new string('0', 64)}")).StatusCode);
            Assert.Equal(HttpStatusCode.Conflict, (await visitor.Client.PostAsync($"/api/captures/{id}/timestamps", content: null, Stop)).StatusCode);
        }

        string[] arguments = ["--verify", "--DataFolder=.", .. settings.Select(setting => $"--{setting.Key}={setting.Value}")];
        using (var whole = ServerProcess.Start(folder, arguments))
        {
            await whole.EndAsync();
            Assert.Contains("2 of 2 timestamps hold", whole.Output, StringComparison.Ordinal);
            Assert.Equal(0, whole.ExitCode);
        }

        // Another root is trusted from now on: what was kept does not hold for whoever trusts that one alone.
        await using var other = await Authority.StartAsync();
        File.Copy(other.TrustFile, authority.TrustFile, overwrite: true);
        using var verify = ServerProcess.Start(folder, arguments);
        await verify.EndAsync();
        Assert.Contains($"The timestamp {token} by Test Clock does not hold", verify.Output, StringComparison.Ordinal);
        Assert.Equal(1, verify.ExitCode);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_private_address_is_a_failed_capture_that_says_why()
    {
        await using var host = await HostAsync(new Uri("http://127.0.0.1:9"));
        var capture = await CapturedAsync(await SignedInAsync(host), "http://169.254.169.254/latest/meta-data/");
        Assert.Equal("Failed", capture.GetProperty("state").GetString());
        Assert.NotEmpty(capture.GetProperty("reason").GetString()!);
    }

    [Fact]
    public async Task A_file_is_uploaded_and_never_comes_back_as_active_content()
    {
        await using var host = await HostAsync();
        var visitor = await SignedInAsync(host);
        var source = await SourceAsync(visitor, null);
        foreach (var (content, name) in new[] { ("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "drawing.png"), (Page, "page.pdf"), ("GIF89a/*<script>*/", "a.html") })
        {
            using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
            body.Headers.Add("X-File-Name", Uri.EscapeDataString(name));
            var made = await visitor.Client.PostAsync($"/api/sources/{source}/captures/file", body, Stop);
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
            var file = await visitor.GetAsync(made.Headers.Location! + "/file");
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal(content.StartsWith("GIF", StringComparison.Ordinal) ? "image/gif" : "application/octet-stream", file.Content.Headers.ContentType!.MediaType);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(made.Headers.Location! + "/warc")).StatusCode);
        }
    }

    [Fact]
    public async Task Sound_and_film_come_back_byte_for_byte_to_be_saved_and_never_played_in_the_page()
    {
        await using var host = await HostAsync();
        var visitor = await SignedInAsync(host);
        var source = await SourceAsync(visitor, null);
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Root, "tests", "FactCheck.Tests", "Documents", "Capturing", "Recordings")).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)))
        {
            var content = await File.ReadAllBytesAsync(path, Stop);
            using var body = new ByteArrayContent(content);
            body.Headers.Add("X-File-Name", "letter.html");
            var made = await visitor.Client.PostAsync($"/api/sources/{source}/captures/file", body, Stop);
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
            var file = await visitor.GetAsync(made.Headers.Location! + "/file");
            Assert.Equal(content, await file.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.DoesNotContain("html", file.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
            TestContext.Current.TestOutputHelper?.WriteLine($"{Path.GetFileName(path)}: {file.Content.Headers.ContentType}, {file.Content.Headers.ContentDisposition}");
        }
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_answered_413_and_nothing_is_kept()
    {
        await using var host = await HostAsync(settings: ("Captures:FileMegabytes", "1"));
        var visitor = await SignedInAsync(host);
        var source = await SourceAsync(visitor, null);
        using var body = new ByteArrayContent(Encoding.ASCII.GetBytes(new string('x', 1_100_000)));
        var answer = await visitor.Client.PostAsync($"/api/sources/{source}/captures/file", body, Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("1 MB", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(0, (await visitor.Client.GetFromJsonAsync<JsonElement>($"/api/sources/{source}/captures", Stop)).GetArrayLength());
    }

    [Fact]
    public async Task Verify_names_a_stored_file_that_was_changed()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-verify-").FullName;
        string hash;
        await using (var host = await new NewsroomHost(folder: folder).FoundedAsync(alsoEdits: true))
        {
            var visitor = await SignedInAsync(host);
            using var body = new StringContent("words of ours");
            var made = await visitor.Client.PostAsync($"/api/sources/{await SourceAsync(visitor, null)}/captures/file", body, Stop);
            hash = (await made.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("hash").GetString()!;
        }

        using (var whole = ServerProcess.Start(folder, "--verify", "--DataFolder=."))
        {
            await whole.EndAsync();
            Assert.Equal(0, whole.ExitCode);
            Assert.Contains("1 of 1 stored files are there and unchanged", whole.Output, StringComparison.Ordinal);
        }

        await File.AppendAllTextAsync(Path.Combine(folder, "files", hash[..2], hash[2..4], hash), "!", Stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "files", "incoming", "left"), "half", Stop);
        using var verify = ServerProcess.Start(folder, "--verify", "--DataFolder=.");
        await verify.EndAsync();
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains($"The stored file {hash} was changed", verify.Output, StringComparison.Ordinal);
        Assert.Contains("incoming/left", verify.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "files", "incoming", "left")));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<JsonElement> CapturedAsync(Visitor visitor, string address)
    {
        var source = await SourceAsync(visitor, address);
        return (await UntilAsync(
            () => visitor.Client.GetFromJsonAsync<JsonElement>($"/api/sources/{source}/captures", Stop),
            captures => captures[0].GetProperty("hasEnded").GetBoolean()))[0];
    }

    private static async Task<JsonElement> UntilAsync(Func<Task<JsonElement>> read, Func<JsonElement, bool> isSo)
    {
        for (var wait = 0; wait < 300; wait++)
        {
            var now = await read();
            if (isSo(now))
            {
                return now;
            }

            await Task.Delay(100, Stop);
        }

        throw new InvalidOperationException("It did not come to that.");
    }

    private static async Task<string> SourceAsync(Visitor visitor, string? address)
    {
        var made = await visitor.Client.PostAsJsonAsync("/api/sources", new { title = "Figures", address }, Stop);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Stop));
        return (await made.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetString()!;
    }

    private static Task<NewsroomHost> HostAsync(Uri? trusted = null, (string Key, string Value)? settings = null)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        if (trusted is not null)
        {
            all["Manuscripts:TrustedOrigins:0"] = trusted.GetLeftPart(UriPartial.Authority);
        }

        if (settings is { } one)
        {
            all[one.Key] = one.Value;
        }

        return new NewsroomHost(all).FoundedAsync(alsoEdits: true);
    }

    private static async Task<Visitor> SignedInAsync(NewsroomHost host)
    {
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync("ada")).StatusCode);
        return visitor;
    }

    private static async Task<string> PrintedAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return printed;
    }
}
