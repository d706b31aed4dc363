using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Sources.Drawing;
using FactCheck.Sources.Timestamping;
using FactCheck.Storage.Identity;
using FactCheck.Tests.Documents.Pictures;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>Every role, by every way of reading, looks for who a confidential source is.</summary>
public sealed class ConfidentialTests
{
    private static readonly string[] Identity = ["Zebedee", "Quagmire", "ocelot.example", "walrus", "1987-05-03", "badger", "letter-from-z", "ferret", "Ozymandias", "Xanadu"];

    private static readonly SourceFields Secret = new()
    {
        Kind = SourceKind.Call,
        Title = "Zebedee at the ministry",
        Contact = new Contact { With = "Ozymandias", By = "Chen Checker", On = "1987-05-03", Way = ContactWay.InPerson, Place = "Xanadu", Consent = Consent.OnTheRecord },
        Publisher = "Quagmire House",
        PublishedOn = "1987-05-03",
        Address = "https://ocelot.example/z",
        Notes = "Called the walrus.",
        IsConfidential = true,
        WithheldBecause = "They fear for their job.",
    };

    /// <summary>Who may know: editors, and the checker who works on the claim.</summary>
    private static readonly (string Name, bool MayKnow)[] Roles =
    [
        ("edda.editor", true), ("carl.both", true), ("chen.checker", true), ("eve.everything", true), ("sana.checker", false), ("tomas.checker", false),
        ("ayo.author", false), ("otto.author", false), ("rita.reader", false), ("ines.administrator", false),
    ];

