using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Sources;
using FactCheck.Storage.Archive;
using FactCheck.Storage.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Site = FactCheck.Tests.Documents.Site;

namespace FactCheck.Tests.Http;

/// <summary>The nightly round, visits of pages and public copies, as programs ask for them.</summary>
public sealed class RoundTests
{
    private const string Page = "<!doctype html><p>There were 4,012 fewer jobs in Leeds.</p>";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task Damage_found_by_the_round_is_on_the_health_check_and_the_settings_until_the_file_is_back()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-round-").FullName;
        await using (var host = new NewsroomHost(new Dictionary<string, string>(StringComparer.Ordinal) { ["Captures:Nightly"] = "false" }, folder))
        {
            var (newsroom, administrator, editor) = await SignedInAsync(host);
            var source = await newsroom.SourceAsync(newsroom.Checker);
            using var content = new MemoryStream("Words of ours."u8.ToArray());
            var capture = await newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(content, "a.txt"), Stop).DoneAsync();
            Assert.Equal("Healthy", await HealthAsync(host));
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
            {
                using var asked = new HttpRequestMessage(method, "/api/round") { Content = method == HttpMethod.Post ? JsonContent.Create(new { }) : null };
                Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.SendAsync(asked, Stop)).StatusCode);
            }

            var path = host.Services.GetRequiredService<FileArchive>().PathOf(capture.Hash!);
            var whole = await File.ReadAllBytesAsync(path, Stop);
            await File.WriteAllTextAsync(path, "Other words.", Stop);
            await RoundAsync(administrator);
            var damaged = await UntilAsync(administrator, "/api/round", board => board.GetProperty("damaged").GetArrayLength() == 1);
            Assert.Equal(capture.Hash, damaged.GetProperty("damaged")[0].GetProperty("hash").GetString());
            Assert.Equal("Degraded", await HealthAsync(host));
            Assert.Contains("damaged or missing", await (await administrator.GetAsync("/settings")).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            var notices = await UntilAsync(administrator, "/api/notifications", board => board.GetProperty("notices").GetArrayLength() > 0);
            Assert.Contains("FileDamaged", notices.ToString(), StringComparison.Ordinal);

            await File.WriteAllBytesAsync(path, whole, Stop);
            await RoundAsync(administrator);
            await UntilAsync(administrator, "/api/round", board => board.GetProperty("damaged").GetArrayLength() == 0);
            Assert.Equal("Healthy", await HealthAsync(host));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_page_is_visited_its_changes_are_read_and_settled_over_the_api()
    {
        var serves = Page;
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text(serves, "text/html")));
        await using var host = new NewsroomHost(new Dictionary<string, string>(StringComparer.Ordinal) { ["Manuscripts:TrustedOrigins:0"] = site.Origin.GetLeftPart(UriPartial.Authority), ["Captures:Nightly"] = "false" });
        var (newsroom, _, editor) = await SignedInAsync(host);
        var source = await newsroom.SourceAsync(newsroom.Checker, address: site.Origin.AbsoluteUri);
        await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker), newsroom.Checker, source, "There were 4,012 fewer jobs in Leeds.");
        await UntilAsync(editor, $"/api/sources/{source.Id}/captures", captures => captures[0].GetProperty("state").GetString() == "Kept");

        serves = "<!doctype html><p>There were 4,021 fewer jobs in Leeds.</p>";
        var visited = await editor.Client.PostAsJsonAsync($"/api/sources/{source.Id}/page/visit", new { }, Stop);
        Assert.Equal(HttpStatusCode.OK, visited.StatusCode);
        var page = await editor.Client.GetFromJsonAsync<JsonElement>($"/api/sources/{source.Id}/page", Stop);
        Assert.Contains("4,021", page.ToString(), StringComparison.Ordinal);

        var version = page.GetProperty("version").GetInt32();
        Assert.Equal(HttpStatusCode.Conflict, (await editor.Client.PostAsJsonAsync($"/api/sources/{source.Id}/page/settle", new { version = version + 7, note = "They corrected it." }, Stop)).StatusCode);
        var settled = await editor.Client.PostAsJsonAsync($"/api/sources/{source.Id}/page/settle", new { version, note = "They corrected it." }, Stop);
        Assert.True(settled.IsSuccessStatusCode, await settled.Content.ReadAsStringAsync(Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/api/sources/{Guid.NewGuid()}/page")).StatusCode);
    }

    [Fact]
    public async Task A_public_copy_needs_the_person_s_word_in_the_call()
    {
        var asked = 0;
        await using var archive = await Site.StartAsync(app => app.MapGet("/save/{**address}", (HttpContext context) =>
        {
            asked++;
            context.Response.Headers.ContentLocation = "/web/2026/x";
            return Results.Text("<p>kept</p>", "text/html");
        }));
        var origin = archive.Origin.GetLeftPart(UriPartial.Authority);
        await using var host = new NewsroomHost(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Manuscripts:TrustedOrigins:0"] = origin, ["Captures:PublicArchiveAddress"] = origin + "/save/{address}", ["Captures:PublicArchiveName"] = "the Test Archive",
        });
        var (newsroom, administrator, editor) = await SignedInAsync(host);
        var source = await newsroom.SourceAsync(newsroom.Checker, address: "https://example.org/a");
        var address = $"/api/sources/{source.Id}/public-copies";

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.Client.PostAsJsonAsync(address, new { knowsItIsPublic = false }, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.Client.PostAsJsonAsync(address, new { }, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.Client.PostAsJsonAsync(address, new { knowsItIsPublic = true }, Stop)).StatusCode);
        Assert.Equal(0, asked);
        var made = await editor.Client.PostAsJsonAsync(address, new { knowsItIsPublic = true }, Stop);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Stop));
        Assert.Equal(1, asked);
        var copies = await editor.Client.GetFromJsonAsync<JsonElement>(address, Stop);
        Assert.Equal(origin + "/web/2026/x", copies[0].GetProperty("copyAddress").GetString());
    }

    private static async Task RoundAsync(Visitor administrator)
    {
        var asked = await administrator.Client.PostAsJsonAsync("/api/round", new { }, Stop);
        Assert.True(asked.IsSuccessStatusCode, await asked.Content.ReadAsStringAsync(Stop));
        await UntilAsync(administrator, "/api/round", board => board.GetProperty("round").GetProperty("endedAt").ValueKind != JsonValueKind.Null);
    }

    private static async Task<string> HealthAsync(NewsroomHost host)
    {
        using var answer = await host.Visit().GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task<JsonElement> UntilAsync(Visitor visitor, string address, Func<JsonElement, bool> isSo)
    {
        var now = default(JsonElement);
        for (var wait = 0; wait < 300; wait++)
        {
            now = await visitor.Client.GetFromJsonAsync<JsonElement>(address, Stop);
            if (isSo(now))
            {
                return now;
            }

            await Task.Delay(100, Stop);
        }

        throw new InvalidOperationException($"It did not come to that: {now}");
    }

    private static async Task<(TestNewsroom Newsroom, Visitor Administrator, Visitor Editor)> SignedInAsync(NewsroomHost host)
    {
        using var scope = host.Services.CreateScope();
        var newsroom = await TestNewsroom.InAsync(host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
        var (administrator, editor) = (host.Visit(), host.Visit());
        Assert.Equal(HttpStatusCode.Found, (await administrator.SignInAsync("ines.administrator")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await editor.SignInAsync("edda.editor")).StatusCode);
        return (newsroom, administrator, editor);
    }
}
