using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FactCheck.Articles;
using FactCheck.Documents;
using FactCheck.Documents.Fetching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace FactCheck.Tests.Documents;

public sealed class FetcherTests
{
    private static readonly string[] Types = ["text/html", "text/plain", "application/pdf"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Addresses of this machine and of private networks in every spelling, and what is no page; {0} is a port where somebody listens.</summary>
    public static readonly TheoryData<string> Hostile =
    [
        "http://127.0.0.1/", "http://127.0.0.1:{0}/", "https://127.0.0.1:{0}/", "http://localhost/", "http://localhost:{0}/", "http://LOCALHOST./", "http://127.1/", "http://127.0.1/", "http://0/", "http://0.0.0.0/",
        "http://0177.0.0.1/", "http://0x7f.0.0.1/", "http://0x7f000001/", "http://2130706433/", "http://017700000001/", "http://127.000.000.001/", "http://[::1]/", "http://[::1]:{0}/", "http://[::]/",
        "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/", "http://[::7f00:1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[fe80::1]/", "http://[fc00::1]/",
        "http://[fd12:3456:789a::1]/", "http://[ff02::1]/", "http://[2001:db8::1]/", "http://10.0.0.1/", "http://172.16.0.1/", "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data/", "http://168.63.129.16/",
        "http://100.64.0.1/", "http://198.18.0.1/", "http://224.0.0.1/", "http://255.255.255.255/", "http://240.0.0.1/", "http://192.0.2.1/", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://127.0.0.1%2f@example.org/",
        "http://example.org:8080/", "http://example.org:22/", "https://example.org:{0}/", "http://user:secret@example.org/", "http://user@127.0.0.1/", "file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1:{0}/", "data:text/html,<p>x",
        "javascript:alert(1)", "unix:///var/run/docker.sock", "http:///etc/passwd", "http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/", "http://[::ffff:0.0.0.0]/", "http://0x0/", "http://", "//127.0.0.1/", "http://exa mple.org/", "about:blank", "", "localhost", "127.0.0.1", "localhost:{0}",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_is_no_public_page_is_refused_without_a_connection(string address)
    {
        using var listener = new Listener();
        using var fetcher = new GuardedFetcher(new FetchLimits { Time = TimeSpan.FromSeconds(5), ConnectTime = TimeSpan.FromSeconds(2) });

        var outcome = await fetcher.FetchAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, listener.Port), Types, Stop);

        var refusal = outcome.Refused(RefusalKind.Invalid);
        Assert.Equal("address", refusal.Field);
        Assert.DoesNotContain("too long", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be reached", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, listener.Connections);
    }

    [Fact]
    public async Task The_guard_is_what_refuses_them()
    {
        // The control: the same server is reached as soon as its origin is trusted.
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text("words")));
        using var open = new GuardedFetcher(new FetchLimits { TrustedOrigins = [site.Origin] });
        using var closed = new GuardedFetcher(new FetchLimits());

        Assert.Equal("words", Encoding.UTF8.GetString((await open.FetchAsync(site.Origin.AbsoluteUri, Types, Stop).DoneAsync()).Content));
        (await closed.FetchAsync(site.Origin.AbsoluteUri, Types, Stop)).Refused(RefusalKind.Invalid);
        Assert.Equal(1, site.Calls);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//10.0.0.1/x")]
    [InlineData("http://u:p@example.org/")]
    public async Task A_redirect_to_a_private_network_is_refused_without_a_connection(string target)
    {
        using var listener = new Listener();
        var to = string.Format(System.Globalization.CultureInfo.InvariantCulture, target, listener.Port);
        await using var site = await Site.StartAsync(app => app.MapGet("/", context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = to;
            return Task.CompletedTask;
        }));
        using var fetcher = new GuardedFetcher(new FetchLimits { TrustedOrigins = [site.Origin] });

        (await fetcher.FetchAsync(site.Origin.AbsoluteUri, Types, Stop)).Refused(RefusalKind.Invalid);