    /// <summary>Who has something unfinished about it, which is theirs alone to read.</summary>
    private const string Writing = "chen.checker";

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task Nobody_reads_it_by_any_way_but_the_ones_that_are_recorded()
    {
        await using var host = new NewsroomHost();
        var (newsroom, claim, source, capture) = await SecretAsync(host);
        var (page, mail, token) = await BesideAsync(newsroom, source);
        await newsroom.Use<KeepUnfinished>().RunAsync(newsroom.Checker, $"source-{source.Id}", [new TypedField("Title", Secret.Title)], Stop).DoneAsync();
        using var reached = new ReachedRoutes(host);
        string[] silent =
        [
            "/desk", "/articles", $"/articles/{claim.ArticleId}", $"/articles/{claim.ArticleId}/claims/{claim.Number}", $"/articles/{claim.ArticleId}/history",
            $"/articles/{claim.ArticleId}/publish", "/sources", $"/sources/{source.Id}/captures/{capture.Id}", "/review", "/people", "/audit",
            "/api/articles", $"/api/articles/{claim.ArticleId}", $"/api/articles/{claim.ArticleId}/history", $"/api/articles/{claim.ArticleId}/steps", $"/api/claims/{claim.Id}",
            $"/api/claims/{claim.Id}/captures", "/api/sources", $"/api/sources/by-address?address={Uri.EscapeDataString(Secret.Address!)}", $"/api/sources/{source.Id}/captures",
            $"/sources/{source.Id}", $"/api/sources/{source.Id}", "/api/sources/groups", $"/api/sources/by-content?sha256={capture.Hash}",
            "/notifications", "/notifications/settings", "/queries", "/notices", "/settings", $"/articles/{claim.ArticleId}/compare", $"/articles/{claim.ArticleId}/wordings", $"/articles/{claim.ArticleId}/revisions/new",
            "/api/audit", "/api/audit.csv", "/api/audit.jsonl", "/api/notifications", "/api/queries", "/api/unfinished", "/api/round", $"/api/claims/{claim.Id}/discussion", $"/api/articles/{claim.ArticleId}/tray",
            $"/api/sources/{source.Id}/page", $"/api/sources/{source.Id}/public-copies", $"/sources/{source.Id}/captures/{page.Id}", $"/sources/{source.Id}/captures/{mail.Id}",
            "/account", "/account/security", "/account/password", "/account/public-name", "/articles/new", $"/articles/{claim.ArticleId}/edit", "/settings/mails", "/settings/pages", "/settings/webhooks",
            $"/api/articles/{claim.ArticleId}/compare?from=1&to=1", $"/api/articles/{claim.ArticleId}/revisions", $"/api/articles/{claim.ArticleId}/wordings", "/api/notifications/settings", "/api/settings", "/api/settings/mails", "/api/settings/webhooks",
            $"/api/unfinished/source-{source.Id}",
            "/api/sources?order=Publisher", "/api/sources?order=Date", "/api/sources?isConfidential=true", "/api/sources?capture=Kept", "/api/sources?publisher=quagmire",
            .. Identity.Select(word => $"/api/sources?words={Uri.EscapeDataString(word)}"),
        ];
        // What is read of it by asking for it, and whether its name is in that: text is, pixels and signatures are not.
        (string Address, bool SaysWho)[] recorded =
        [
            ($"/api/captures/{capture.Id}", true), ($"/api/captures/{capture.Id}/file", true), ($"/api/captures/{page.Id}", true), ($"/api/captures/{page.Id}/file", true), ($"/api/captures/{page.Id}/warc", true),
            ($"/api/captures/{page.Id}/drawn", false), ($"/api/captures/{page.Id}/picture", false), ($"/api/captures/{page.Id}/timestamps/{token}", false), ($"/api/captures/{mail.Id}", true), ($"/api/captures/{mail.Id}/file", true),
        ];
        foreach (var (name, mayKnow) in Roles)
        {
            var visitor = await SignedInAsync(host, name);
            var before = (await ReadingsAsync(newsroom)).Count;
            foreach (var address in silent.Where(address => name != Writing || !address.Contains("unfinished", StringComparison.Ordinal)))
            {
                Secrecy(name, address, await TextAsync(await visitor.GetAsync(address)));
            }

            // Nor is it found by anything that is withheld, whoever looks.
            foreach (var word in Identity)
            {
                var answer = await visitor.GetAsync($"/api/sources?words={Uri.EscapeDataString(word)}");
                Assert.True(!answer.IsSuccessStatusCode || (await TextAsync(answer)).Contains("\"total\":0", StringComparison.Ordinal), $"{name} finds it by “{word}”");
            }

            Assert.Equal(before, (await ReadingsAsync(newsroom)).Count);
            foreach (var (address, saysWho) in recorded)
            {
                var answer = await visitor.GetAsync(address);
                Assert.Equal((name, address, mayKnow), (name, address, answer.StatusCode == HttpStatusCode.OK));
                await ReadAsync(name, address, answer, mayKnow, saysWho);
            }

            foreach (var word in Identity.Where(_ => name.Contains("administrator", StringComparison.Ordinal)))
            {
                Assert.DoesNotContain(source.Id.ToString(), await TextAsync(await visitor.GetAsync($"/api/audit?words={Uri.EscapeDataString(word)}")), StringComparison.Ordinal);
            }

            var identity = await visitor.Client.PostAsync($"/api/sources/{source.Id}/identity", null, Stop);
            Assert.Equal((name, mayKnow), (name, identity.StatusCode == HttpStatusCode.OK));
            await ReadAsync(name, "identity", identity, mayKnow, saysWho: true);

            // Every reading is on record with who, and none where there was none.
            var readings = (await ReadingsAsync(newsroom)).Skip(before).ToList();
            Assert.Equal((name, mayKnow ? recorded.Length + 1 : 0), (name, readings.Count));
            Assert.All(readings, reading => Assert.Equal(source.Id.ToString(), reading.Details["source"]));
            Assert.All(readings, reading => Assert.Equal(readings[0].PersonId, reading.PersonId));
        }

        // No way of reading the desk was left out; what anybody reads without signing in is tried by itself, and circuits in a browser.
        var left = reached.Left().Where(route => !route.StartsWith("/_blazor", StringComparison.Ordinal)).Except(AnonymousAddresses.Ours, StringComparer.Ordinal).Except(AnonymousAddresses.OfThePublicSite, StringComparer.Ordinal).ToList();
        Assert.True(left.Count == 0, string.Join(' ', left));

        // What is pushed to pages that are open, and what the record keeps.
        Secrecy("everybody", "changes", JsonSerializer.Serialize(await newsroom.ChangesAsync()));
    }

