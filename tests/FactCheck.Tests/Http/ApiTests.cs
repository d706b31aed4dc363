using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Claims;
using FactCheck.Published;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class ApiTests
{
    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task A_sign_off_by_the_proposer_or_the_author_through_a_direct_request_is_refused_with_the_reason()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview, author: newsroom.Everything);
        foreach (var (name, code, reason) in new[] { ("chen.checker", "own-verdict", "You proposed this verdict"), ("eve.everything", "author", "You wrote this article") })
        {
            var visitor = await host.SignedInAsync(name);

            var response = await visitor.AskAsync("POST", $"/api/claims/{claim.Id}/sign-off", $$"""{"version":{{claim.Version}}}""");

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            var problem = await ProblemAsync(response);
            Assert.Equal(code, problem.GetProperty("code").GetString());
            Assert.StartsWith(reason, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(ClaimStatus.InReview, (await newsroom.ClaimAsync(claim.Id)).Status);
        Assert.Empty(await newsroom.AnswersAsync(claim));
    }

    [Fact]
    public async Task A_stale_save_answers_with_what_stands_now()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        var visitor = await host.SignedInAsync("edda.editor");
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Checker, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs." }, Stop).DoneAsync();

        var response = await visitor.AskAsync("PUT", $"/api/claims/{claim.Id}", $$$"""{"version":{{{claim.Version}}},"fields":{"wording":"Mine."}}""");

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var problem = await ProblemAsync(response);
        Assert.Equal(("stale", "Theirs."), (problem.GetProperty("code").GetString(), problem.GetProperty("current").GetProperty("wording").GetString()));
        Assert.Equal("Theirs.", (await newsroom.ClaimAsync(claim.Id)).Wording);
    }

    [Fact]
    public async Task A_save_that_says_what_it_saw_merges_by_field_and_a_conflict_answers_with_all_three_texts()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        var visitor = await host.SignedInAsync("edda.editor");
        await newsroom.Use<EditClaim>().RunAsync(newsroom.Checker, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs." }, Stop).DoneAsync();
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
        string Json(ClaimFields fields) => JsonSerializer.Serialize(fields, options);
        var seen = ClaimFields.Of(claim);

        var merged = await visitor.AskAsync(
            "PUT", $"/api/claims/{claim.Id}", $$$"""{"version":{{{claim.Version}}},"seen":{{{Json(seen)}}},"fields":{{{Json(seen with { Claimant = "The mayor" })}}}}""");
        Assert.Equal(HttpStatusCode.OK, merged.StatusCode);
        var now = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal(("Theirs.", "The mayor"), (now.Wording, now.Claimant));

        var stale = await visitor.AskAsync(
            "PUT", $"/api/claims/{claim.Id}", $$$"""{"version":{{{claim.Version}}},"seen":{{{Json(seen)}}},"fields":{{{Json(seen with { Wording = "Mine." })}}}}""");
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        var problem = await ProblemAsync(stale);
        Assert.Equal(now.Version, problem.GetProperty("current").GetProperty("version").GetInt32());
        var conflict = Assert.Single(problem.GetProperty("conflicts").EnumerateArray());
        Assert.Equal(
            ("wording", claim.Wording, "Theirs.", "Mine."),
            (conflict.GetProperty("field").GetString(), conflict.GetProperty("seen").GetString(), conflict.GetProperty("theirs").GetString(), conflict.GetProperty("mine").GetString()));
        Assert.Equal("Theirs.", (await newsroom.ClaimAsync(claim.Id)).Wording);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost.evil.example")]
    [InlineData("Origin", "http://localhost:8080")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task What_another_site_sends_in_somebodys_name_is_refused(string header, string value)
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        var visitor = await host.SignedInAsync("edda.editor");
        visitor.Client.DefaultRequestHeaders.Add(header, value);

        var response = await visitor.AskAsync("POST", $"/api/claims/{claim.Id}/sign-off", $$"""{"version":{{claim.Version}}}""");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(ClaimStatus.InReview, (await newsroom.ClaimAsync(claim.Id)).Status);
        visitor.Client.DefaultRequestHeaders.Remove(header);
        visitor.Client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        Assert.Equal(HttpStatusCode.OK, (await visitor.AskAsync("POST", $"/api/claims/{claim.Id}/sign-off", $$"""{"version":{{claim.Version}}}""")).StatusCode);
    }

    [Fact]
    public async Task A_confidential_source_is_in_no_answer_to_who_may_not_know_it()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker);
        var source = await newsroom.Use<AddSource>().RunAsync(
            newsroom.Checker,
            new SourceFields { Title = "Zebedee", Publisher = "Quagmire", Address = "https://ocelot.example/z", Notes = "walrus", IsConfidential = true, WithheldBecause = "Fear." },
            Stop).DoneAsync();
        await newsroom.EvidenceAsync(claim, newsroom.Checker, source, "narwhal");
        foreach (var (name, knows) in new[] { ("edda.editor", true), ("chen.checker", true), ("sana.checker", false), ("ayo.author", false), ("rita.reader", false), ("ines.administrator", false) })
        {
            var visitor = await host.SignedInAsync(name);
            foreach (var address in new[] { $"/api/articles/{claim.ArticleId}", $"/api/claims/{claim.Id}", "/api/sources", $"/api/articles/{claim.ArticleId}/history", "/api/articles" })
            {
                var body = await (await visitor.GetAsync(address)).Content.ReadAsStringAsync(Stop);
                // Who it is, nobody reads unasked; its words, whoever works with it.
                Assert.All(new[] { "Zebedee", "Quagmire", "ocelot", "walrus" }, secret => Assert.DoesNotContain(secret, body, StringComparison.OrdinalIgnoreCase));
                var shown = new[] { "narwhal" }.Where(secret => body.Contains(secret, StringComparison.OrdinalIgnoreCase)).ToList();
                Assert.True(knows || shown.Count == 0, $"{name} reads {string.Join(", ", shown)} at {address}");
                Assert.True(!knows || shown.Count > 0 || !address.Contains(claim.Id.ToString(), StringComparison.Ordinal), $"{name} does not see it at {address}");
            }
        }
    }

    [Fact]
    public async Task A_program_takes_an_article_all_the_way_from_draft_to_publication()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var editor = await host.SignedInAsync("edda.editor");
        var checker = await host.SignedInAsync("chen.checker");
        var second = await host.SignedInAsync("sana.checker");
        async Task<JsonElement> Do(Visitor by, string address, object body, HttpStatusCode expected = HttpStatusCode.OK)
        {
            var response = await by.Client.PostAsJsonAsync(address, body, Stop);
            Assert.True(response.StatusCode == expected, $"{address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Stop)}");
            return await ProblemAsync(response);
        }

        var article = await Do(editor, "/api/articles", new { headline = "Jobs", authorName = "Ayo", text = TestNewsroom.Text }, HttpStatusCode.Created);
        var at = $"/api/articles/{article.GetProperty("id").GetString()}";
        var revision = article.GetProperty("currentRevision").GetString();
        var claim = await Do(
            editor, at + "/claims", new { passages = new[] { new { revision, start = 0, end = TestNewsroom.Sentence.Length } }, fields = new { wording = "4,000 jobs were lost.", kind = "Number" } }, HttpStatusCode.Created);
        var to = $"/api/claims/{claim.GetProperty("id").GetString()}";
        await Do(editor, at + "/clearances", new { revision, start = TestNewsroom.Sentence.Length, end = TestNewsroom.Text.Length });
        claim = await Do(checker, to + "/start", new { version = Version(claim) });
        var source = await Do(checker, "/api/sources", new { title = "Figures", address = "https://example.org/figures" });
        claim = await Do(checker, to + "/evidence", new { version = Version(claim), source = source.GetProperty("id").GetString(), fields = new { stance = "Supports", excerpt = "4,012 fewer" } });
        claim = await Do(checker, to + "/verdict", new { version = Version(claim), rating = "accurate", explanation = "So it says." });
        claim = await Do(second, to + "/sign-off", new { version = Version(claim) });
        Assert.Equal("SignedOff", claim.GetProperty("status").GetString());
        var version = (await ProblemAsync(await editor.GetAsync(at))).GetProperty("article").GetProperty("version").GetInt32();
        var publication = await Do(editor, at + "/publications", new { version }, HttpStatusCode.Created);
        Assert.Equal("jobs", publication.GetProperty("slug").GetString());

        var page = await host.Visit().GetAsync("/verdicts/jobs");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("4,000 jobs were lost.", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Single(await newsroom.Use<IPublishedVerdicts>().NewestAsync(10, Stop));

        static int Version(JsonElement claim) => claim.GetProperty("version").GetInt32();
    }

    [Fact]
    public async Task An_unpublished_article_is_nowhere_to_be_read_signed_out()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var article = await newsroom.DraftAsync("A wombat spoke. Rain fell.", headline: "Wombat speaks");
        var stranger = host.Visit();
        foreach (var address in new[] { "/", "/verdicts", "/verdicts/wombat-speaks", $"/verdicts/{article.Id}", "/verdicts/feed.atom", "/sitemap.xml", "/corrections", $"/articles/{article.Id}", $"/api/articles/{article.Id}" })
        {
            var body = await (await stranger.GetAsync(address)).Content.ReadAsStringAsync(Stop);
            Assert.DoesNotContain("wombat s", body.Replace('-', ' '), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Task<JsonElement> ProblemAsync(HttpResponseMessage response) => response.Content.ReadFromJsonAsync<JsonElement>(Stop);
}
