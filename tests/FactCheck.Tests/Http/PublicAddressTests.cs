using System.Xml.Linq;
using FactCheck.Published;
using FactCheck.Tests.Published;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class PublicAddressTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Absolute_addresses_are_the_ones_that_readers_use_where_the_newsroom_set_one()
    {
        var shelf = new PublicShelf();
        shelf.Add(Sample.Publish(Sample.Mali, "mali"));
        await using var host = await PublicHost.StartAsync(shelf, new Uri("https://verdicts.example"));
        Assert.Equal("https://verdicts.example/verdicts/mali", (await host.PageAsync("/verdicts/mali")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Contains("\"https://verdicts.example/verdicts/mali/1\"", (await host.PageAsync("/verdicts/mali/1")).QuerySelector("script")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://verdicts.example/verdicts/feed.atom", XDocument.Parse(await host.Client.GetStringAsync("/verdicts/feed.atom")).Root!.Element(Atom + "id")!.Value);
        Assert.Equal("User-agent: *\nDisallow: /account/\n\nSitemap: https://verdicts.example/sitemap.xml\n", await host.Client.GetStringAsync("/robots.txt"));
    }

    [Fact]
    public async Task Otherwise_they_are_the_request_s_own_and_never_another_host_s()
    {
        var shelf = new PublicShelf();
        shelf.Add(Sample.Publish(Sample.Mali, "mali"));
        await using var host = await PublicHost.StartAsync(shelf);
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/verdicts/mali");
        foreign.Headers.Host = "foreign.example";
        await host.Client.SendAsync(foreign);
        Assert.Equal($"{host.Client.BaseAddress}verdicts/mali", (await host.PageAsync("/verdicts/mali")).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_site_map_lists_the_standing_pages_and_their_claims()
    {
        var shelf = new PublicShelf();
        shelf.Add(Sample.Publish(Sample.Mali, "mali"), Sample.Publish(Sample.Mali, "old", 1, PublicationState.Superseded));
        await using var host = await PublicHost.StartAsync(shelf, new Uri("https://verdicts.example"));
        var response = await host.Client.GetAsync("/sitemap.xml");
        Assert.Equal("application/xml", response.Content.Headers.ContentType!.MediaType);
        var addresses = XDocument.Parse(await response.Content.ReadAsStringAsync()).Descendants().Where(element => element.Name.LocalName == "loc").Select(element => element.Value).ToList();
        Assert.Contains("https://verdicts.example/verdicts/mali", addresses);
        Assert.Contains("https://verdicts.example/verdicts/mali/5", addresses);
        Assert.DoesNotContain(addresses, address => address.Contains("/old", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            (await host.Client.GetAsync(new Uri(address).AbsolutePath)).EnsureSuccessStatusCode();
        }
    }

    [Fact]
    public async Task The_feed_is_served_as_atom_and_every_entry_leads_to_its_page()
    {
        var shelf = new PublicShelf();
        shelf.Add(Sample.Publish(Sample.Mali, "mali"));
        await using var host = await PublicHost.StartAsync(shelf);
        var response = await host.Client.GetAsync("/verdicts/feed.atom");
        Assert.Equal("application/atom+xml; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var entry = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Element(Atom + "entry")!;
        (await host.Client.GetAsync(entry.Element(Atom + "link")!.Attribute("href")!.Value)).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task The_desk_s_root_keeps_working_beside_the_public_one()
    {
        await using var host = await PublicHost.StartAsync(new PublicShelf());
        Assert.True((int)(await host.Client.GetAsync("/_framework/blazor.web.js")).StatusCode < 500);
        Assert.True((int)(await host.Client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode < 500);
    }
}
