using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Storage.Identity;
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

    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task Nobody_reads_it_by_any_way_but_the_ones_that_are_recorded()
    {
        await using var host = new NewsroomHost();
        var (newsroom, claim, source, capture) = await SecretAsync(host);
        string[] silent =
        [
            "/desk", "/articles", $"/articles/{claim.ArticleId}", $"/articles/{claim.ArticleId}/claims/{claim.Number}", $"/articles/{claim.ArticleId}/history",
            $"/articles/{claim.ArticleId}/publish", "/sources", $"/sources/{source.Id}/captures/{capture.Id}", "/review", "/people", "/audit",
            "/api/articles", $"/api/articles/{claim.ArticleId}", $"/api/articles/{claim.ArticleId}/history", $"/api/articles/{claim.ArticleId}/steps", $"/api/claims/{claim.Id}",
            $"/api/claims/{claim.Id}/captures", "/api/sources", $"/api/sources/by-address?address={Uri.EscapeDataString(Secret.Address!)}", $"/api/sources/{source.Id}/captures",
            $"/sources/{source.Id}", $"/api/sources/{source.Id}", "/api/sources/groups", $"/api/sources/by-content?sha256={capture.Hash}",
            "/api/sources?order=Publisher", "/api/sources?order=Date", "/api/sources?isConfidential=true", "/api/sources?capture=Kept", "/api/sources?publisher=quagmire",
            .. Identity.Select(word => $"/api/sources?words={Uri.EscapeDataString(word)}"),
        ];
        string[] recorded = [$"/api/captures/{capture.Id}", $"/api/captures/{capture.Id}/file"];
        foreach (var (name, mayKnow) in Roles)
        {
            var visitor = await SignedInAsync(host, name);
            var before = (await ReadingsAsync(newsroom)).Count;
            foreach (var address in silent)
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
            foreach (var address in recorded)
            {
                var answer = await visitor.GetAsync(address);
                Assert.Equal((name, address, mayKnow), (name, address, answer.StatusCode == HttpStatusCode.OK));
                await ReadAsync(name, address, answer, mayKnow);
            }

            var identity = await visitor.Client.PostAsync($"/api/sources/{source.Id}/identity", null, Stop);
            Assert.Equal((name, mayKnow), (name, identity.StatusCode == HttpStatusCode.OK));
            await ReadAsync(name, "identity", identity, mayKnow);

            // Three readings, each on record with who, and none where there was none.
            var readings = (await ReadingsAsync(newsroom)).Skip(before).ToList();
            Assert.Equal((name, mayKnow ? 3 : 0), (name, readings.Count));
            Assert.All(readings, reading => Assert.Equal(source.Id.ToString(), reading.Details["source"]));
            Assert.All(readings, reading => Assert.Equal(readings[0].PersonId, reading.PersonId));
        }

        // What is pushed to pages that are open, and what the record keeps.
        Secrecy("everybody", "changes", JsonSerializer.Serialize(await newsroom.ChangesAsync()));
    }

    [Fact]
    public async Task Who_may_not_know_it_changes_nothing_about_it()
    {
        await using var host = new NewsroomHost();
        var (newsroom, _, source, capture) = await SecretAsync(host);
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
            })
            {
                var answer = await visitor.Client.PostAsync(address, body, Stop);
                Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{name} {address} {answer.StatusCode}");
                Secrecy(name, address, await TextAsync(answer));
            }
        }

        Assert.Single(await newsroom.ReadAsync(session => session.Captures.OfSourceAsync(source.Id, Stop)));
    }

    [Fact]
    public async Task The_public_pages_and_the_feed_know_its_reason_alone()
    {
        await using var host = new NewsroomHost();
        var (newsroom, claim, _, _) = await SecretAsync(host);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");
        await newsroom.SignOffAsync(await newsroom.ProposeAsync(claim, newsroom.Checker), newsroom.ThirdChecker);
        var publication = await newsroom.PublishAsync(claim.ArticleId);
        var reader = host.Visit();
        foreach (var address in new[] { "/verdicts", $"/verdicts/{publication.Slug}", $"/verdicts/{publication.Slug}/{claim.Number}", "/verdicts/feed.atom", "/corrections", "/sitemap.xml" })
        {
            var answer = await reader.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            var text = await TextAsync(answer);
            Secrecy("a reader", address, text);
            Assert.DoesNotContain("narwhal", text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("They fear for their job.", await TextAsync(await reader.GetAsync($"/verdicts/{publication.Slug}/{claim.Number}")), StringComparison.Ordinal);
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

    private static async Task<IReadOnlyList<Change>> ReadingsAsync(TestNewsroom newsroom) =>
        [.. (await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.ConfidentialSourceRead)];

    private static async Task ReadAsync(string name, string way, HttpResponseMessage answer, bool mayKnow)
    {
        var text = await TextAsync(answer);
        if (mayKnow)
        {
            Assert.Contains("Zebedee", text, StringComparison.Ordinal);
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