    [Fact]
    public async Task Who_may_not_know_it_changes_nothing_about_it()
    {
        await using var host = new NewsroomHost();
        var (newsroom, _, source, capture) = await SecretAsync(host);
        var (page, mail, _) = await BesideAsync(newsroom, source);
        var other = await newsroom.SourceAsync(newsroom.Checker);
        foreach (var (name, _) in Roles.Where(role => !role.MayKnow))
        {
            var visitor = await SignedInAsync(host, name);
            using var file = new StringContent("words");
            foreach (var (address, body) in new (string, HttpContent)[]
            {
                ($"/api/sources/{source.Id}/notes", JsonContent.Create(new { note = "Guess." })),
                ("/api/sources/group", JsonContent.Create(new { sources = new[] { new { id = source.Id.Value, version = 1 } }, name = "Reuters" })),
                ("/api/sources/merge", JsonContent.Create(new { into = new { id = source.Id.Value, version = 1 }, other = new { id = other.Id.Value, version = 1 } })),
                ("/api/sources/merge", JsonContent.Create(new { into = new { id = other.Id.Value, version = 1 }, other = new { id = source.Id.Value, version = 1 } })),
                ($"/api/sources/{source.Id}/captures", JsonContent.Create(new { })), ($"/api/sources/{source.Id}/captures/file", file), ($"/api/captures/{capture.Id}/retry", JsonContent.Create(new { })),
                ($"/api/captures/{mail.Id}/attachments/1", JsonContent.Create(new { })), ($"/api/captures/{page.Id}/timestamps", JsonContent.Create(new { })),
                ($"/api/sources/{source.Id}/page/visit", JsonContent.Create(new { })), ($"/api/sources/{source.Id}/page/settle", JsonContent.Create(new { version = 1, note = "Fine." })),
                ($"/api/sources/{source.Id}/unmerge", JsonContent.Create(new { })), ($"/api/sources/{source.Id}/erase", JsonContent.Create(new { typed = "Erase" })),
            })
            {
                var answer = await visitor.Client.PostAsync(address, body, Stop);
                Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{name} {address} {answer.StatusCode}");
                Secrecy(name, address, await TextAsync(answer));
            }
        }

        Assert.Equal(3, (await newsroom.ReadAsync(session => session.Captures.OfSourceAsync(source.Id, Stop))).Count);
    }

    [Fact]
    public async Task The_public_pages_and_the_feed_know_its_reason_alone()
    {
        await using var host = new NewsroomHost();
        var (newsroom, claim, source, capture) = await SecretAsync(host);
        var (page, _, _) = await BesideAsync(newsroom, source);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");
        await newsroom.SignOffAsync(await newsroom.ProposeAsync(claim, newsroom.Checker), newsroom.ThirdChecker);
        var publication = await newsroom.PublishAsync(claim.ArticleId);
        var reader = host.Visit();
        using var reached = new ReachedRoutes(host);
        foreach (var address in new[] { "/verdicts", $"/verdicts/{publication.Slug}", $"/verdicts/{publication.Slug}/{claim.Number}", "/verdicts/feed.atom", "/verdicts/feed.json", "/verdicts/claimreviews.json", "/corrections", "/sitemap.xml", "/search?q=ministry", $"/verdicts/{publication.Slug}/v/1", $"/verdicts/{publication.Slug}/{claim.Number}/embed", $"/corrections/tell-us/{publication.Slug}",
            "/", "/corrections/feed.atom", "/corrections/feed.json", $"/corrections/tell-us/{publication.Slug}/{claim.Number}", "/corrections/thanks", "/robots.txt",
            $"/verdicts/{publication.Slug}/annotations.jsonld", $"/verdicts/{publication.Slug}/card.png", $"/verdicts/{publication.Slug}/{claim.Number}/card.png", $"/verdicts/{publication.Slug}/feed.atom", $"/verdicts/{publication.Slug}/feed.json",
            $"/verdicts/{publication.Slug}/v/1/archive.zip", $"/verdicts/{publication.Slug}/v/1/content.json", $"/verdicts/{publication.Slug}/v/1/text.txt", $"/verdicts/{publication.Slug}/v/1/{claim.Number}" })
        {
            var answer = await reader.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            var text = await TextAsync(answer);
            Secrecy("a reader", address, text);
            Assert.DoesNotContain("narwhal", text, StringComparison.OrdinalIgnoreCase);
        }

        // Nor do its captures, whoever learned a hash, or what is not there at all.
        foreach (var address in new[] { $"/verdicts/{publication.Slug}/captures/{capture.Hash}", $"/verdicts/{publication.Slug}/captures/{page.Hash}", $"/verdicts/{publication.Slug}/captures/{page.WarcHash}", "/about/not-found", "/about/method", "/about/no/such", "/verdicts/no/such/thing" })
        {
            var answer = await reader.GetAsync(address);
            Assert.True(!address.Contains("captures", StringComparison.Ordinal) || answer.StatusCode == HttpStatusCode.NotFound, $"{address} {answer.StatusCode}");
            Secrecy("a reader", address, await TextAsync(answer));
        }

        Assert.Contains("They fear for their job.", await TextAsync(await reader.GetAsync($"/verdicts/{publication.Slug}/{claim.Number}")), StringComparison.Ordinal);
        var left = AnonymousAddresses.OfThePublicSite.Intersect(reached.Left(), StringComparer.Ordinal).Where(route => route != "/_framework/opaque-redirect").ToList();
        Assert.True(left.Count == 0, string.Join(' ', left));
    }

