using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed partial class ThemeSheetTests
{
    [Fact]
    public async Task The_theme_is_a_sheet_that_browsers_keep_and_says_every_measure_that_MudBlazor_asks_for()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        await visitor.SignInAsync("ada");
        var page = await (await visitor.GetAsync("/desk")).Content.ReadAsStringAsync(NewsroomHost.Stop);
        Assert.DoesNotContain("--mud-zindex-dialog:", page, StringComparison.Ordinal);
        var address = Assert.Single(Sheet().Matches(page)).Value;

        var sheet = await visitor.GetAsync("/" + address);

        Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
        Assert.Equal("text/css", sheet.Content.Headers.ContentType!.MediaType);
        Assert.True(sheet.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        var said = Said().Matches(await sheet.Content.ReadAsStringAsync(NewsroomHost.Stop)).Select(match => match.Groups["name"].Value).ToHashSet();
        var own = Said().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "src", "FactCheck.Web", "Styles", "mud.css"), NewsroomHost.Stop)).Select(match => match.Groups["name"].Value);
        var library = await (await visitor.GetAsync("/lib/MudBlazor.min.css")).Content.ReadAsStringAsync(NewsroomHost.Stop);
        var asked = Asked().Matches(library).Select(match => match.Groups["name"].Value).Distinct().ToList();
        Assert.True(asked.Count > 100);
        var local = Said().Matches(library).Select(match => match.Groups["name"].Value);
        // Its own provider does not say that one either.
        Assert.Equal(["--mud-zindex-select"], asked.Except(said).Except(own).Except(local));
    }

    [GeneratedRegex("css/theme\\.[0-9a-f]+\\.css", RegexOptions.None, 1_000)]
    private static partial Regex Sheet();

    [GeneratedRegex("(?<name>--mud-[a-z0-9-]+)\\s*:", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Said();

    [GeneratedRegex("var\\((?<name>--mud-(palette|typography|zindex|elevation|default)-[a-z0-9-]+)\\)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Asked();
}
