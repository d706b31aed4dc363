using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("https://example.org/a", "example.org/a")]
    [InlineData("http://example.org/a", "example.org/a")]
    [InlineData("HTTPS://WWW.Example.ORG/a", "example.org/a")]
    [InlineData("https://example.org/A", "example.org/A")]
    [InlineData("https://example.org", "example.org")]
    [InlineData("https://example.org/", "example.org")]
    [InlineData("https://example.org/a/", "example.org/a")]
    [InlineData("https://example.org/a#part", "example.org/a")]
    [InlineData("https://example.org/a?utm_source=x&utm_medium=y", "example.org/a")]
    [InlineData("https://example.org/a?id=7&utm_source=x", "example.org/a?id=7")]
    [InlineData("https://example.org/a?UTM_Source=x&fbclid=1&gclid=2&id=7", "example.org/a?id=7")]
    [InlineData("https://example.org/a?id=7&page=2", "example.org/a?id=7&page=2")]
    [InlineData("https://example.org/a/?id=7#x", "example.org/a?id=7")]
    [InlineData("https://example.org:443/a", "example.org/a")]
    [InlineData("http://example.org:80/a", "example.org/a")]
    [InlineData("https://example.org:8443/a", "example.org:8443/a")]
    [InlineData("https://bücher.example/a", "xn--bcher-kva.example/a")]
    [InlineData("https://xn--bcher-kva.example/a", "xn--bcher-kva.example/a")]
    [InlineData("https://wwwhat.example/a", "wwwhat.example/a")]
    [InlineData("https://example.org/%C3%A9", "example.org/%C3%A9")]
    [InlineData("https://example.org/é", "example.org/%C3%A9")]
    public void One_page_has_one_canonical_address(string address, string canonical) => Assert.Equal(canonical, Addresses.Canonical(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("example.org/a")]
    [InlineData("//example.org/a")]
    [InlineData("javascript:alert(1)")]
    [InlineData("JAVASCRIPT://example.org/%0aalert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/a")]
    [InlineData("mailto:a@example.org")]
    [InlineData("vbscript:x")]
    [InlineData("http://")]
    [InlineData("https:///a")]
    public void What_is_no_web_address_has_none(string? address) => Assert.Null(Addresses.Canonical(address));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("example.org")]
    [InlineData("https://user:secret@example.org/a")]
    [InlineData("https://user@example.org/a")]
    [InlineData("http://")]
    public async Task An_address_that_cannot_be_linked_to_safely_is_refused(string address)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        foreach (var confidential in new[] { false, true })
        {
            var fields = new SourceFields { Title = "Figures", Address = address, IsConfidential = confidential, WithheldBecause = "Fear." };
            await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, fields, TestNewsroom.Stop).InvalidAsync("address");
            await newsroom.Use<EditSource>().RunAsync(newsroom.Checker, source.Id, source.Version, fields, TestNewsroom.Stop).InvalidAsync("address");
        }
    }

    [Fact]
    public async Task An_address_too_long_is_refused()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        foreach (var length in new[] { Addresses.MostAddress, 70_000 })
        {
            await newsroom.Use<AddSource>().RunAsync(
                newsroom.Checker, new SourceFields { Title = "Figures", Address = "https://example.org/" + new string('a', length) }, TestNewsroom.Stop).InvalidAsync("address");
        }
    }

    [Fact]
    public async Task The_same_address_again_adds_nothing_and_offers_the_source_that_is_there()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var there = await newsroom.SourceAsync(newsroom.Checker, address: "https://www.example.org/figures/");
        var before = await newsroom.NewestChangeAsync();
        const string Same = "http://example.org/figures?utm_source=mail#table";

        Assert.Equal(there.Id, (await newsroom.Use<AddSource>().RunAsync(newsroom.Editor, new SourceFields { Title = "Other", Address = Same }, TestNewsroom.Stop)).Stale().Id);
        Assert.Equal(there.Id, (await newsroom.Use<FindSource>().RunAsync(newsroom.Editor, " " + Same + "\n", TestNewsroom.Stop).DoneAsync()).Id);
        (await newsroom.Use<FindSource>().RunAsync(newsroom.Editor, "https://example.org/other", TestNewsroom.Stop)).Missing();
        (await newsroom.Use<FindSource>().RunAsync(newsroom.Editor, null, TestNewsroom.Stop)).Missing();
        Assert.Equal(before, await newsroom.NewestChangeAsync());

        var other = await newsroom.SourceAsync(newsroom.Checker);
        await newsroom.Use<EditSource>().RunAsync(
            newsroom.Checker, other.Id, other.Version, SourceFields.Of(other) with { Address = Same }, TestNewsroom.Stop).InvalidAsync("address");
    }
}
