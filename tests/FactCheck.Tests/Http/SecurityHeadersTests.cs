using System.Net;
using System.Text;
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

    [Fact]
    public async Task The_circuit_and_the_api_want_a_sign_in_and_do_not_redirect()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null, NewsroomHost.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/api/articles")).StatusCode);
    }
}
