using System.IO.Compression;
using System.Text;
using FactCheck.Documents;
using FactCheck.Documents.Capturing;
using FactCheck.Sources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace FactCheck.Tests.Documents.Capturing;

public sealed class CaptureReaderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_hop_is_in_the_warc_file_and_an_independent_reader_finds_it_whole()
    {
        await using var site = await Site.StartAsync(app =>
        {
            app.MapGet("/old", () => Results.Redirect("/new"));
            app.MapGet("/new", async context =>
            {
                context.Response.ContentType = "text/html; charset=utf-8";
                context.Response.Headers.ContentEncoding = "gzip";
                context.Response.Headers.Append("X-Odd", "a, b");
                await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Optimal, true);
                await packed.WriteAsync("<!doctype html><h1>Harbour</h1><p>Où est “le” port ?</p>"u8.ToArray());
            });
        });
        using var reader = Reader(site.Origin);

        var received = await reader.FetchAsync(new Uri(site.Origin, "/old").AbsoluteUri, Stop);

        Assert.Null(received.Refusal);
        Assert.Equal((200, "text/html", new Uri(site.Origin, "/new").AbsoluteUri), (received.Status, received.MediaType, received.FinalAddress));
        var records = await WarcReader.ReadAsync(received.Warc!);
        Assert.Equal(["warcinfo", "response", "request", "response", "request"], records.Select(record => record.Type));
        Assert.All(records, record => Assert.Equal("WARC/1.1", record.Version));
        Assert.Equal([null, "/old", "/old", "/new", "/new"], records.Select(record => record.Uri is { } uri ? new Uri(uri).AbsolutePath : null));
        Assert.Equal(["HTTP/1.1 302 Found", "HTTP/1.1 200 OK"], records.Where(record => record.Type == "response").Select(record => record.First));
        Assert.Equal(["GET /old HTTP/1.1", "GET /new HTTP/1.1"], records.Where(record => record.Type == "request").Select(record => record.First));
        // The digest that the file names is the one that the reader works out, over what came compressed; unpacked it is the page.
        Assert.All(records.Where(record => record.Type == "response"), record => Assert.Equal(record.Payload, record.Said));
        Assert.Contains("Où est “le” port ?", records[3].Text, StringComparison.Ordinal);
        var plain = Encoding.UTF8.GetString(received.Warc!);
        Assert.Contains($"Host: {site.Origin.Authority}\r\n", plain, StringComparison.Ordinal);
        Assert.Contains("X-Odd: a, b\r\n", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\nTransfer-Encoding:", plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/404", 404, "no page")]
    [InlineData("/zip", 200, "not a kind of page")]
    [InlineData("/bomb", 200, "larger than 1 MB")]
    [InlineData("/away", 302, "not to go to the network")]
    public async Task What_was_refused_is_written_down_as_far_as_it_came(string path, int status, string said)
    {
        await using var site = await Site.StartAsync(app =>
        {
            app.MapGet("/404", () => Results.Text("gone", statusCode: 404));
            app.MapGet("/zip", () => Results.Bytes([1, 2, 3], "application/zip"));
            app.MapGet("/away", () => Results.Redirect("http://0.0.0.0/"));
            app.MapGet("/bomb", async context =>
            {
                context.Response.ContentType = "text/html";
                context.Response.Headers.ContentEncoding = "gzip";
                await using var packed = new GZipStream(context.Response.Body, CompressionLevel.SmallestSize, true);
                for (var i = 0; i < 100; i++)
                {
                    await packed.WriteAsync(new byte[1_000_000], context.RequestAborted);
                }
            });
        });
        using var reader = Reader(site.Origin);

        var received = await reader.FetchAsync(new Uri(site.Origin, path).AbsoluteUri, Stop);

        Assert.Contains(said, received.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal((status, (byte[]?)null), (received.Status, received.Content));
        var answer = Assert.Single(await WarcReader.ReadAsync(received.Warc!), record => record.Type == "response");
        Assert.Contains($" {status} ", answer.First, StringComparison.Ordinal);
        Assert.Equal(path == "/bomb", Encoding.Latin1.GetString(received.Warc!).Contains("WARC-Truncated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nobody_answered_there_is_only_the_reason()
    {
        using var reader = Reader(new Uri("http://127.0.0.1:9"));
        var received = await reader.FetchAsync("http://127.0.0.1:9/", Stop);
        Assert.Null(received.Warc);
        Assert.Contains("could not be reached", received.Refusal!.Message, StringComparison.Ordinal);
        Assert.Contains("not to go to the network", (await reader.FetchAsync("https://example.org/", Stop)).Refusal!.Message, StringComparison.Ordinal);
    }

    /// <summary>A file's first bytes as Latin-1, its name, and what it is; nothing where it is refused.</summary>
    public static readonly TheoryData<string, string?, string?> Files = new()
    {
        { "%PDF-1.7", "a.txt", "application/pdf" }, { "\u0089PNG\r\n\u001a\n....", "a.html", "image/png" }, { "\u00ff\u00d8\u00ff\u00e0..", null, "image/jpeg" }, { "GIF89a....", null, "image/gif" },
        { "RIFF....WEBPVP8 ", null, "image/webp" }, { "....ftypisom....", null, "video/mp4" }, { "....ftypheic....", null, "image/heic" }, { "ID3....", null, "audio/mpeg" }, { "OggS....", null, "audio/ogg" },
        { "<!DOCTYPE html><p>x", "a.pdf", "text/html" }, { "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "a.png", "image/svg+xml" }, { "<?xml version='1.0'?><svg/>", null, "image/svg+xml" },
        { "Received: from x\r\nFrom: a@b\r\n\r\nhi", "a.eml", "message/rfc822" }, { "a;b\n1;2", "a.csv", "text/csv" }, { "Plain words.", null, "text/plain" }, { "hello <script>x</script>", "a.txt", "text/html" },
        // What is two things at once is the one that a browser would run, or none that it would.
        { "GIF89a/*<script>alert(1)</script>*/", "a.gif", "image/gif" }, { "%PDF-1.4 <html><script>", "a.html", "application/pdf" },
        { "MZ......", "a.pdf", null }, { "\u007fELF....", null, null }, { "#!/bin/sh\n", "a.txt", null }, { "PK\u0003\u0004....", "a.docx", "application/zip" }, { "\u0000\u0001\u0002\u0003\u0000\u0000\u0000", "a.png", null }, { "\u001f\u008b....", null, null },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_file_is_is_told_from_its_bytes(string head, string? name, string? expected)
    {
        using var reader = Reader();
        var told = reader.Recognise(Encoding.Latin1.GetBytes(head), name);
        Assert.Equal(expected, told.ValueOrDefault);
        if (expected is null)
        {
            Assert.Equal("file", told.Refused(RefusalKind.Invalid).Field);
        }
    }

    [Fact]
    public async Task A_page_is_read_whole_with_its_sections()
    {
        using var reader = Reader();
        var text = await ReadAsync(reader, "<nav>Home</nav><h1>Harbour</h1><p>It closes.</p><h2>Costs</h2><table><tr><td>2026</td><td>3,300</td></tr></table><script>evil()</script>", "text/html");
        Assert.Contains("Home", text.Text, StringComparison.Ordinal);
        Assert.Contains("2026 | 3,300", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", text.Text, StringComparison.Ordinal);
        Assert.Equal("under “Costs”", text.PlaceOf(text.Text.IndexOf("3,300", StringComparison.Ordinal)));
        Assert.Equal("under “Harbour”", text.PlaceOf(text.Text.IndexOf("It closes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_pdf_of_ten_thousand_pages_is_read_as_far_as_the_limit_and_says_so()
    {
        using var reader = Reader();
        using var stream = new MemoryStream(PdfTests.Pdf([.. Enumerable.Range(1, 10_000).Select(page => new[] { FormattableString.Invariant($"Figure {page} of the report") })]));
        var text = await reader.ReadAsync(stream, "application/pdf", null, null, null, Stop).DoneAsync();
        Assert.Equal("page 500", text.PlaceOf(text.Text.IndexOf("Figure 500 of", StringComparison.Ordinal)));
        Assert.DoesNotContain("Figure 501 of", text.Text, StringComparison.Ordinal);
        Assert.Contains(text.Unread, said => said.Contains("10,000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_without_text_or_cut_off_is_refused_in_words()
    {
        using var reader = Reader();
        foreach (var (content, type) in new[] { ("%PDF-1.7 cut", "application/pdf"), ("\u0089PNG", "image/png"), ("   ", "text/plain") })
        {
            using var stream = new MemoryStream(Encoding.Latin1.GetBytes(content));
            Assert.NotEmpty((await reader.ReadAsync(stream, type, null, null, null, Stop)).Refused(RefusalKind.Invalid).Message);
        }
    }

    private static async Task<CapturedText> ReadAsync(CaptureReader reader, string content, string mediaType)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await reader.ReadAsync(stream, mediaType, null, null, null, Stop).DoneAsync();
    }

    private static CaptureReader Reader(params Uri[] trusted) =>
        new(new CaptureLimits { Fetching = new FetchLimits { TrustedOrigins = trusted, OnlyTrusted = true, Bytes = 1024 * 1024, Time = TimeSpan.FromSeconds(10) } }, TimeProvider.System);
}