        Assert.Equal((1, 0), (site.Calls, listener.Connections));
    }

    /// <summary>What a site answers with, and words of the refusal.</summary>
    public static readonly TheoryData<string, string> Answers = new()
    {
        { "/404", "no page" }, { "/410", "no page" }, { "/401", "sign-in" }, { "/403", "sign-in" }, { "/429", "later" }, { "/500", "answered 500" }, { "/503", "later" }, { "/204", "answered 204" }, { "/304", "answered 304" },
        { "/picture", "not a kind of page" }, { "/zip", "not a kind of page" }, { "/large", "larger than 1 MB" }, { "/endless", "larger than 1 MB" }, { "/bomb", "larger than 1 MB" }, { "/slow", "too long" }, { "/drip", "too long" },
        { "/bomb/br", "larger than 1 MB" }, { "/bomb/deflate", "larger than 1 MB" }, { "/bomb/gzip", "larger than 1 MB" }, { "/zstd", "cannot be read" }, { "/nested", "cannot be read" }, { "/half/gzip", "could not be reached" },
        { "/to/bomb/br", "larger than 1 MB" }, { "/to/endless", "larger than 1 MB" }, { "/to/drip", "too long" }, { "/to/cut", "could not be reached" }, { "/to/zstd", "cannot be read" }, { "/to/404", "no page" },
        { "/loop", "leads on more than 3 times" }, { "/nowhere", "cannot be read" }, { "/broken", "cannot be read" }, { "/odd", "cannot be read" }, { "/cut", "could not be reached" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_failure_is_said_in_the_reader_s_words(string path, string said)
    {
        await using var site = await Site.StartAsync(Fail);
        using var fetcher = new GuardedFetcher(new FetchLimits { TrustedOrigins = [site.Origin], Bytes = 1024 * 1024, Time = TimeSpan.FromSeconds(2) });

        Assert.Contains(said, (await fetcher.FetchAsync(new Uri(site.Origin, path).AbsoluteUri, Types, Stop)).Refused(RefusalKind.Invalid).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_three_times_and_the_last_address_is_kept()
    {
        await using var site = await Site.StartAsync(app =>
        {
            app.MapGet("/{left:int}", (int left) => left > 0 ? Results.Redirect($"/{left - 1}") : Results.Text("words"));
        });
        using var fetcher = new GuardedFetcher(new FetchLimits { TrustedOrigins = [site.Origin] });

        Assert.Equal(new Uri(site.Origin, "/0"), (await fetcher.FetchAsync(new Uri(site.Origin, "/3").AbsoluteUri, Types, Stop).DoneAsync()).Address);
        (await fetcher.FetchAsync(new Uri(site.Origin, "/4").AbsoluteUri, Types, Stop)).Refused(RefusalKind.Invalid);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task What_is_compressed_is_unpacked(string encoding)
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/", async context =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream packed = encoding switch { "gzip" => new GZipStream(context.Response.Body, CompressionMode.Compress, true), "br" => new BrotliStream(context.Response.Body, CompressionMode.Compress, true), _ => new ZLibStream(context.Response.Body, CompressionMode.Compress, true) };
            await packed.WriteAsync("words"u8.ToArray());
        }));
        using var fetcher = new GuardedFetcher(new FetchLimits { TrustedOrigins = [site.Origin] });

        Assert.Equal("words", Encoding.UTF8.GetString((await fetcher.FetchAsync(site.Origin.AbsoluteUri, Types, Stop).DoneAsync()).Content));
    }

    [Fact]
    public async Task Nothing_of_ours_is_told_to_the_site()
    {
        IHeaderDictionary? seen = null;
        await using var site = await Site.StartAsync(app => app.MapGet("/{*any}", context =>
        {
            seen = new HeaderDictionary(context.Request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase));
            context.Response.Headers.SetCookie = "a=b; Path=/";
            return context.Response.WriteAsync("words");
        }));
        using var fetcher = new GuardedFetcher(new FetchLimits { TrustedOrigins = [site.Origin] });

        await fetcher.FetchAsync(site.Origin.AbsoluteUri, Types, Stop).DoneAsync();
        await fetcher.FetchAsync(site.Origin.AbsoluteUri, Types, Stop).DoneAsync();

        Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], seen!.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("FactCheck/1.0", seen.UserAgent.ToString());
    }

    [Fact]
    public async Task A_proxy_of_the_machine_is_not_used()
    {
        using var proxy = new Listener();
        Environment.SetEnvironmentVariable("http_proxy", $"http://127.0.0.1:{proxy.Port}");
        try
        {
            using var fetcher = new GuardedFetcher(new FetchLimits { Time = TimeSpan.FromSeconds(3), ConnectTime = TimeSpan.FromSeconds(1) });
            (await fetcher.FetchAsync("http://93.184.215.14/", Types, Stop)).Refused(RefusalKind.Invalid);
        }
        finally
        {
            Environment.SetEnvironmentVariable("http_proxy", null);
        }

        Assert.Equal(0, proxy.Connections);
    }

    [Fact]
    public async Task A_page_is_read_to_its_article_with_where_it_came_from()
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/harbour", () => Results.Text(Page, "text/html")));
        using var reader = Reading.Reader(fetching: new FetchLimits { TrustedOrigins = [site.Origin] });

        var read = Reading.Checked(await reader.ReadAsync(new Intake.WebAddress(new Uri(site.Origin, "/harbour").AbsoluteUri), Stop).DoneAsync());

        Assert.Equal(("Harbour to close after ninety years", "Jane Doe", new DateOnly(2026, 3, 12), new Uri(site.Origin, "/harbour").AbsoluteUri), (read.Headline, read.AuthorName, read.DatedOn, read.Origin));
        Assert.Contains("Members voted by five to four", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Subscribe", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sports", read.Text, StringComparison.Ordinal);
        Assert.Contains(("the minutes", FormattingKind.Address, new Uri(site.Origin, "/minutes").AbsoluteUri), Reading.Marked(read));
        Assert.Contains(("What comes next", FormattingKind.Heading, null), Reading.Marked(read));
    }

    [Fact]
    public async Task A_page_that_asks_to_sign_in_is_refused_as_one()
    {
        await using var site = await Site.StartAsync(app => app.MapGet("/", () => Results.Text("<html><body><form><input type=password></form></body></html>", "text/html")));
        using var reader = Reading.Reader(fetching: new FetchLimits { TrustedOrigins = [site.Origin] });

        var refusal = (await reader.ReadAsync(new Intake.WebAddress(site.Origin.AbsoluteUri), Stop)).Refused(RefusalKind.Invalid);

        Assert.Equal("address", refusal.Field);
        Assert.Contains("sign in", refusal.Message, StringComparison.Ordinal);
    }

    private static readonly string Page = $$"""
        <!doctype html><html><head><title>Harbour to close after ninety years | The Courier</title>
        <meta property="og:title" content="Harbour to close after ninety years"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour to close after ninety years","datePublished":"2026-03-12T08:00:00Z","author":[{"@type":"Person","name":"Jane Doe"}]}</script></head>
        <body><nav><a href="/">Home</a> <a href="/s">Sports</a></nav><main><article><h1>Harbour to close after ninety years</h1>
        {{string.Concat(Enumerable.Range(1, 6).Select(i => $"<p>Members voted by five to four, says <a href=\"/minutes\">the minutes</a>, and the mayor said in part {i} of her long speech that nothing would be built there before the year 2030, whatever the owners of the quay may have been told by others.</p>"))}}
        <h2>What comes next</h2><p>The ferries will leave from the northern quay, which is to be widened, and the fishermen will be paid for two years, the council said in its letter to them.</p></article></main>
        <aside>Subscribe now</aside><footer>About us</footer></body></html>
        """;

    private static void Fail(WebApplication app)
    {
        app.MapGet("/{status:int}", (int status) => Results.StatusCode(status));
        app.MapGet("/picture", () => Results.Bytes([1, 2, 3], "image/png"));
        app.MapGet("/zip", () => Results.Bytes([1, 2, 3], "application/zip"));
        app.MapGet("/large", () => Results.Bytes(new byte[1024 * 1024 + 1], "text/plain"));
        app.MapGet("/endless", async context =>
        {
            context.Response.ContentType = "text/plain";
            for (var i = 0; i < 100; i++)
            {
                await context.Response.Body.WriteAsync(new byte[100_000], context.RequestAborted);
            }
        });
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
        app.MapGet("/to/{*path}", (string path) => Results.Redirect("/" + path));
        app.MapGet("/bomb/{encoding}", async (string encoding, HttpContext context) =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = encoding;
            await using Stream packed = encoding switch
            {
                "br" => new BrotliStream(context.Response.Body, CompressionLevel.Optimal, true),
                "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Optimal, true),
                _ => new ZLibStream(context.Response.Body, CompressionLevel.Optimal, true),
            };
            for (var i = 0; i < 100; i++)
            {
                await packed.WriteAsync(new byte[1_000_000], context.RequestAborted);
            }
        });
        app.MapGet("/zstd", async context =>
        {
            // A frame of zstd that nobody asked for: four bytes of magic and a block that repeats one byte.
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "zstd";
            await context.Response.Body.WriteAsync(new byte[] { 0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58, 0x02, 0x00, 0xFF, 0x61 }, context.RequestAborted);
        });
        app.MapGet("/nested", async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip, gzip";
            await using var outer = new GZipStream(context.Response.Body, CompressionLevel.Optimal, true);
            await using var packed = new GZipStream(outer, CompressionLevel.Optimal, true);
            await packed.WriteAsync(new byte[1_000_000], context.RequestAborted);
        });
        app.MapGet("/half/gzip", async context =>
        {
            using var whole = new MemoryStream();
            await using (var packed = new GZipStream(whole, CompressionLevel.Optimal, true))
            {
                await packed.WriteAsync(System.Security.Cryptography.RandomNumberGenerator.GetBytes(50_000), context.RequestAborted);
            }

            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            context.Response.ContentLength = whole.Length;
            await context.Response.Body.WriteAsync(whole.GetBuffer().AsMemory(0, 20_000), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        });
        app.MapGet("/slow", async context => await Task.Delay(30_000, context.RequestAborted));
        app.MapGet("/drip", async context =>
        {
            context.Response.ContentType = "text/plain";
            for (var i = 0; i < 100; i++)
            {
                await context.Response.WriteAsync("a", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(300, context.RequestAborted);
            }
        });
        app.MapGet("/loop", () => Results.Redirect("/loop"));
        app.MapGet("/nowhere", context =>
        {
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        });
        app.MapGet("/broken", async context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.WriteAsync("this is not gzip", context.RequestAborted);
        });
        app.MapGet("/odd", async context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.Headers.ContentEncoding = "gzip, br";
            await context.Response.WriteAsync("x", context.RequestAborted);
        });
        app.MapGet("/cut", async context =>
        {
            context.Response.ContentType = "text/plain";
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("x", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        });
    }

    /// <summary>Somebody who listens on this machine and counts who comes.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.IPv6Any, 0);
        private int connections;

        public Listener()
        {
            listener.Server.DualMode = true;
            listener.Start();
            _ = AcceptAsync();
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public int Connections => connections;

        public void Dispose() => listener.Dispose();

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    Interlocked.Increment(ref connections);
                }
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
