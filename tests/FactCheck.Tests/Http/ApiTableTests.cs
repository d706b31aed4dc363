using System.Net;
using System.Text.Json;
using FactCheck.Claims;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class ApiTableTests
{
    private static CancellationToken Stop => NewsroomHost.Stop;

    // Editor, checker (who proposed), second checker, author of the article, author of another, reader, administrator.
    private static readonly string[] People = ["edda.editor", "chen.checker", "sana.checker", "ayo.author", "otto.author", "rita.reader", "ines.administrator"];

    /// <summary>
    /// Each address with what each of the people is answered. Bodies name a version that nobody saw or leave fields out, so that who
    /// may act is answered 409 or 422 and nothing is written. Who could only be answered by acting is not asked: a dash.
    /// </summary>
    public static readonly TheoryData<string, string, string, string> Endpoints = new()
    {
        { "GET", "/api/articles", "", "200 200 200 200 200 200 200" },
        { "GET", "/api/articles/{article}", "", "200 200 200 200 404 200 200" },
        { "GET", "/api/articles/{article}/history", "", "200 200 200 200 404 200 200" },
        { "GET", "/api/articles/{article}/revisions", "", "200 200 200 200 404 200 200" },
        { "GET", "/api/articles/{article}/compare?from=1&to=1", "", "200 200 200 200 404 200 200" },
        { "GET", "/api/articles/{article}/compare?from=1&to=9", "", "422 422 422 422 404 422 422" },
        { "GET", "/api/unfinished", "", "200 200 200 200 200 200 200" },
        { "GET", "/api/unfinished/{none}", "", "404 404 404 404 404 404 404" },
        { "PUT", "/api/unfinished/{none}!", """{"fields":[]}""", "422 422 422 422 422 422 422" },
        { "DELETE", "/api/unfinished/{none}", "", "200 200 200 200 200 200 200" },
        { "GET", "/api/settings", "", "403 403 403 403 403 403 200" },
        { "PUT", "/api/settings", """{"version":99,"fields":{"name":"N"}}""", "403 403 403 403 403 403 409" },
        { "GET", "/api/articles/{none}", "", "404 404 404 404 404 404 404" },
        { "GET", "/api/claims/{claim}", "", "200 200 200 200 404 200 200" },
        { "GET", "/api/claims/{none}", "", "404 404 404 404 404 404 404" },
        { "GET", "/api/sources", "", "200 200 200 403 403 200 200" },
        { "GET", "/api/sources/by-address?address=https://example.org/1", "", "200 200 200 403 403 403 403" },
        { "GET", "/api/sources/by-address?address=https://example.org/none", "", "404 404 404 403 403 403 403" },
        { "GET", "/api/sources?words=figures&kind=Page&order=Title&most=5", "", "200 200 200 403 403 200 200" },
        { "GET", "/api/sources/groups", "", "200 200 200 403 403 200 200" },
        { "GET", "/api/sources/by-content?sha256=00", "", "422 422 422 403 403 403 403" },
        { "GET", "/api/sources/{source}", "", "200 200 200 403 403 200 200" },
        { "POST", "/api/sources/group", """{"sources":[{"id":"{source}","version":99}],"name":"Reuters"}""", "409 409 409 403 403 403 403" },
        { "POST", "/api/sources/merge", """{"into":{"id":"{source}","version":99},"other":{"id":"{source}","version":99}}""", "409 409 409 403 403 403 403" },
        { "POST", "/api/sources/merge/forecast", """{"into":"{source}","other":"{source}"}""", "409 409 409 403 403 403 403" },
        { "PUT", "/api/sources/groups/{none}", """{"seen":"Reuter","name":"Reuters"}""", "404 404 404 403 403 403 403" },
        { "POST", "/api/sources/{source}/notes", """{"note":" "}""", "422 422 422 403 403 403 403" },
        { "POST", "/api/sources/{none}/unmerge", "", "404 404 404 404 404 404 404" },
        { "GET", "/api/claims/{claim}/captures", "", "200 200 200 200 404 200 200" },
        { "GET", "/api/sources/{source}/captures", "", "200 200 200 403 403 200 200" },
        { "POST", "/api/sources/{source}/identity", "", "404 404 404 404 404 404 404" },
        { "POST", "/api/sources/{none}/captures", "", "404 404 404 404 404 404 404" },
        { "POST", "/api/sources/{none}/captures/file", "", "404 404 404 404 404 404 404" },
        { "GET", "/api/captures/{none}", "", "404 404 404 403 403 404 404" },
        { "GET", "/api/captures/{none}/file", "", "404 404 404 403 403 404 404" },
        { "GET", "/api/captures/{none}/warc", "", "404 404 404 403 403 404 404" },
        { "POST", "/api/captures/{none}/retry", "", "404 404 404 404 404 404 404" },
        { "POST", "/api/articles", """{"headline":"","authorName":"A","text":"One."}""", "422 403 403 403 403 403 403" },
        { "PUT", "/api/articles/{article}", """{"version":99,"fields":{"headline":"H","authorName":"A","policy":"OneSignOff"}}""", "409 403 403 403 404 403 403" },
        { "POST", "/api/articles/{article}/revisions", """{"version":99,"text":"New words."}""", "409 403 403 409 404 403 403" },
        { "POST", "/api/articles", """{"headline":"H","authorName":"A","text":"One.","formatting":[{"start":0,"end":9,"kind":"Heading"}]}""", "422 403 403 403 403 403 403" },
        { "POST", "/api/articles/{article}/revisions", """{"version":99,"text":"New words.","formatting":[{"start":0,"end":3,"kind":"Address","address":"https://example.org"}],"origin":"draft.docx"}""", "409 403 403 409 404 403 403" },
        { "POST", "/api/articles/{article}/revisions/forecast", """{"text":" "}""", "422 403 403 422 404 403 403" },
        { "GET", "/api/articles/{article}/tray", "", "200 200 200 200 404 200 200" },
        { "POST", "/api/articles/{article}/claims/confirm", """{"claims":[{"id":"{claim}","version":99}],"note":"N"}""", "409 403 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/passages/choose", """{"version":99,"passage":0,"candidate":0}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/passages/set-aside", """{"version":99,"passage":0,"note":"N"}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/articles/{article}/claims", """{"passages":[],"fields":{"wording":"W"}}""", "422 422 422 403 404 403 403" },
        { "POST", "/api/articles/{article}/clearances", """{"revision":"{revision}","start":0,"end":0}""", "422 422 422 403 404 403 403" },
        { "POST", "/api/articles/{article}/clearances/section", """{"passages":[]}""", "422 422 422 403 404 403 403" },
        { "POST", "/api/articles/{article}/claims/merge", """{"into":{"id":"{claim}","version":99},"others":[{"id":"{none}","version":1}]}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/articles/{article}/claims/accept", """{"claims":[{"id":"{claim}","version":99}]}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/articles/{article}/claims/assign", """{"claims":[{"id":"{claim}","version":99}],"assignee":"{none}"}""", "409 403 403 403 404 403 403" },
        { "POST", "/api/articles/{article}/claims/set-aside", """{"claims":[{"id":"{claim}","version":99}],"note":"N"}""", "409 409 409 403 404 403 403" },
        { "GET", "/api/articles/{article}/steps", "", "200 200 200 200 404 200 200" },
        { "POST", "/api/articles/{article}/steps/undo", """{"step":null}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/articles/{article}/steps/redo", """{"step":null}""", "409 409 409 403 404 403 403" },
        { "DELETE", "/api/clearances/{none}", "", "404 404 404 404 404 404 404" },
        { "POST", "/api/articles/{article}/publications", """{"version":99}""", "409 403 403 403 404 403 403" },
        { "POST", "/api/articles/{article}/retraction", """{"version":99,"note":"N"}""", "409 403 403 403 404 403 403" },
        { "POST", "/api/manuscripts/paste", """{"html":"","text":""}""", "422 403 403 422 422 403 403" },
        { "POST", "/api/manuscripts/address", """{"address":"file:///etc/passwd"}""", "422 403 403 422 422 403 403" },
        { "POST", "/api/manuscripts/file", "", "422 403 403 422 422 403 403" },
        { "POST", "/api/sources", """{"title":""}""", "422 422 422 403 403 403 403" },
        { "PUT", "/api/sources/{source}", """{"version":99,"fields":{"title":"T"}}""", "409 409 409 403 403 403 403" },
        { "PUT", "/api/claims/{claim}", """{"version":99,"fields":{"wording":"W"}}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/accept", """{"version":99}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/set-aside", """{"version":99,"note":"N"}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/restore", """{"version":99}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/start", """{"version":99}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/assign", """{"version":99,"assignee":"{none}"}""", "409 403 403 403 404 403 403" },
        { "POST", "/api/claims/{claim}/passages", """{"version":99,"passage":{"revision":"{revision}","start":0,"end":3}}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/passages/move", """{"version":99,"passage":0,"to":{"id":"{none}","version":1}}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/passages/remove", """{"version":99,"passage":0}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/split", """{"version":99,"at":{"revision":"{revision}","offset":3}}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/reattach", """{"version":99,"lost":0}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/evidence", """{"version":99,"source":"{source}","fields":{"stance":"Supports"}}""", "409 409 409 403 404 403 403" },
        { "PUT", "/api/claims/{claim}/evidence/{evidence}", """{"version":99,"fields":{"stance":"Supports"}}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/evidence/{evidence}/withdraw", """{"version":99,"note":"N"}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/verdict", """{"version":99,"rating":"accurate","explanation":"E"}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/verdict/withdraw", """{"version":99}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/verdict/second", """{"version":99,"rating":"accurate","explanation":"E"}""", "409 403 409 403 404 403 403" },
        { "PUT", "/api/claims/{claim}/second-verdict", """{"version":99,"asked":true}""", "409 403 403 403 404 403 403" },
        { "POST", "/api/claims/{claim}/sign-off", """{"version":99}""", "409 403 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/request-changes", """{"version":99,"note":"N"}""", "409 403 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/decide", """{"version":99,"note":"N"}""", "409 403 403 403 404 403 403" },
        { "POST", "/api/claims/{claim}/reopen", """{"version":99,"note":"N"}""", "409 403 403 403 404 403 403" },
        { "POST", "/api/claims/{claim}/confirm", """{"version":99,"note":"N"}""", "409 403 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/queries", """{"version":99,"note":"N"}""", "409 409 409 403 404 403 403" },
        { "GET", "/api/articles/{article}/wordings", "", "200 200 200 200 404 200 200" },
        { "POST", "/api/articles/{article}/wordings", """{"passage":{"revision":"{revision}","start":0,"end":3},"words":"Her","reason":""}""", "422 422 422 403 404 403 403" },
        { "POST", "/api/articles/{article}/wordings/forecast", """{"wordings":[]}""", "422 403 403 422 404 403 403" },
        { "POST", "/api/articles/{article}/wordings/accept", """{"version":99,"wordings":[]}""", "422 403 403 422 404 403 403" },
        { "POST", "/api/wordings/{none}/decline", """{"version":1,"note":"N"}""", "404 404 404 404 404 404 404" },
        { "POST", "/api/wordings/{none}/withdraw", """{"version":1}""", "404 404 404 404 404 404 404" },
        { "GET", "/api/claims/{claim}/discussion", "", "200 200 200 403 404 200 200" },
        { "POST", "/api/claims/{claim}/discussion", """{"words":" "}""", "422 422 422 403 404 403 403" },
        { "PUT", "/api/comments/{none}", """{"version":1,"words":"W"}""", "404 404 404 404 404 404 404" },
        { "POST", "/api/comments/{none}/resolve", """{"version":1}""", "404 404 404 404 404 404 404" },
        { "POST", "/api/comments/{none}/reopen", """{"version":1}""", "404 404 404 404 404 404 404" },
        { "GET", "/api/audit", "", "200 403 403 403 403 403 200" },
        { "GET", "/api/audit.csv", "", "200 403 403 403 403 403 200" },
        { "GET", "/api/audit.jsonl", "", "200 403 403 403 403 403 200" },
        { "PUT", "/api/articles/{article}/waiting-publication", """{"version":99}""", "409 403 403 403 404 403 403" },
        { "POST", "/api/articles/{article}/waiting-publication/confirmation", """{"contentHash":"00"}""", "404 403 403 403 404 403 403" },
        { "DELETE", "/api/articles/{article}/waiting-publication", "", "404 403 403 403 404 403 403" },
        { "POST", "/api/people/{none}/erase", """{"typed":"N"}""", "403 403 403 403 403 403 404" },
        { "POST", "/api/settings/test-mail", """{"address":""}""", "403 403 403 403 403 403 422" },
        { "GET", "/api/settings/mails", "", "403 403 403 403 403 403 200" },
        { "POST", "/api/settings/mails/{none}/retry", """{"version":1}""", "403 403 403 403 403 403 404" },
        { "POST", "/api/settings/mails/{none}/drop", """{"version":1}""", "403 403 403 403 403 403 404" },
        { "GET", "/api/settings/webhooks", "", "403 403 403 403 403 403 200" },
        { "POST", "/api/settings/webhooks", """{"address":""}""", "403 403 403 403 403 403 422" },
        { "POST", "/api/settings/webhooks/{none}/secret", "", "403 403 403 403 403 403 404" },
        { "POST", "/api/settings/webhooks/{none}/remove", "", "403 403 403 403 403 403 404" },
        { "POST", "/api/settings/webhooks/deliveries/{none}/again", "", "403 403 403 403 403 403 404" },
        { "PUT", "/api/me/public-name", """{"naming":"PublicName","publicName":" "}""", "422 422 422 422 422 422 422" },
        { "GET", "/api/notifications", "", "200 200 200 200 200 200 200" },
        { "POST", "/api/notifications/read", "", "200 200 200 200 200 200 200" },
        { "POST", "/api/notifications/{none}/read", "", "200 200 200 200 200 200 200" },
        { "GET", "/api/notifications/settings", "", "200 200 200 200 200 200 200" },
        { "PUT", "/api/notifications/settings", """{"version":99,"fields":{}}""", "409 409 409 409 409 409 409" },
        { "GET", "/api/sources/{source}/page", "", "404 404 404 403 403 404 404" },
        { "POST", "/api/sources/{source}/page/visit", "", "409 409 409 403 403 403 403" },
        { "POST", "/api/sources/{source}/page/settle", """{"version":99,"note":"N"}""", "404 404 404 403 403 403 403" },
        { "GET", "/api/sources/{source}/public-copies", "", "200 200 200 403 403 200 200" },
        { "POST", "/api/sources/{source}/public-copies", """{"knowsItIsPublic":false}""", "409 409 409 403 403 403 403" },
        { "POST", "/api/sources/{none}/erase", """{"typed":"N"}""", "404 403 403 403 403 403 403" },
        { "GET", "/api/round", "", "403 403 403 403 403 403 200" },
        { "POST", "/api/round", "", "403 403 403 403 403 403 -" },
        { "POST", "/api/captures/{none}/attachments/1", "", "404 404 404 403 403 404 404" },
        { "GET", "/api/captures/{none}/picture", "", "404 404 404 403 403 404 404" },
        { "GET", "/api/captures/{none}/drawn", "", "404 404 404 403 403 404 404" },
        { "POST", "/api/captures/{none}/timestamps", "", "404 404 404 404 404 404 404" },
        { "GET", "/api/captures/{none}/timestamps/0000000000000000000000000000000000000000000000000000000000000000", "", "404 404 404 403 403 404 404" },
        { "GET", "/api/queries", "", "200 403 403 200 200 403 403" },
        { "POST", "/api/queries/{none}/annexes", """{"words":"W"}""", "404 404 404 404 404 404 404" },
        { "POST", "/api/queries/{none}/annexes/file", "", "404 404 404 404 404 404 404" },
        { "POST", "/api/claims/{claim}/queries/{none}/withdraw", """{"version":99}""", "409 409 409 403 404 403 403" },
        { "POST", "/api/claims/{claim}/queries/{none}/answer", """{"version":99,"note":"N"}""", "409 403 403 409 404 403 403" },
    };

    [Fact]
    public async Task Every_address_answers_each_person_as_the_permissions_say_and_nobody_signed_out_at_all()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        var ids = await IdsAsync(newsroom, claim);
        var visitors = new List<Visitor>();
        foreach (var name in People)
        {
            visitors.Add(await host.SignedInAsync(name));
        }

        var before = await newsroom.NewestChangeAsync();
        var wrong = new List<string>();
        foreach (var (method, address, body, expected) in Endpoints.Select(row => row.Data))
        {
            var stranger = await host.Visit().AskAsync(method, Fill(address, ids), Fill(body, ids));
            if (stranger.StatusCode != HttpStatusCode.Unauthorized)
            {
                wrong.Add($"{method} {address} signed out: {(int)stranger.StatusCode}");
            }

            foreach (var (name, visitor, status) in People.Zip(visitors, expected.Split(' ')).Where(asked => asked.Third != "-"))
            {
                var response = await visitor.AskAsync(method, Fill(address, ids), Fill(body, ids));
                if (((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture) != status)
                {
                    wrong.Add($"{method} {address} {name}: {(int)response.StatusCode}, not {status}: {await response.Content.ReadAsStringAsync(Stop)}");
                }

                Assert.True(response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{method} {address} {name}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await newsroom.NewestChangeAsync());
        Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
    }

    [Fact]
    public async Task The_table_names_every_address_of_the_API()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var mapped = host.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints
            .OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.TrimStart('/').StartsWith("api/", StringComparison.Ordinal) == true)
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()!.HttpMethods
                .Select(method => method + " " + Shape("/" + endpoint.RoutePattern.RawText!.Trim('/'))))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(mapped, Endpoints.Select(row => row.Data.Item1 + " " + Shape(row.Data.Item2.Split('?')[0])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        static string Shape(string pattern) => string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') || part is "1" || part.Length == 64 ? "*" : part));
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_is_refused_and_breaks_nothing()
    {
        await using var host = new NewsroomHost();
        var newsroom = await host.NewsroomAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        var ids = await IdsAsync(newsroom, claim);
        var visitor = await host.SignedInAsync("eve.everything");
        var wrong = new List<string>();
        foreach (var (method, address, body, _) in Endpoints.Select(row => row.Data).Where(row => row.Item3.Length > 0))
        {
            // Every field left out or null, one level down too, and what is no JSON or of another type.
            var bodies = new List<string> { "", "{", "[]", "null", "3", "{}", "\"\\ud800\"", """{"version":"x"}""", """{"version":99999999999}""" };
            var whole = JsonDocument.Parse(Fill(body, ids)).RootElement;
            foreach (var field in whole.EnumerateObject())
            {
                bodies.Add(JsonSerializer.Serialize(whole.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.NameEquals(field.Name) ? (JsonElement?)null : pair.Value)));
                bodies.Add(JsonSerializer.Serialize(whole.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.NameEquals(field.Name) && pair.Value.ValueKind == JsonValueKind.Array
                    ? JsonSerializer.SerializeToElement(new object?[] { null })
                    : pair.Value)));
                bodies.Add(JsonSerializer.Serialize(whole.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.NameEquals(field.Name) && pair.Value.ValueKind == JsonValueKind.Object
                    ? JsonSerializer.SerializeToElement(pair.Value.EnumerateObject().ToDictionary(inner => inner.Name, _ => (string?)null))
                    : pair.Value)));
            }

            foreach (var bad in bodies)
            {
                var response = await visitor.AskAsync(method, Fill(address, ids), bad);
                if ((int)response.StatusCode is < 400 or >= 500)
                {
                    wrong.Add($"{method} {address} {bad}: {(int)response.StatusCode}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<Dictionary<string, string>> IdsAsync(TestNewsroom newsroom, Claim claim)
    {
        var evidence = (await newsroom.EvidenceOfAsync(claim)).Single();
        return new(StringComparer.Ordinal)
        {
            ["{article}"] = claim.ArticleId.ToString(),
            ["{claim}"] = claim.Id.ToString(),
            ["{revision}"] = (await newsroom.ArticleAsync(claim.ArticleId)).CurrentRevision.ToString(),
            ["{evidence}"] = evidence.Id.ToString(),
            ["{source}"] = evidence.SourceId.ToString(),
            ["{none}"] = newsroom.Clock.New<ClaimId>().ToString(),
        };
    }

    private static string Fill(string text, Dictionary<string, string> ids) => ids.Aggregate(text, (filled, id) => filled.Replace(id.Key, id.Value, StringComparison.Ordinal));
}
