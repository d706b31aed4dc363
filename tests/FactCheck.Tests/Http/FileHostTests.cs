using System.Net;
using FactCheck.Sources;
using FactCheck.Storage.Identity;
using FactCheck.Tests.Documents.Pictures;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>Files leave the server from a host of their own, by links that open for a minute and without a cookie.</summary>
public sealed class FileHostTests
{
    private const string Origin = "http://files.example.org";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task Files_come_from_their_host_alone_and_by_their_link_alone()
    {
        await using var host = new NewsroomHost(new Dictionary<string, string>(StringComparer.Ordinal) { ["Captures:FileHost"] = Origin });
        var (newsroom, visitor) = await SignedInAsync(host);
        var source = await newsroom.SourceAsync(newsroom.Checker);
        var page = await UploadAsync(newsroom, source, "<!doctype html><script>alert(1)</script><p>words</p>"u8.ToArray(), "evil.html");
        var picture = await UploadAsync(newsroom, source, Telling.Jpeg(), "a.jpg");

        var redirect = await visitor.GetAsync($"/api/captures/{page.Id}/file");
        Assert.Equal(HttpStatusCode.Found, redirect.StatusCode);
        Assert.StartsWith(Origin + "/files/", redirect.Headers.Location!.AbsoluteUri, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", redirect.Headers.Location.AbsoluteUri, StringComparison.Ordinal);
        Assert.True(redirect.Headers.CacheControl!.NoStore);

        // Without any cookie, as a stranger's browser would.
        var file = await AskAsync(host, redirect.Headers.Location);
        Assert.Equal((HttpStatusCode.OK, "attachment", "application/octet-stream"), (file.StatusCode, file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(file.Headers.Contains("Set-Cookie"));
        Assert.Contains("alert(1)", await file.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        var shown = await AskAsync(host, (await visitor.GetAsync($"/api/captures/{picture.Id}/picture")).Headers.Location!);
        Assert.Equal(("image/jpeg", "same-site"), (shown.Content.Headers.ContentType!.MediaType, Assert.Single(shown.Headers.GetValues("Cross-Origin-Resource-Policy"))));

        // The host of files has nothing else, and no other host has files.
        foreach (var address in new[] { "/", "/desk", "/account/sign-in", "/verdicts", "/health/live", "/api/articles", $"/api/captures/{page.Id}/file", "/files/", "/files/nonsense", "/first-run", "/css/account.css", "/_blazor" })
        {
            var answer = await AskAsync(host, new Uri(Origin + address));
            Assert.Equal((address, HttpStatusCode.NotFound, false), (address, answer.StatusCode, answer.Headers.Contains("Set-Cookie")));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(redirect.Headers.Location.AbsolutePath)).StatusCode);
        var desk = await visitor.GetAsync("/sources");
        Assert.Contains($"img-src 'self' data: {Origin}", Assert.Single(desk.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_old_or_was_changed_opens_nothing()
    {
        await using var host = new NewsroomHost(new Dictionary<string, string>(StringComparer.Ordinal) { ["Captures:FileHost"] = Origin });
        var (newsroom, visitor) = await SignedInAsync(host);
        var capture = await UploadAsync(newsroom, await newsroom.SourceAsync(newsroom.Checker), "words"u8.ToArray(), "a.txt");
        var link = (await visitor.GetAsync($"/api/captures/{capture.Id}/file")).Headers.Location!;
        var token = link.AbsoluteUri[(Origin.Length + "/files/".Length)..];
        foreach (var forged in new[] { token[..^1], token + "A", token[..20] + (token[20] == 'A' ? 'B' : 'A') + token[21..], "../" + token, "" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(host, new Uri($"{Origin}/files/{forged}"))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(host, link)).StatusCode);
        var files = host.Services.GetRequiredService<FactCheck.Web.Hosting.FileHost>();
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(host, files.AddressOf(new(capture.Hash!, "text/plain", "a.txt")))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(host, files.AddressOf(new(new string('a', 64), "text/plain", "a.txt")))).StatusCode);
        var late = ActivatorUtilities.CreateInstance<FactCheck.Web.Hosting.FileHost>(host.Services, new NewsroomHost.ShiftedClock { Ahead = TimeSpan.FromMinutes(-2) });
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(host, late.AddressOf(new(capture.Hash!, "text/plain", "a.txt")))).StatusCode);
    }

    [Fact]
    public async Task Without_one_files_are_attachments_that_nothing_runs_from_the_own_origin()
    {
        await using var host = new NewsroomHost();
        var (newsroom, visitor) = await SignedInAsync(host);
        var capture = await UploadAsync(newsroom, await newsroom.SourceAsync(newsroom.Checker), "<!doctype html><script>alert(1)</script>"u8.ToArray(), "évil\u202e\"\r\n.html");
        var file = await visitor.GetAsync($"/api/captures/{capture.Id}/file");
        Assert.Equal((HttpStatusCode.OK, "attachment", "application/octet-stream"), (file.StatusCode, file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentType!.MediaType));
        Assert.Contains("sandbox", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/files/anything")).StatusCode);
    }

    private static async Task<(TestNewsroom Newsroom, Visitor Visitor)> SignedInAsync(NewsroomHost host)
    {
        TestNewsroom newsroom;
        using (var scope = host.Services.CreateScope())
        {
            newsroom = await TestNewsroom.InAsync(host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
        }

        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync("chen.checker")).StatusCode);
        return (newsroom, visitor);
    }

    private static Task<Capture> UploadAsync(TestNewsroom newsroom, Source source, byte[] content, string name) =>
        newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(new MemoryStream(content), name), Stop).DoneAsync();

    private static Task<HttpResponseMessage> AskAsync(NewsroomHost host, Uri address) =>
        host.Visit().Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, address.PathAndQuery) { Headers = { Host = address.Authority } }, Stop);
}
