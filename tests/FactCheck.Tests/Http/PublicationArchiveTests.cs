using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Published;
using FactCheck.Tests.Published;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>What of a publication can be taken away, and verified with nothing of ours.</summary>
public sealed class PublicationArchiveTests : IAsyncLifetime
{
    private static readonly byte[] Copy = Encoding.UTF8.GetBytes("<p>There were 300.</p><script>alert(1)</script>");
    private static readonly string CopyHash = Convert.ToHexStringLower(SHA256.HashData(Copy));
    private static readonly string PrivateHash = new('b', 64);

    private PublicHost _host = null!;
    private Publication _publication = null!;

    public async ValueTask InitializeAsync()
    {
        var claim = Sample.Claim(1, "There were 300", Sample.Accurate, "The list says so.") with
        {
            Evidence =
            [
                new() { Stance = "Supports", Title = "The list", Address = "https://list.example/", Capture = new() { Hash = CopyHash, Bytes = Copy.Length, MediaType = "text/html", TakenAt = Sample.Day, IsOpen = true } },
                new() { Stance = "Context", Title = "A letter", Capture = new() { Hash = PrivateHash, Bytes = 5, MediaType = "application/pdf", TakenAt = Sample.Day } },
            ],
        };
        _publication = Sample.Publish(Sample.Article("Three hundred “guests” & 🎈", "There were 300.", claim), "guests");
        var shelf = new PublicShelf { Copies = { [CopyHash] = Copy, [PrivateHash] = Encoding.UTF8.GetBytes("inner") } };
        shelf.Add(_publication);
        _host = await PublicHost.StartAsync(shelf);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_archive_verifies_with_coreutils_alone_and_leads_to_the_fingerprint_on_the_page()
    {
        var folder = await UnpackAsync();
        try
        {
            var (checked_, said) = await ShellAsync(folder, "sha256sum -c --strict SHA256SUMS");
            Assert.Equal(0, checked_);
            Assert.Equal(
                ["PARTS", "README", "captures/" + CopyHash, "claim-1.html", "content.json", "index.html", "public.css", "text.txt"],
                said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")[0]).Order(StringComparer.Ordinal));
            var (_, sum) = await ShellAsync(folder, "sha256sum content.json");
            var fingerprint = (await _host.PageAsync("/verdicts/guests")).QuerySelector("code.print")!.TextContent;
            Assert.Equal(fingerprint, sum.Split(' ')[0]);
            Assert.Equal(_publication.ContentHash, fingerprint);
            Assert.Contains(CopyHash, await File.ReadAllTextAsync(Path.Combine(folder, "content.json")), StringComparison.Ordinal);

            await File.AppendAllTextAsync(Path.Combine(folder, "captures", CopyHash), "!");
            Assert.NotEqual(0, (await ShellAsync(folder, "sha256sum -c --strict SHA256SUMS")).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_a_machine_without_the_app_openssl_and_a_reader_of_JSON_follow_the_fingerprint_to_every_copy_and_every_quoted_word(bool isTouched)
    {
        var folder = await UnpackAsync();
        try
        {
            if (isTouched)
            {
                // Whoever changes a copy can write new sums, but not a new fingerprint.
                await File.WriteAllTextAsync(Path.Combine(folder, "captures", CopyHash), "<p>There were 400.</p>");
                await ShellAsync(folder, "sha256sum $(cut -c67- SHA256SUMS) > sums && mv sums SHA256SUMS");
            }

            Assert.Equal(0, (await ShellAsync(folder, "sha256sum -c --strict SHA256SUMS")).Code);
            var (_, said) = await ShellAsync(folder, "openssl dgst -sha256 -r content.json | cut -c1-64");
            Assert.Equal((await _host.PageAsync("/verdicts/guests")).QuerySelector("code.print")!.TextContent, said.Trim());
            await File.WriteAllTextAsync(
                Path.Combine(folder, "read.js"),
                """
                const { readFileSync } = require('fs'), { execFileSync } = require('child_process');
                const digest = file => execFileSync('openssl', ['dgst', '-sha256', '-r', file], { encoding: 'utf8' }).slice(0, 64);
                const content = JSON.parse(readFileSync('content.json', 'utf8')), text = readFileSync('text.txt', 'utf8');
                const parts = Object.fromEntries(readFileSync('PARTS', 'utf8').trim().split('\n').map(line => [line.slice(66), line.slice(0, 64)]));
                let copies = 0, quotes = 0;
                if (content.text !== text || parts.text !== digest('text.txt') || parts.content !== digest('content.json')) throw new Error('the text is another');
                for (const claim of content.claims) {
                  for (const passage of claim.passages) if (text.slice(passage.start, passage.end) !== passage.quote) throw new Error(passage.quote); else quotes++;
                  for (const { capture } of claim.evidence) if (capture?.isOpen) if (digest('captures/' + capture.hash) !== capture.hash) throw new Error('a copy is another'); else copies++;
                }
                console.log(`${copies} ${quotes}`);
                """);
            var (code, found) = await ShellAsync(folder, "node read.js");
            Assert.Equal(isTouched ? (1, "") : (0, "1 1"), (code, found.Trim()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_same_publication_is_the_same_archive_to_the_byte() =>
        Assert.Equal(await _host.Client.GetByteArrayAsync("/verdicts/guests/v/1/archive.zip"), await _host.Client.GetByteArrayAsync("/verdicts/guests/v/1/archive.zip"));

    [Fact]
    public async Task Its_pages_read_without_us_and_lead_only_to_what_is_in_it()
    {
        var folder = await UnpackAsync();
        try
        {
            foreach (var name in new[] { "index.html", "claim-1.html" })
            {
                var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(folder, name)));
                Assert.Empty(page.QuerySelectorAll("script"));
                Assert.Contains("There were 300", page.Body!.TextContent, StringComparison.Ordinal);
                foreach (var address in page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!.Split('#')[0]).Where(address => address.Length > 0 && !address.StartsWith("https://list.example", StringComparison.Ordinal)))
                {
                    Assert.True(File.Exists(Path.Combine(folder, address)), address);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_copy_is_given_to_be_saved_and_runs_nowhere()
    {
        var address = (await _host.PageAsync("/verdicts/guests/1")).QuerySelector("a[href*='/captures/']")!.GetAttribute("href")!;
        var response = await _host.Client.GetAsync(address);
        Assert.Equal(Copy, await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_a_person_brought_stays_inside_and_its_hash_is_shown()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await _host.Client.GetAsync($"/verdicts/guests/captures/{PrivateHash}")).StatusCode);
        Assert.Contains(PrivateHash, await _host.Client.GetStringAsync("/verdicts/guests/v/1/content.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("inner", Encoding.UTF8.GetString(await _host.Client.GetByteArrayAsync("/verdicts/guests/v/1/archive.zip")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_content_and_the_text_are_the_very_bytes_that_were_frozen()
    {
        Assert.Equal(_publication.ContentHash, Convert.ToHexStringLower(SHA256.HashData(await _host.Client.GetByteArrayAsync("/verdicts/guests/v/1/content.json"))));
        Assert.Equal("There were 300.", Encoding.UTF8.GetString(await _host.Client.GetByteArrayAsync("/verdicts/guests/v/1/text.txt")));
    }

    private async Task<string> UnpackAsync()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-archive-").FullName;
        using var stream = new MemoryStream(await _host.Client.GetByteArrayAsync("/verdicts/guests/v/1/archive.zip"));
        await ZipFile.ExtractToDirectoryAsync(stream, folder);
        return folder;
    }

    private static async Task<(int Code, string Said)> ShellAsync(string folder, string command)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { UseShellExecute = false, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