    [Fact]
    public async Task The_archive_of_a_publication_holds_its_reason_alone()
    {
        await using var host = new NewsroomHost();
        var (newsroom, claim, source, _) = await SecretAsync(host);
        await BesideAsync(newsroom, source);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");
        await newsroom.SignOffAsync(await newsroom.ProposeAsync(claim, newsroom.Checker), newsroom.ThirdChecker);
        var publication = await newsroom.PublishAsync(claim.ArticleId);
        var reader = host.Visit();
        foreach (var link in (await reader.PageAsync($"/verdicts/{publication.Slug}/v/1")).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith($"/verdicts/{publication.Slug}/v/1", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            using var answer = await reader.GetAsync(link);
            var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
            Secrecy("a reader", link, Encoding.UTF8.GetString(bytes));
            if (bytes.AsSpan().StartsWith("PK"u8))
            {
                using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
                Assert.NotEmpty(zip.Entries);
                foreach (var entry in zip.Entries)
                {
                    using var words = new StreamReader(entry.Open());
                    Secrecy("a reader", entry.FullName, entry.FullName + await words.ReadToEndAsync(Stop));
                }
            }
        }
    }

    [Fact]
    public async Task The_log_of_the_server_at_its_most_talkative_does_not_know_it()
    {
        await using var desk = await Desk.OpenAsync("--Logs:Level=Verbose", "--Captures:OnlyTrustedOrigins=true");
        var made = await desk.Client.PostAsJsonAsync("/api/sources", Secret, Stop);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync(Stop));
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetString();
        using var content = new ByteArrayContent("The badger is Zebedee."u8.ToArray());
        content.Headers.Add("X-File-Name", "letter-from-z.txt");
        using var kept = await desk.Client.PostAsync($"/api/sources/{id}/captures/file", content, Stop);
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        foreach (var address in new[] { $"/api/sources/{id}", $"/sources/{id}", kept.Headers.Location!.ToString(), kept.Headers.Location + "/file", $"/api/sources/by-address?address={Uri.EscapeDataString(Secret.Address!)}", "/api/sources?words=Zebedee", "/sources?words=Zebedee" })
        {
            await desk.Client.GetAsync(address, Stop);
        }

        await desk.Client.PostAsJsonAsync($"/api/sources/{id}/identity", new { }, Stop);
        await desk.Client.PostAsJsonAsync($"/api/sources/{id}/captures", new { }, Stop);
        for (var wait = 0; wait < 100 && (await desk.Client.GetFromJsonAsync<JsonElement>($"/api/sources/{id}/captures", Stop)).EnumerateArray().Any(capture => !capture.GetProperty("hasEnded").GetBoolean()); wait++)
        {
            await Task.Delay(100, Stop);
        }

        Assert.Contains("api/sources", desk.Log, StringComparison.Ordinal);
        Secrecy("whoever reads the log", "it", desk.Log);
    }

