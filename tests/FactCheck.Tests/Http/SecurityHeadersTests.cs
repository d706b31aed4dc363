using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.People;
using FactCheck.Web.Hosting;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/api/articles")]
    [InlineData("/health/live")]
    [InlineData("/css/account.css")]
    [InlineData("/verdicts")]
    public async Task Every_answer_forbids_framing_sniffing_and_foreign_scripts(string address)
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var headers = (await host.Visit().GetAsync(address)).Headers;
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(headers.GetValues("X-Frame-Options")));
        Assert.Contains("camera=()", Assert.Single(headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.NotEmpty(headers.GetValues("Referrer-Policy"));
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browsers_are_told_to_come_by_https_only_where_they_came_by_it()
    {
        var settings = new Dictionary<string, string> { ["PublicAddress"] = "https://desk.example", ["AllowedHosts"] = "*" };
        await using var host = await new NewsroomHost(settings).FoundedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://desk.example/account/sign-in");
        var https = await host.Visit().Client.SendAsync(request, NewsroomHost.Stop);
        Assert.Contains("max-age=", Assert.Single(https.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
        using var plain = new HttpRequestMessage(HttpMethod.Get, "http://desk.example/account/sign-in");
        Assert.False((await host.Visit().Client.SendAsync(plain, NewsroomHost.Stop)).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task A_host_name_that_is_not_ours_is_refused()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://rebound.example/account/sign-in");
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Visit().Client.SendAsync(request, NewsroomHost.Stop)).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_site_s_page_sends_is_refused_by_the_api_and_the_circuit(string header, string value)
    {
        await using var host = await new NewsroomHost().FoundedAsync(alsoEdits: true);
        var visitor = host.Visit();
        await visitor.SignInAsync("ada");
        foreach (var (method, address) in new[] { (HttpMethod.Post, "/api/articles"), (HttpMethod.Get, "/api/articles"), (HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1"), (HttpMethod.Get, "/_blazor") })
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.Add(header, value);
            if (method == HttpMethod.Post)
            {
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            }

            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Client.SendAsync(request, NewsroomHost.Stop)).StatusCode);
        }

        using var own = new HttpRequestMessage(HttpMethod.Get, "/api/articles");
        own.Headers.Add("Origin", "http://localhost");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Client.SendAsync(own, NewsroomHost.Stop)).StatusCode);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("cross-site", true)]
    [InlineData("same-site", true)]
    [InlineData("none", false)]
    [InlineData("same-origin", false)]
    public async Task A_page_that_another_site_may_have_opened_is_cut_off_from_it(string? from, bool isCutOff)
    {
        await using var host = await new NewsroomHost().FoundedAsync(alsoEdits: true);
        var visitor = host.Visit();
        await visitor.SignInAsync("ada");
        foreach (var address in new[] { "/desk", "/account/profile", "/no-such-page" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (from is not null)
            {
                request.Headers.Add("Sec-Fetch-Site", from);
            }

            var headers = (await visitor.Client.SendAsync(request, NewsroomHost.Stop)).Headers;
            Assert.Equal(isCutOff ? ["same-origin"] : [], headers.TryGetValues("Cross-Origin-Opener-Policy", out var policy) ? policy : []);
        }
    }

    [Fact]
    public async Task The_desk_runs_only_scripts_of_its_own_origin_or_with_the_nonce_of_the_answer()
    {
        await using var host = await new NewsroomHost().FoundedAsync(alsoEdits: true);
        var visitor = host.Visit();
        await visitor.SignInAsync("ada");
        var first = await visitor.GetAsync("/desk");
        var policy = Assert.Single(first.Headers.GetValues("Content-Security-Policy"));
        var nonce = Regex.Match(policy, "script-src 'self' 'nonce-(?<nonce>[^']+)';", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["nonce"].Value;
        Assert.True(nonce.Length >= 22, policy);
        Assert.Contains("connect-src 'self' ws://localhost;", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        var page = await Visitor.ReadAsync(first);
        Assert.All(page.QuerySelectorAll("script:not([src])"), script => Assert.Equal(nonce, script.GetAttribute("nonce")));
        Assert.All(page.QuerySelectorAll("script[src], link[href], img[src]"), part =>
            Assert.DoesNotContain("//", part.GetAttribute("src") ?? part.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.DoesNotContain(nonce, Assert.Single((await visitor.GetAsync("/desk")).Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("192.0.2.7", false)]
    public async Task Only_a_trusted_proxy_is_believed(string proxy, bool believed)
    {
        using var server = ServerProcess.Start(
            null, "--urls=http://127.0.0.1:0", $"--Server:TrustedProxies:0={proxy}", "--PublicAddress=https://desk.example", "--Logs:Level=Information", "--Logs:Form=Json");
        await server.ReadyAsync();

        // It says that it is ready at its public address; where it listens stands in its log, which may come a moment later.
        string Port() => Regex.Match(server.Output, "http://127.0.0.1:(?<port>[0-9]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["port"].Value;
        await Soon.IsAsync(() => Port().Length > 0);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port()}") };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/first-run");
        request.Headers.Host = "desk.example";
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        var answer = await client.SendAsync(request, NewsroomHost.Stop);
        Assert.Equal(believed, answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public void One_person_holds_so_many_pages_open_and_no_more()
    {
        var count = new CircuitCount();
        var ada = TimeProvider.System.New<PersonId>();
        var bela = TimeProvider.System.New<PersonId>();
        Assert.True(count.TryOpen(ada, most: 2));
        Assert.True(count.TryOpen(ada, most: 2));
        Assert.False(count.TryOpen(ada, most: 2));
        Assert.True(count.TryOpen(bela, most: 2));
        count.Close(ada);
        Assert.True(count.TryOpen(ada, most: 2));
        Assert.False(count.TryOpen(ada, most: 2));
    }

    [Fact]
    public async Task The_circuit_and_the_api_want_a_sign_in_and_do_not_redirect()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, NewsroomHost.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/api/articles")).StatusCode);
    }
}
