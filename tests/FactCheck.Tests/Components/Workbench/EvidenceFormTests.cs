using AngleSharp.Dom;
using Bunit;
using FactCheck.Claims;
using FactCheck.Web.Components.Workbench;
using Xunit;

namespace FactCheck.Tests.Components.Workbench;

public sealed class EvidenceFormTests
{
    private static IElement Field(IRenderedComponent<EvidenceForm> form, string label)
    {
        var id = form.FindAll("label").Single(each => each.TextContent.Trim() == label).GetAttribute("for");
        return form.Find("#" + id);
    }

    [Fact]
    public async Task The_same_address_twice_offers_the_source_that_is_there()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var there = await newsroom.SourceAsync(newsroom.Editor, title: "Census", address: "https://example.org/census");
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var form = await screen.PartAsync<EvidenceForm>(claim);
        await Field(form, "Title").ChangeAsync(new() { Value = "The census again" });
        await Field(form, "Address").ChangeAsync(new() { Value = "https://example.org/census?utm_source=feed" });

        await form.Find("form").SubmitAsync();
        Assert.Contains("Census", form.Find(".note").TextContent, StringComparison.Ordinal);
        var before = (await newsroom.EvidenceOfAsync(claim)).Count;

        await form.Find("form").SubmitAsync();
        var evidence = await newsroom.EvidenceOfAsync(claim);
        Assert.Equal(before + 1, evidence.Count);
        Assert.Equal(there.Id, evidence[^1].SourceId);
    }

    [Fact]
    public async Task A_confidential_source_needs_the_reason_that_readers_see()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        await using var screen = new DeskScreen(newsroom, newsroom.Checker);
        var form = await screen.PartAsync<EvidenceForm>(claim);
        await Field(form, "Title").ChangeAsync(new() { Value = "A clerk" });
        await form.FindAll("input[type=checkbox]")[1].ChangeAsync(new() { Value = true });

        await form.Find("form").SubmitAsync();

        Assert.StartsWith("Say why the source is withheld", form.Find(".error").TextContent, StringComparison.Ordinal);
        Assert.Equal("A clerk", Field(form, "Title").GetAttribute("value"));
    }
}
