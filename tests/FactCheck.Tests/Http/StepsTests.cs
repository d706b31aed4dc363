using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Storage.Identity;
using FactCheck.Web.Api;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

/// <summary>Splitting by a program, whose connection may be lost before the answer comes.</summary>
public sealed class StepsTests
{
    private static CancellationToken Stop => NewsroomHost.Stop;

    [Fact]
    public async Task A_step_that_is_sent_again_under_its_id_is_answered_as_at_first_and_not_taken_twice()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var article = await newsroom.DraftAsync();
        var visitor = await SignedInAsync(host, "edda.editor");
        var passage = await newsroom.PassageAsync(article.Id, TestNewsroom.Sentence);
        var body = new { passages = new[] { new { revision = passage.Revision.Value, start = passage.Start, end = passage.End } }, fields = new { wording = "", kind = "Number" } };
        var key = Guid.NewGuid();

        var first = await SendAsync(visitor, $"/api/articles/{article.Id}/claims", body, key);
        var again = await SendAsync(visitor, $"/api/articles/{article.Id}/claims", body, key);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, again.Status));
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Equal(TestNewsroom.Sentence, first.Body.GetProperty("wording").GetString());
        Assert.Single(await newsroom.ClaimsAsync(article.Id), claim => claim.Number is not null);
        var undone = await SendAsync(visitor, $"/api/articles/{article.Id}/steps/undo", new { step = key });
        Assert.Equal("Added claim 1", undone.Body.GetProperty("words").GetString());
        // An undo that is sent again undoes nothing else.
        Assert.Equal(undone.Body.GetRawText(), (await SendAsync(visitor, $"/api/articles/{article.Id}/steps/undo", new { step = key })).Body.GetRawText());
        var late = await SendAsync(visitor, $"/api/articles/{article.Id}/claims", body, key);
        Assert.Equal((HttpStatusCode.Conflict, "undone"), (late.Status, late.Body.GetProperty("code").GetString()));
        Assert.DoesNotContain(await newsroom.ClaimsAsync(article.Id), claim => claim.Number is not null);
    }

    [Fact]
    public async Task The_id_of_somebody_elses_step_or_none_at_all_is_refused_in_words()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var article = await newsroom.DraftAsync();
        var passage = await newsroom.PassageAsync(article.Id, "Rain fell.");
        var body = new { revision = passage.Revision.Value, start = passage.Start, end = passage.End };
        var key = Guid.NewGuid();
        await SendAsync(await SignedInAsync(host, "edda.editor"), $"/api/articles/{article.Id}/clearances", body, key);
        var visitor = await SignedInAsync(host, "chen.checker");

        var theirs = await SendAsync(visitor, $"/api/articles/{article.Id}/clearances", body, key);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "step"), (theirs.Status, theirs.Body.GetProperty("field").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(visitor, $"/api/articles/{article.Id}/steps/undo", new { step = key })).Status);
        Assert.Single(await newsroom.ClearancesAsync(article.Id));
        visitor.Client.DefaultRequestHeaders.Add(ApiActor.StepHeader, "seven");
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Client.PostAsJsonAsync($"/api/articles/{article.Id}/clearances", body, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_program_merges_splits_moves_and_undoes_it_all()
    {
        await using var host = new NewsroomHost();
        var newsroom = await NewsroomAsync(host);
        var article = await newsroom.DraftAsync("One fell. Two rose. Three stood. Four ran.");
        var visitor = await SignedInAsync(host, "chen.checker");
        var at = $"/api/articles/{article.Id}";
        async Task<JsonElement> Do(string address, object body)
        {
            var answer = await SendAsync(visitor, address, body);
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created, $"{address}: {answer.Body}");
            return answer.Body;
        }

        async Task<JsonElement> Add(string words)
        {
            var passage = await newsroom.PassageAsync(article.Id, words);
            return await Do(at + "/claims", new { passages = new[] { new { revision = passage.Revision.Value, start = passage.Start, end = passage.End } }, fields = new { wording = "", kind = "Event" } });
        }

        static object Seen(JsonElement claim) => new { id = claim.GetProperty("id").GetGuid(), version = claim.GetProperty("version").GetInt32() };
        var (one, three) = (await Add("One fell."), await Add("Three stood."));
        var before = await newsroom.ClaimsAsync(article.Id);
        one = await Do(at + "/claims/merge", new { into = Seen(one), others = new[] { Seen(three) } });
        Assert.Equal(2, one.GetProperty("anchors").GetArrayLength());
        var two = await Do($"/api/claims/{one.GetProperty("id").GetString()}/split", new
        {
            version = one.GetProperty("version").GetInt32(),
            at = new { revision = article.CurrentRevision.Value, passages = new[] { 1 } },
        });
        Assert.Equal("Three stood.", two.GetProperty("second").GetProperty("wording").GetString());
        var done = await Do(at + "/claims/set-aside", new { claims = new[] { Seen(two.GetProperty("first")), Seen(two.GetProperty("second")), Seen(three) }, note = "Opinion." });
        Assert.Equal(2, done.GetProperty("done").GetArrayLength());
        var left = Assert.Single(done.GetProperty("leftOut").EnumerateArray());
        Assert.Equal((2, "stale"), (left.GetProperty("number").GetInt32(), left.GetProperty("refusal").GetProperty("code").GetString()));
        await Do(at + "/clearances/section", new { passages = new[] { new { revision = article.CurrentRevision.Value, start = 0, end = 42 } } });

        var steps = (await visitor.Client.GetFromJsonAsync<JsonElement>(at + "/steps", Stop)).EnumerateArray().Select(step => step.GetProperty("words").GetString()).ToList();
        Assert.Equal(["Marked 2 passages “nothing to check”", "Set claims 1 and 3 aside", "Split claim 3 off claim 1", "Merged claim 2 into claim 1", "Added claim 2", "Added claim 1"], steps);
        for (var i = 0; i < 4; i++)
        {
            await Do(at + "/steps/undo", new { });
        }

        Assert.Equivalent(before.Select(claim => claim with { Version = 0 }), (await newsroom.ClaimsAsync(article.Id)).Select(claim => claim with { Version = 0 }), strict: true);
        Assert.Empty(await newsroom.ClearancesAsync(article.Id));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(Visitor visitor, string address, object body, Guid? key = null)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        if (key is { } id)
        {
            message.Headers.Add(ApiActor.StepHeader, id.ToString());
        }

        var response = await visitor.Client.SendAsync(message, Stop);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }

    private static async Task<TestNewsroom> NewsroomAsync(NewsroomHost host)
    {
        using var scope = host.Services.CreateScope();
        return await TestNewsroom.InAsync(host.Services, scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(null!, NewsroomHost.Password));
    }

    private static async Task<Visitor> SignedInAsync(NewsroomHost host, string name)
    {
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Found, (await visitor.SignInAsync(name)).StatusCode);
        return visitor;
    }
}
