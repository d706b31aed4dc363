using System.Text.Json;
using FactCheck.Articles;
using FactCheck.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Http;

public sealed class OutcomeResponsesTests
{
    private static readonly Outcome<string> Done = "made";

    [Fact]
    public async Task Each_outcome_has_its_status()
    {
        Assert.Equal(200, (await SendAsync(Done.ToResponse())).Status);
        Assert.Equal(201, (await SendAsync(Done.ToResponse(location: made => "/api/things/" + made))).Status);
        Assert.Equal(403, (await SendAsync(((Outcome<string>)Refusal.NotAllowed("role", "No.")).ToResponse())).Status);
        Assert.Equal(422, (await SendAsync(((Outcome<string>)Refusal.Invalid("Headline", "No.")).ToResponse())).Status);
        Assert.Equal(409, (await SendAsync(((Outcome<string>)Refusal.NotNow("closed", "No.")).ToResponse())).Status);
        Assert.Equal(409, (await SendAsync(new Outcome<string>.Stale("theirs").ToResponse())).Status);
        Assert.Equal(404, (await SendAsync(new Outcome<string>.Missing().ToResponse())).Status);
    }

    [Fact]
    public async Task A_refusal_says_its_code_its_message_and_its_field()
    {
        var (_, type, body) = await SendAsync(((Outcome<string>)Refusal.Invalid("Headline", "Enter a headline.")).ToResponse());
        Assert.StartsWith("application/problem+json", type, StringComparison.Ordinal);
        Assert.Equal("invalid", body.GetProperty("code").GetString());
        Assert.Equal("Enter a headline.", body.GetProperty("message").GetString());
        Assert.Equal("Headline", body.GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_lost_race_shows_what_stands_now_in_the_shape_of_the_endpoint()
    {
        var (_, _, body) = await SendAsync(new Outcome<string>.Stale("theirs").ToResponse(value => new { Word = value }));
        Assert.Equal("stale", body.GetProperty("code").GetString());
        Assert.Equal("theirs", body.GetProperty("current").GetProperty("word").GetString());
    }

    [Fact]
    public void An_id_is_written_and_read_as_its_plain_text()
    {
        var options = new JsonSerializerOptions { Converters = { new IdJson() } };
        var id = ArticleId.From(Guid.Parse("01900000-0000-7000-8000-000000000001"));
        Assert.Equal("\"01900000-0000-7000-8000-000000000001\"", JsonSerializer.Serialize(id, options));
        Assert.Equal(id, JsonSerializer.Deserialize<ArticleId>("\"01900000-0000-7000-8000-000000000001\"", options));
        Assert.Equal([id], JsonSerializer.Deserialize<ArticleId[]>("[\"01900000-0000-7000-8000-000000000001\"]", options)!);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ArticleId>("\"no id\"", options));
    }

    private static async Task<(int Status, string Type, JsonElement Body)> SendAsync(IResult result)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().AddProblemDetails().Configure<JsonOptions>(_ => { }).BuildServiceProvider(),
        };
        using var body = new MemoryStream();
        context.Response.Body = body;
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.ContentType ?? string.Empty, JsonDocument.Parse(body.ToArray()).RootElement);
    }
}
