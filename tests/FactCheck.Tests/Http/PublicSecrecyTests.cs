using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Sources;
using FactCheck.Storage.Identity;
using FactCheck.Verdicts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>A stranger fetches everything there is, and all of its bytes are searched for what must not be among them.</summary>
public sealed class PublicSecrecyTests : IAsyncLifetime
{
    private const string Reason = "They were threatened.";

    private readonly Dictionary<string, Marker> _never = new(StringComparer.Ordinal);
    private readonly Marker _named = new("zqxnamed"), _publisher = new("zqxpublisher"), _address = new("zqxaddress"), _words = new("zqxwords"), _locator = new("zqxlocator");
    private readonly NewsroomHost _host = new();
    private TestNewsroom _newsroom = null!;
    private Claim _claim = null!;
    private Source _source = null!;
    private string _slug = "";

    private static CancellationToken Stop => NewsroomHost.Stop;

    // The drafts' too, as they would be.
    private string[] Slugs => [_slug, "deal", "the-of-the-year"];

    private Marker[] Identity => [_named, _publisher, _address, _words, _locator];

    private string Secret(string what) => _never[what] = new Marker("zqx" + what);

    [Fact]
    public async Task Somebody_who_wants_no_name_told_is_named_in_no_public_byte_and_another_by_the_name_they_chose()
    {
        var never = new Marker("zqxformer");
        var person = await _newsroom.JoinAsync($"Ms {never}", Role.Checker);
        await _newsroom.Use<ChoosePublicName>().RunAsync(person, new() { Naming = PublicNaming.Unnamed }, Stop).DoneAsync();
        await _newsroom.Use<ChoosePublicName>().RunAsync(_newsroom.ThirdChecker, new() { Naming = PublicNaming.PublicName, PublicName = "T. Checker-Hale" }, Stop).DoneAsync();
        var article = await _newsroom.DraftAsync("Snow fell in Leeds.", headline: "Snow in Leeds");
        var claim = await _newsroom.StartAsync(await _newsroom.AddAsync(article, "Snow fell in Leeds."), person);
        claim = await _newsroom.EvidenceAsync(claim, person);
        await _newsroom.SignOffAsync(await _newsroom.ProposeAsync(claim, person), _newsroom.ThirdChecker);
        var slug = (await _newsroom.PublishAsync(article.Id)).Slug;

        var crawl = await new PublicCrawl(_host.Visit()).RunAsync([slug]);
        Secrecy(crawl, [never]);
        var page = await _host.Visit().PageAsync($"/verdicts/{slug}/1");
        Assert.Contains("Proposed by a member of the desk", page.QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("T. Checker-Hale", page.QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("a member of the desk", (await _host.Visit().PageAsync($"/verdicts/{slug}")).QuerySelector("script")!.TextContent, StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        using (var scope = _host.Services.CreateScope())
        {
            _newsroom = await TestNewsroom.InAsync(_host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
        }

        await DraftAsync();
        await EmbargoAsync();
        _claim = await CheckAsync();
        _slug = (await _newsroom.PublishAsync(_claim.ArticleId)).Slug;
        await AfterwardsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _newsroom.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task No_draft_unpublished_claim_withheld_name_or_confidential_source_is_in_any_public_byte()
    {
        var crawl = await CrawlAsync();
        Secrecy(crawl, _never.Values);

        // The search does find: what is published is there, in pages, feeds, exports and archives alike.
        Assert.True(crawl.Found.Count > 100, $"{crawl.Found.Count}");
        foreach (var place in new[] { $"/verdicts/{_slug}", $"/verdicts/{_slug}/1", $"/verdicts/{_slug}/v/1/content.json", $"/verdicts/{_slug}/v/1/archive.zip!index.html" })
        {
            Assert.True(_named.IsIn(crawl.Found[place]), place);
        }

        foreach (var place in (string[])["/verdicts/feed.atom", "/verdicts/feed.json", "/verdicts/claimreviews.json", "/sitemap.xml", "/search?q=jobs", "/robots.txt", $"/verdicts/{_slug}/card.png", $"/verdicts/{_slug}/1/embed"])
        {
            Assert.Equal((place, HttpStatusCode.OK), (place, crawl[place]));
        }

        Assert.Equal(HttpStatusCode.NotFound, crawl["/verdicts/deal"]);
    }

    [Fact]
    public async Task A_source_made_confidential_after_publication_is_withheld_in_every_publication_feed_archive_and_kept_page_at_once()
    {
        await AgainAsync($"The {_named} file gives another year.");
        var before = await CrawlAsync();
        Assert.True(_named.IsIn(before.Found["/corrections"]));
        Assert.True(before.Found.Values.Count(_named.IsIn) > 8);
        var hash = Convert.ToHexStringLower(SHA256.HashData(await _host.Visit().Client.GetByteArrayAsync($"/verdicts/{_slug}/v/1/content.json", Stop)));

        await WithholdAsync();

        var after = await CrawlAsync();
        Secrecy(after, [.. Identity, .. _never.Values]);
        await FreshAsync(before);

        // The reason stands in its place, the page says what was taken out, and its archive verifies.
        foreach (var place in new[] { $"/verdicts/{_slug}", $"/verdicts/{_slug}/v/1", $"/verdicts/{_slug}/v/1/1", $"/verdicts/{_slug}/v/1/archive.zip!index.html", $"/verdicts/{_slug}/v/1/archive.zip!content.json" })
        {
            Assert.Contains(Reason, Encoding.UTF8.GetString(after.Found[place]), StringComparison.Ordinal);
        }

        var old = await _host.Visit().PageAsync($"/verdicts/{_slug}/v/1");
        Assert.Contains("one source of claim 1 is withheld: its name, its words and its copy were taken out", old.QuerySelector(".how")!.TextContent, StringComparison.Ordinal);
        var prints = old.QuerySelectorAll(".how code.print").Select(code => code.TextContent).ToList();
        var shown = Convert.ToHexStringLower(SHA256.HashData(await _host.Visit().Client.GetByteArrayAsync($"/verdicts/{_slug}/v/1/content.json", Stop)));
        Assert.Equal([hash, shown], prints);
        Assert.NotEqual(hash, shown);
        Assert.Contains(hash, Encoding.UTF8.GetString(after.Found[$"/verdicts/{_slug}/v/1/archive.zip!README"]), StringComparison.Ordinal);
        Assert.Contains(shown, Encoding.UTF8.GetString(after.Found[$"/verdicts/{_slug}/v/1/archive.zip!SHA256SUMS"]), StringComparison.Ordinal);
        Assert.Equal(2, (await _newsroom.ChangesAsync()).Count(change => change.Kind == ChangeKind.PublicationRedacted));
    }

    [Fact]
    public async Task A_retraction_after_that_a_republication_and_an_erasure_bring_nothing_back()
    {
        await AgainAsync("We counted one list twice.");
        await WithholdAsync();
        var article = await _newsroom.ArticleAsync(_claim.ArticleId);
        await _newsroom.Use<RetractArticle>().RunAsync(_newsroom.Editor, article.Id, article.Version, "The source is in danger.", Stop).DoneAsync();
        Secrecy(await CrawlAsync(), [.. Identity, .. _never.Values]);

        await _newsroom.Use<EraseSource>().RunAsync(_newsroom.Editor, _source.Id, EraseSource.Confirmation, Stop).DoneAsync();
        Secrecy(await CrawlAsync(), [.. Identity, .. _never.Values]);
        var kept = await _newsroom.ReadAsync(session => session.Publications.AsPublishedAsync(_claim.ArticleId, Stop));
        Assert.Equal(3, kept.Count);
        Assert.All(kept, publication => Assert.False(_named.IsIn(Encoding.UTF8.GetBytes(publication.Content + publication.Note))));
    }

    [Fact]
    public async Task A_source_that_may_be_named_again_is_named_again_and_the_first_fingerprint_holds()
    {
        var address = $"/verdicts/{_slug}/v/1/content.json";
        var first = await _host.Visit().Client.GetByteArrayAsync(address, Stop);
        await WithholdAsync();
        Assert.NotEqual(first, await _host.Visit().Client.GetByteArrayAsync(address, Stop));
        await EditAsync(fields => fields with { IsConfidential = false, WithheldBecause = null });
        Assert.Equal(first, await _host.Visit().Client.GetByteArrayAsync(address, Stop));
        Assert.Single((await _host.Visit().PageAsync($"/verdicts/{_slug}/v/1")).QuerySelectorAll(".how code.print"));
    }

    [Theory]
    [InlineData(Consent.OffTheRecord, false)]
    [InlineData(Consent.NotForAttribution, false)]
    [InlineData(Consent.OnBackground, true)]
    public async Task Somebody_who_takes_back_that_they_may_be_named_is_not_named_any_more(Consent consent, bool keepsWords)
    {
        await EditAsync(fields => fields with { Kind = SourceKind.Call, Address = null, Contact = new() { With = "Ms zqxnamed", By = "Chen", On = "2013-01-10", Way = ContactWay.Telephone, Consent = Consent.OnTheRecord } });
        await EditAsync(fields => fields with { Contact = fields.Contact! with { Consent = consent, DescribedAs = consent == Consent.OnBackground ? "an official" : null } });
        var crawl = await CrawlAsync();
        Secrecy(crawl, keepsWords ? [_named, _publisher, _address] : Identity);
        Assert.Equal(keepsWords, _words.IsIn(crawl.Found[$"/verdicts/{_slug}/1"]));
    }

    // Whoever keeps a page by its entity tag must be given the new one.
    private async Task FreshAsync(PublicCrawl before)
    {
        var changed = before.Tags.Where(tag => before.Found.TryGetValue(tag.Key, out var bytes) && _named.IsIn(bytes)).ToList();
        Assert.NotEmpty(changed);
        foreach (var (path, tag) in changed)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { EntityTagHeaderValue.Parse(tag) } } };
            Assert.Equal((path, false), (path, (await _host.Visit().Client.SendAsync(request, Stop)).StatusCode == HttpStatusCode.NotModified));
        }
    }

    private static void Secrecy(PublicCrawl crawl, IEnumerable<Marker> markers)
    {
        foreach (var marker in markers)
        {
            Assert.Equal((marker.Word, ""), (marker.Word, string.Join(' ', crawl.Found.Where(found => marker.IsIn(found.Value)).Select(found => found.Key))));
        }
    }

    private async Task<PublicCrawl> CrawlAsync() => await new PublicCrawl(_host.Visit()).RunAsync(Slugs);

    private async Task DraftAsync()
    {
        var draft = await _newsroom.DraftAsync($"A {Secret("drafttext")} fell. It was cheap.", headline: $"The {Secret("headline")} of the year");
        await _newsroom.AddAsync(draft, "It was cheap.");
    }

    private async Task EmbargoAsync()
    {
        var ready = await PublishedClaimAsync($"The {Secret("embargotext")} deal", "Deal", _ => Task.FromResult(new SourceFields { Title = $"A {Secret("embargosource")} list", Address = "https://a.example/embargo" }));
        var article = await _newsroom.ArticleAsync(ready.ArticleId);
        await _newsroom.Use<ProposePublication>().RunAsync(
            _newsroom.Editor, article.Id, article.Version, new() { Topics = Secret("embargotopic") }, DateTimeOffset.UtcNow.AddDays(2), Stop).DoneAsync();
    }

    private async Task<Claim> CheckAsync()
    {
        var article = await _newsroom.DraftAsync();
        var claim = await _newsroom.AddAsync(article);
        var aside = await _newsroom.AddAsync(article, "Rain fell.");
        await _newsroom.Use<EditClaim>().RunAsync(_newsroom.Editor, aside.Id, aside.Version, new(ClaimFields.Of(aside) with { Wording = $"Rain {Secret("asideclaim")} fell.", Claimant = Secret("asideclaimant") }), Stop).DoneAsync();
        aside = await _newsroom.ClaimAsync(aside.Id);
        await _newsroom.Use<SetAsideClaim>().RunAsync(_newsroom.Editor, aside.Id, aside.Version, Secret("asidereason"), Stop).DoneAsync();

        claim = await _newsroom.StartAsync(claim, _newsroom.Checker);
        _source = await AddAsync(new SourceFields { Title = $"The {_named} file", Publisher = $"House of {_publisher}", Address = $"https://{_address}.example/a?b=c", PublishedOn = "2013-01-10", Notes = Secret("sourcenotes") });
        claim = await AttachAsync(claim, _source, $"It was {_words} then.", $"page {_locator}");
        claim = await AttachAsync(
            claim,
            await AddAsync(new SourceFields
            {
                Kind = SourceKind.Call,
                Title = Secret("secrettitle"),
                Publisher = Secret("secretpublisher"),
                Address = $"https://{Secret("secretaddress")}.example/",
                Contact = new() { With = Secret("secretperson"), By = Secret("secretcaller"), On = "2013-01-10", Way = ContactWay.InPerson, Place = Secret("secretplace"), Consent = Consent.OnTheRecord },
                IsConfidential = true,
                WithheldBecause = "They fear for their job.",
                Notes = Secret("secretnotes"),
            }),
            Secret("secretexcerpt"),
            Secret("secretlocator"));
        claim = await AttachAsync(
            claim,
            await AddAsync(new SourceFields { Kind = SourceKind.Call, Title = Secret("offrecord"), Contact = new() { With = Secret("offperson"), By = "Chen", On = "2013-01-10", Way = ContactWay.Video, Consent = Consent.OffTheRecord } }),
            Secret("offexcerpt"),
            null);
        claim = await AttachAsync(claim, await AddAsync(new SourceFields { Title = Secret("withdrawntitle"), Address = "https://withdrawn.example/" }), Secret("withdrawnexcerpt"), null);
        var withdrawn = (await _newsroom.EvidenceOfAsync(claim))[^1];
        claim = await _newsroom.Use<WithdrawEvidence>().RunAsync(_newsroom.Checker, claim.Id, claim.Version, withdrawn.Id, Secret("withdrawnreason"), Stop).DoneAsync();
        claim = await _newsroom.AskAsync(claim, _newsroom.Checker, Secret("query"));
        claim = await _newsroom.AnswerAsync(claim, _newsroom.Author, Secret("answer"));
        await _newsroom.SayAsync(claim, _newsroom.Checker, Secret("comment"));
        claim = await SignAsync(await _newsroom.ClaimAsync(claim.Id), $"The {_named} file gives the year. {Reason.Length} pages say so.");
        return claim;
    }

    private async Task AfterwardsAsync()
    {
        await _newsroom.Use<TellError>().RunAsync(_slug, 1, $"It is {Secret("noticewords")} wrong.", $"{Secret("noticecontact")}@example.org", Stop).DoneAsync();
        await _newsroom.Use<AddWebhook>().RunAsync(_newsroom.Administrator, $"https://{Secret("webhook")}.example/hook", Stop).DoneAsync();
        await _newsroom.ReviseAsync(_claim.ArticleId, TestNewsroom.Text + $" It {Secret("laterwords")} ended.");
    }

    private async Task AgainAsync(string note)
    {
        await _newsroom.ReviseAsync(_claim.ArticleId, TestNewsroom.Text);
        await _newsroom.PublishAsync(_claim.ArticleId, NoteKind.Correction, note);
    }

    private Task WithholdAsync() => EditAsync(fields => fields with { IsConfidential = true, WithheldBecause = Reason });

    private async Task EditAsync(Func<SourceFields, SourceFields> change)
    {
        var now = (await _newsroom.ReadAsync(session => session.Sources.FindAsync(_source.Id, Stop)))!;
        await _newsroom.Use<EditSource>().RunAsync(_newsroom.Editor, now.Id, now.Version, new(change(SourceFields.Of(now))), Stop).DoneAsync();
    }

    private Task<Source> AddAsync(SourceFields fields) => _newsroom.Use<AddSource>().RunAsync(_newsroom.Checker, fields, Stop).DoneAsync();

    private Task<Claim> AttachAsync(Claim claim, Source source, string excerpt, string? locator) => _newsroom.Use<AttachEvidence>().RunAsync(
        _newsroom.Checker, claim.Id, claim.Version, source.Id, new EvidenceFields { Stance = Stance.Supports, Excerpt = excerpt, Locator = locator }, Stop).DoneAsync();

    private async Task<Claim> SignAsync(Claim claim, string why) => await _newsroom.SignOffAsync(
        await _newsroom.Use<ProposeVerdict>().RunAsync(_newsroom.Checker, claim.Id, claim.Version, "accurate", why, Stop).DoneAsync(), _newsroom.ThirdChecker);

    private async Task<Claim> PublishedClaimAsync(string text, string headline, Func<Claim, Task<SourceFields>> source)
    {
        var article = await _newsroom.DraftAsync(text, headline: headline);
        var claim = await _newsroom.StartAsync(await _newsroom.AddAsync(article, text), _newsroom.Checker);
        return await SignAsync(await AttachAsync(claim, await AddAsync(await source(claim)), "It says so.", null), "It says so.");
    }
}
