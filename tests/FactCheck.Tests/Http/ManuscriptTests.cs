using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FactCheck.People;
using FactCheck.Tests.Documents;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class ManuscriptTests
{
    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task A_paste_is_answered_with_the_whole_manuscript_in_the_shape_that_is_promised()
    {
        await using var host = await new NewsroomHost().FoundedAsync(alsoEdits: true);
        var visitor = await SignedInAsync(host, "ada");

        var response = await visitor.Client.PostAsJsonAsync("/api/manuscripts/paste", new { html = "<h1>Harbour to close</h1><p>By Jane Doe</p><p>12 March 2026</p><p>See <a href='https://example.org/a'>this</a>.</p><img src=x>" }, Stop);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"text":"See this.","formatting":[{"start":4,"end":8,"kind":"Address","address":"https://example.org/a"}],"headline":"Harbour to close","authorName":"Jane Doe","datedOn":"2026-03-12","origin":null,"unread":[{"what":"a picture was left out","place":"after \u201CSee this.\u201D"}]}""",
            (await response.Content.ReadAsStringAsync(Stop)).Replace("“", "\\u201C", StringComparison.Ordinal).Replace("”", "\\u201D", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_is_read_as_a_body_and_as_a_form(bool isForm)
    {
        await using var host = await new NewsroomHost().FoundedAsync(alsoEdits: true);
        var visitor = await SignedInAsync(host, "ada");
        var file = new ByteArrayContent(Docx.Of(Docx.P("One.")));
        using var form = new MultipartFormDataContent { { new StringContent("x"), "other" }, { file, "file", "entwurf-ü.docx" } };
        if (!isForm)
        {
            file.Headers.Add("X-File-Name", Uri.EscapeDataString("entwurf-ü.docx"));
        }

        var response = await visitor.Client.PostAsync("/api/manuscripts/file", isForm ? form : file, Stop);

        var read = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(("One.", "entwurf-ü.docx"), (read.GetProperty("text").GetString(), read.GetProperty("origin").GetString()));
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_answered_413_with_the_limit_before_it_has_arrived()
    {
        await using var host = new NewsroomHost(new Dictionary<string, string> { ["Manuscripts:FileMegabytes"] = "1" });
        host.UseKestrel(0);
        host.StartServer();
        await host.FoundedAsync(alsoEdits: true);
        using var client = new HttpClient { BaseAddress = host.ClientOptions.BaseAddress };
        var visitor = new Visitor(client);
        Assert.True((await visitor.SignInAsync("ada")).IsSuccessStatusCode);
        using var big = new StreamContent(new MemoryStream(new byte[200 * 1024 * 1024]));
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/manuscripts/file") { Content = big };
        message.Headers.ExpectContinue = true;

        var response = await client.SendAsync(message, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal("too-large", problem.GetProperty("code").GetString());
        Assert.Contains("larger than 1 MB", problem.GetProperty("message").GetString(), StringComparison.Ordinal);

        // A file that the server's ordinary limit would refuse, but not this one.
        using var ordinary = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Word by word. ", 70_000)))));
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync("/api/manuscripts/file", ordinary, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_paste_beyond_the_limit_is_answered_413()
    {
        await using var host = await new NewsroomHost(new Dictionary<string, string> { ["Manuscripts:FileMegabytes"] = "1" }).FoundedAsync(alsoEdits: true);
        var visitor = await SignedInAsync(host, "ada");

        var response = await visitor.Client.PostAsJsonAsync("/api/manuscripts/paste", new { text = new string('a', 1_200_000) }, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData(Role.Editor, HttpStatusCode.OK)]
    [InlineData(Role.Author, HttpStatusCode.OK)]
    [InlineData(Role.Checker, HttpStatusCode.Forbidden)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, HttpStatusCode.Forbidden)]
    public async Task Only_who_may_bring_a_draft_has_one_read(Role role, HttpStatusCode expected)
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        await host.JoinAsync("somebody", role);
        var visitor = await SignedInAsync(host, "somebody");

        Assert.Equal(expected, (await visitor.Client.PostAsJsonAsync("/api/manuscripts/paste", new { text = "One." }, Stop)).StatusCode);
        Assert.Equal(expected, (await visitor.Client.PostAsync("/api/manuscripts/file", new StringContent("One."), Stop)).StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? HttpStatusCode.UnprocessableEntity : expected, (await visitor.Client.PostAsJsonAsync("/api/manuscripts/address", new { address = "http://127.0.0.1/" }, Stop)).StatusCode);
    }

    [Fact]
    public async Task An_address_is_read_from_a_trusted_origin_and_from_nowhere_private_else()
    {
        await using var site = await Site.StartAsync(app => Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, "/", () => Microsoft.AspNetCore.Http.Results.Text("One.")));
        await using var open = await new NewsroomHost(new Dictionary<string, string> { ["Manuscripts:TrustedOrigins:0"] = site.Origin.AbsoluteUri }).FoundedAsync(alsoEdits: true);
        await using var closed = await new NewsroomHost().FoundedAsync(alsoEdits: true);

        var read = await (await (await SignedInAsync(open, "ada")).Client.PostAsJsonAsync("/api/manuscripts/address", new { address = site.Origin.AbsoluteUri }, Stop)).Content.ReadFromJsonAsync<JsonElement>(Stop);
        var refused = await (await SignedInAsync(closed, "ada")).Client.PostAsJsonAsync("/api/manuscripts/address", new { address = site.Origin.AbsoluteUri }, Stop);

        Assert.Equal("One.", read.GetProperty("text").GetString());
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (refused.StatusCode, site.Calls));
    }

    /// <summary>Bodies that are no form, or forms that hold no file, or break off.</summary>
    public static readonly TheoryData<string, string> Forms = new()
    {
        { "multipart/form-data", "x" }, { "multipart/form-data; boundary=", "x" }, { "multipart/form-data; boundary=a", "" }, { "multipart/form-data; boundary=a", "--a\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nx\r\n--a--" },
        { "multipart/form-data; boundary=a", "--a\r\nContent-Disposition: form-data; name=\"f\"; filename=\"x.txt\"\r\n\r\nwords" }, { "multipart/form-data; boundary=a", "no boundary at all" },
        { "application/octet-stream", "" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_broken_form_is_refused(string type, string body)
    {
        await using var host = await new NewsroomHost().FoundedAsync(alsoEdits: true);
        var visitor = await SignedInAsync(host, "ada");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Client.PostAsync("/api/manuscripts/file", content, Stop)).StatusCode);
    }

    [Fact]
    public async Task Nothing_is_saved_by_reading()
    {
        await using var host = await new NewsroomHost().FoundedAsync(alsoEdits: true);
        var visitor = await SignedInAsync(host, "ada");

        await visitor.Client.PostAsJsonAsync("/api/manuscripts/paste", new { text = "One." }, Stop);

        Assert.Equal("[]", await (await visitor.GetAsync("/api/articles")).Content.ReadAsStringAsync(Stop));
    }

    private static async Task<Visitor> SignedInAsync(NewsroomHost host, string name)
    {
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync(name)).StatusCode);
        return visitor;
    }
}
