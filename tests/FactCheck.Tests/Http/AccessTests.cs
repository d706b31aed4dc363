using System.Net;
using FactCheck.Public;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class AccessTests
{
    [Fact]
    public async Task The_addresses_that_answer_without_a_sign_in_are_the_listed_ones()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        Assert.Equal(
            AnonymousAddresses.Ours.Concat(AnonymousAddresses.OfThePublicSite).Order(StringComparer.Ordinal),
            Anonymous(host).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_sample_opens_one_more()
    {
        await using var host = new NewsroomHost(new Dictionary<string, string> { ["Sample:Enabled"] = "true" });
        Assert.Equal(
            AnonymousAddresses.Ours.Concat(AnonymousAddresses.OfThePublicSite).Concat(AnonymousAddresses.InTheSample).Order(StringComparer.Ordinal),
            Anonymous(host).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_endpoint_states_its_policy()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var silent = Endpoints(host)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.DisplayName);
        Assert.Empty(silent);
    }

    [Fact]
    public async Task Only_the_public_site_s_addresses_go_past_the_sign_in()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var marked = Endpoints(host)
            .Where(endpoint => endpoint.Metadata.GetMetadata<PublicPageAttribute>() is not null)
            .Select(Pattern)
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(AnonymousAddresses.OfThePublicSite.Order(StringComparer.Ordinal), marked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_does_not_exist_answers_404_to_everybody_with_a_page_that_can_be_read()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        Assert.Contains("There is nothing here", await Missing(await visitor.GetAsync("/no-such-page")), StringComparison.Ordinal);
        await visitor.SignInAsync("ada");
        Assert.Contains("There is nothing here", await Missing(await visitor.GetAsync("/no-such-page")), StringComparison.Ordinal);
        var api = await visitor.GetAsync("/api/no-such-thing");
        Assert.Equal(HttpStatusCode.NotFound, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);

        static async Task<string> Missing(HttpResponseMessage answer)
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            return (await Visitor.ReadAsync(answer)).QuerySelector("h1")!.TextContent;
        }
    }

    [Fact]
    public async Task The_front_page_is_the_desk_for_who_is_signed_in()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
        await visitor.SignInAsync("ada");
        var answer = await visitor.GetAsync("/");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/desk", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_cookie_that_no_longer_counts_leaves_the_front_page_to_readers()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Cookie", "factcheck-desk=forged");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    private static IEnumerable<string> Anonymous(NewsroomHost host) => Endpoints(host)
        .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        .Select(Pattern)
        .Distinct(StringComparer.Ordinal);

    private static List<RouteEndpoint> Endpoints(NewsroomHost host)
    {
        using var client = host.CreateClient();
        return host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // Only a build that was not published looks for files that its manifest does not know.
            .Where(endpoint => endpoint.DisplayName != "Fallback {**path:file}")
            .ToList();
    }

    private static string Pattern(RouteEndpoint endpoint) => "/" + (endpoint.RoutePattern.RawText ?? string.Empty).TrimStart('/');
}