    private static async Task<(TestNewsroom Newsroom, Claim Claim, Source Source, Capture Capture)> SecretAsync(NewsroomHost host)
    {
        TestNewsroom newsroom;
        using (var scope = host.Services.CreateScope())
        {
            newsroom = await TestNewsroom.InAsync(host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
        }

        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        var source = await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, Secret, Stop).DoneAsync();
        await newsroom.Use<WriteSourceNote>().RunAsync(newsroom.Checker, source.Id, "Ask the ferret.", Stop).DoneAsync();
        claim = await newsroom.EvidenceAsync(claim, newsroom.Checker, source, "The narwhal said so.");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("The badger is Zebedee."));
        var capture = await newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(content, "letter-from-z.txt"), Stop).DoneAsync();
        return (newsroom, claim, source, capture);
    }

    /// <summary>A captured page that is a picture, with its exchange, its drawing and a timestamp; and a mail with an attachment.</summary>
    private static async Task<(Capture Page, Capture Mail, string Token)> BesideAsync(TestNewsroom newsroom, Source source)
    {
        var content = await KeepAsync(newsroom, [.. Telling.Jpeg(), .. "Zebedee"u8]);
        var (exchange, drawn, token) = (await KeepAsync(newsroom, "WARC/1.1 https://ocelot.example/z Zebedee"u8.ToArray()), await KeepAsync(newsroom, Telling.Pixels(SkiaSharp.SKEncodedImageFormat.Png)), await KeepAsync(newsroom, "a moment"u8.ToArray()));
        var page = new Capture
        {
            Id = newsroom.Clock.New<CaptureId>(), SourceId = source.Id, Way = CaptureWay.Fetched, State = CaptureState.Kept, AskedAddress = Secret.Address, FinalAddress = "https://ocelot.example/zz", AskedBy = newsroom.Checker.Id,
            AskedAt = newsroom.Clock.Now(), EndedAt = newsroom.Clock.Now(), Status = 200, MediaType = "image/jpeg", FileName = "letter-from-z.jpg", Hash = content.Hash, Bytes = content.Bytes, WarcHash = exchange.Hash, WarcBytes = exchange.Bytes, Reason = "The badger did not answer.",
        };
        await newsroom.Database.WriteAsync<bool>(
            async session =>
            {
                foreach (var file in new[] { content, exchange, drawn, token })
                {
                    await session.Captures.AddFileAsync(file, newsroom.Clock.Now(), Stop);
                }

                await session.Captures.AddAsync(page, Stop);
                await session.Renderings.AddAsync(new Rendering { CaptureId = page.Id, DrawnAt = newsroom.Clock.Now(), Hash = drawn.Hash }, Stop);
                await session.Timestamps.AddAsync(new Timestamp { CaptureId = page.Id, Part = CapturePart.Content, Authority = "Clock", State = TimestampState.Kept, StampedAt = newsroom.Clock.Now(), TokenHash = token.Hash, Signer = "Clock" }, Stop);
                return true;
            },
            Stop).DoneAsync();
        using var mail = new MemoryStream(Encoding.UTF8.GetBytes(
            "From: Zebedee <z@ocelot.example>\r\nSubject: The badger\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nwalrus\r\n--x\r\nContent-Type: text/plain; name=letter-from-z.txt\r\nContent-Disposition: attachment; filename=letter-from-z.txt\r\n\r\nbadger\r\n--x--\r\n"));
        return (page, await newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(mail, "letter-from-z.eml"), Stop).DoneAsync(), token.Hash);
    }

    private static async Task<StoredFile> KeepAsync(TestNewsroom newsroom, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await newsroom.Use<IFileArchive>().KeepAsync(stream, content.Length, Stop).DoneAsync();
    }

    private static async Task<IReadOnlyList<Change>> ReadingsAsync(TestNewsroom newsroom) =>
        [.. (await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.ConfidentialSourceRead)];

    private static async Task ReadAsync(string name, string way, HttpResponseMessage answer, bool mayKnow, bool saysWho)
    {
        var text = await TextAsync(answer);
        if (mayKnow)
        {
            Assert.True(!saysWho || text.Contains("Zebedee", StringComparison.Ordinal), $"{name} does not read it by {way}");
        }
        else
        {
            Secrecy(name, way, text);
        }
    }

    private static void Secrecy(string who, string way, string text) =>
        Assert.All(Identity, secret => Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{who} reads “{secret}” by {way}"));

    private static async Task<string> TextAsync(HttpResponseMessage answer) => $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync(Stop)}";

    private static async Task<Visitor> SignedInAsync(NewsroomHost host, string name)
    {
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync(name)).StatusCode);
        return visitor;
    }
}
