using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FactCheck.Published;
using FactCheck.Tests.Published;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>Programs of others judge what machines and browsers are given: rss-parser, jsonld and the Nu HTML checker, which tests/run installs.</summary>
public sealed class IndependentReadersTests : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "readers");

    private readonly string folder = Directory.CreateTempSubdirectory("factcheck-readers-").FullName;
    private PublicHost host = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.True(Directory.Exists(Path.Combine(Folder, "node_modules", "jsonld")), "The readers are not installed: tests/run does it, or npm ci in tests/readers.");
        var shelf = new PublicShelf();
        var first = Sample.Publish(Sample.Mali, "mali", 1, PublicationState.Superseded);
        shelf.Add(
            first,
            Sample.Publish(Sample.Mali with { Claims = [Sample.Mali.Claims[0] with { Rating = Sample.Inaccurate, Explanation = "There was <no> letter." }, .. Sample.Mali.Claims.Skip(1)], Topics = ["Mali"] }, "mali", 2)
                with { NoteKind = NoteKind.Correction, Note = "We misread it." },
            Sample.Publish(Sample.Article("</script> “Quotes” & 👩‍🚀 " + new string('x', 260), "قال الوزير إن «التضخم» بلغ 3.5%.", Sample.Claim(1, "التضخم", Sample.Context, "<b>&amp;</b>")) with { Language = "ar" }, "hostile"),
            Sample.Publish(Sample.Mali with { Headline = "Gone" }, "gone", 1, PublicationState.Retracted) with { NoteKind = NoteKind.Retraction, Note = "Withdrawn." });
        host = await PublicHost.StartAsync(shelf);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("/verdicts/feed.atom", 3)]
    [InlineData("/verdicts/mali/feed.atom", 2)]
    [InlineData("/corrections/feed.atom", 2)]
    public async Task A_feed_reader_reads_every_feed(string path, int entries)
    {
        var read = await ReadAsync("atom", await host.Client.GetStringAsync(path));
        Assert.NotEmpty(read.GetProperty("title").GetString()!);
        Assert.Equal(entries, read.GetProperty("entries").GetArrayLength());
        foreach (var entry in read.GetProperty("entries").EnumerateArray())
        {
            (await host.Client.GetAsync(entry.GetProperty("link").GetString())).EnsureSuccessStatusCode();
        }
    }

    [Theory]
    [InlineData("/verdicts/mali/1", "https://schema.org/ClaimReview", 1)]
    [InlineData("/verdicts/hostile/1", "https://schema.org/ClaimReview", 1)]
    [InlineData("/verdicts/mali", "https://schema.org/NewsArticle", 1)]
    [InlineData("/verdicts/mali", "https://schema.org/ListItem", 5)]
    public async Task A_JSON_LD_processor_finds_in_a_page_what_is_promised(string path, string type, int count)
    {
        var script = Assert.Single((await host.PageAsync(path)).QuerySelectorAll("script[type='application/ld+json']")).TextContent;
        Assert.Equal(count, Types(await ReadAsync("jsonld", script)).Count(found => found == type));
    }

    [Theory]
    [InlineData("/verdicts/claimreviews.json", "https://schema.org/ClaimReview", 6)]
    [InlineData("/verdicts/mali/annotations.jsonld", "http://www.w3.org/ns/oa#Annotation", 5)]
    public async Task A_JSON_LD_processor_reads_what_is_linked_data_as_a_whole(string path, string type, int count)
    {
        var read = await ReadAsync("jsonld", await host.Client.GetStringAsync(path));
        Assert.Equal(count, Types(read).Count(found => found == type));
        Assert.True(read.GetProperty("quads").GetInt32() > count);
    }

    [Fact]
    public async Task The_Nu_checker_finds_no_error_in_any_page()
    {
        string[] paths =
        [
            "/", "/verdicts", "/verdicts/mali", "/verdicts/mali/1", "/verdicts/mali/v/1", "/verdicts/mali/v/1/1", "/verdicts/mali/1/embed", "/verdicts/hostile", "/verdicts/hostile/1",
            "/verdicts/gone", "/corrections", "/corrections/tell-us/mali/1", "/corrections/thanks", "/search?q=mali", "/verdicts/mali/v/2/3",
            "/corrections/tell-us/mali", "/search", "/search?q=nothing&rating=accurate&from=2013-01-01", .. AboutPages.Keys.Select(PublicPaths.About),
        ];
        var files = new List<string>();
        foreach (var path in paths)
        {
            files.Add(Path.Combine(folder, $"page-{files.Count}.html"));
            await File.WriteAllBytesAsync(files[^1], await host.Client.GetByteArrayAsync(path));
        }

        // What is not there has a page too, and an archive has pages of its own.
        files.Add(Path.Combine(folder, "missing.html"));
        await File.WriteAllTextAsync(files[^1], await (await host.Client.GetAsync("/verdicts/nowhere")).Content.ReadAsStringAsync());
        foreach (var slug in (string[])["mali", "hostile"])
        {
            using var archive = new MemoryStream(await host.Client.GetByteArrayAsync($"/verdicts/{slug}/v/1/archive.zip"));
            await ZipFile.ExtractToDirectoryAsync(archive, Path.Combine(folder, slug));
            files.AddRange(Directory.GetFiles(Path.Combine(folder, slug), "*.html"));
        }

        var (code, _, said) = await RunAsync("java", ["-jar", Path.Combine(Folder, "node_modules", "vnu-jar", "build", "dist", "vnu.jar"), "--errors-only", .. files]);
        Assert.True(code == 0, said);
    }

    private static IEnumerable<string> Types(JsonElement read) => read.GetProperty("types").EnumerateArray().Select(type => type.GetString()!);

    private async Task<JsonElement> ReadAsync(string kind, string text)
    {
        var file = Path.Combine(folder, "read-" + kind);
        await File.WriteAllTextAsync(file, text, new UTF8Encoding(false));
        var (code, said, wrong) = await RunAsync("node", [Path.Combine(Folder, "read.mjs"), kind, file]);
        Assert.True(code == 0, wrong);
        return JsonDocument.Parse(said).RootElement;
    }

    private static async Task<(int Code, string Said, string Wrong)> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said, await wrong);
    }
}
