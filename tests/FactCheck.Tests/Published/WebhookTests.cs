using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Documents;
using FactCheck.Documents.Fetching;
using FactCheck.Live;
using FactCheck.Published;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace FactCheck.Tests.Published;

/// <summary>Webhooks against a receiver on a real socket.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly List<(string Body, string Signature, string Delivery)> received = [];
    private WebApplication receiver = null!;
    private int answer = 204;

    private static CancellationToken Stop => TestNewsroom.Stop;

    private OwnFeed Own { get; } = new();

    private Uri Origin => new(receiver.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        receiver = builder.Build();
        receiver.MapPost("/hook", async (HttpRequest told) =>
        {
            using var reader = new StreamReader(told.Body);
            received.Add((await reader.ReadToEndAsync(), told.Headers[WebhookSignature.Header].ToString(), told.Headers[WebhookSignature.DeliveryHeader].ToString()));
            return Results.StatusCode(answer);
        });
        receiver.MapPost("/away", () => Results.Redirect("http://169.254.169.254/"));
        await receiver.StartAsync(Stop);
    }

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Fact]
    public async Task Publishing_correcting_and_retracting_are_each_told_once_and_signed()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var (webhook, due) = await AddAsync(newsroom, "/hook");
        await newsroom.PublishAsync(claim.ArticleId);
        await newsroom.PublishAsync(claim.ArticleId, NoteKind.Correction, "We misread it.");
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        await newsroom.Use<RetractArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, "The source lied.", Stop).DoneAsync();

        Assert.Equal(3, await due.SendAsync(Stop));
        Assert.Equal(0, await due.SendAsync(Stop));
        Assert.Equal(["published", "corrected", "retracted"], received.Select(told => JsonDocument.Parse(told.Body).RootElement.GetProperty("event").GetString()));
        Assert.All(received, told =>
        {
            var parts = told.Signature.Split(',').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
            Assert.Equal(
                Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(webhook.Secret), Encoding.UTF8.GetBytes($"{parts["t"]}.{told.Body}"))), parts["v1"]);
            Assert.Equal(told.Delivery, JsonDocument.Parse(told.Body).RootElement.GetProperty("id").GetString());
        });
        Assert.Null(await due.NextAsync(Stop));
    }

    [Fact]
    public async Task What_did_not_arrive_is_tried_again_later_and_later_with_the_same_id_and_given_up_in_the_end()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var (webhook, due) = await AddAsync(newsroom, "/hook");
        answer = 500;
        await newsroom.PublishAsync(claim.ArticleId);
        var waits = new List<TimeSpan>();
        for (var attempt = 0; attempt < 8; attempt++)
        {
            Assert.Equal(0, await due.SendAsync(Stop));
            if (await due.NextAsync(Stop) is { } next)
            {
                waits.Add(next - newsroom.Clock.GetUtcNow());
                newsroom.Clock.Move(next - newsroom.Clock.GetUtcNow());
            }
        }

        Assert.Equal(8, received.Count);
        Assert.Single(received.Select(told => told.Delivery).Distinct());
        Assert.Equal(waits.Order(), waits);
        Assert.Null(await due.NextAsync(Stop));
        var told = Assert.Single(Assert.Single(await newsroom.Use<ReadWebhooks>().RunAsync(newsroom.Administrator, Stop).DoneAsync(), board => board.Webhook.Id == webhook.Id).Newest);
        Assert.NotNull(told.GivenUpAt);
        Assert.Contains("500", told.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_up_is_sent_again_when_an_administrator_says_so_with_the_same_id_and_all_attempts_before_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var (_, due) = await AddAsync(newsroom, "/hook");
        var again = newsroom.Use<SendDeliveryAgain>();
        answer = 500;
        await newsroom.PublishAsync(claim.ArticleId);
        var waiting = Assert.Single(Assert.Single(await newsroom.Use<ReadWebhooks>().RunAsync(newsroom.Administrator, Stop).DoneAsync()).Newest);
        await again.RunAsync(newsroom.Administrator, waiting.Id, Stop).RefusedAsync(RefusalKind.NotNow, "not-given-up");
        await GiveUpAsync(newsroom, due);
        await again.RunAsync(newsroom.Editor, waiting.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        Assert.Equal("missing", (await again.RunAsync(newsroom.Administrator, new DeliveryId(Guid.NewGuid()), Stop)).Word());

        await again.RunAsync(newsroom.Administrator, waiting.Id, Stop).DoneAsync();
        await again.RunAsync(newsroom.Administrator, waiting.Id, Stop).RefusedAsync(RefusalKind.NotNow, "not-given-up");
        Assert.Equal(0, await due.SendAsync(Stop));
        Assert.NotNull(await due.NextAsync(Stop));
        await GiveUpAsync(newsroom, due);
        answer = 204;
        await again.RunAsync(newsroom.Administrator, waiting.Id, Stop).DoneAsync();
        Assert.Equal(1, await due.SendAsync(Stop));

        Assert.Equal(8 + 8 + 1, received.Count);
        Assert.Equal([(waiting.Id.ToString(), waiting.Body)], received.Select(told => (told.Delivery, told.Body)).Distinct());
        await again.RunAsync(newsroom.Administrator, waiting.Id, Stop).RefusedAsync(RefusalKind.NotNow, "not-given-up");
        var recorded = (await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.DeliverySentAgain).ToList();
        Assert.Equal(2, recorded.Count);
        Assert.All(recorded, change => Assert.Equal((newsroom.Administrator.Id, waiting.Id.ToString()), (change.PersonId, change.Details["delivery"])));
    }

    private static async Task GiveUpAsync(TestNewsroom newsroom, DueDeliveries due)
    {
        while (await due.NextAsync(Stop) is { } next)
        {
            newsroom.Clock.Move(next > newsroom.Clock.GetUtcNow() ? next - newsroom.Clock.GetUtcNow() : TimeSpan.Zero);
            Assert.Equal(0, await due.SendAsync(Stop));
        }
    }

    [Fact]
    public async Task A_new_secret_signs_beside_the_former_one_for_a_day_and_alone_after_that()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var (webhook, due) = await AddAsync(newsroom, "/hook");
        var renew = newsroom.Use<RenewWebhookSecret>();
        await renew.RunAsync(newsroom.Editor, webhook.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        var renewed = await renew.RunAsync(newsroom.Administrator, webhook.Id, Stop).DoneAsync();
        Assert.NotEqual(webhook.Secret, renewed.Secret);
        await newsroom.PublishAsync(claim.ArticleId);
        await due.SendAsync(Stop);
        newsroom.Clock.Move(RenewWebhookSecret.Overlap);
        await newsroom.PublishAsync(claim.ArticleId, NoteKind.Correction, "We misread it.");
        await due.SendAsync(Stop);

        Assert.Equal([(true, true), (true, false)], received.Select(told => (Holds(told, renewed.Secret), Holds(told, webhook.Secret))));
        var board = Assert.Single(await newsroom.Use<ReadWebhooks>().RunAsync(newsroom.Administrator, Stop).DoneAsync());
        Assert.Equal(("", null), (board.Webhook.Secret, board.Webhook.FormerSecret));

        // What a receiver does: any of the signatures may hold.
        static bool Holds((string Body, string Signature, string Delivery) told, string secret)
        {
            var parts = told.Signature.Split(',');
            var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{parts[0]["t=".Length..]}.{told.Body}"));
            return parts.Skip(1).Contains($"v1={Convert.ToHexStringLower(hash)}", StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task A_receiver_that_was_away_is_told_when_it_is_back()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var (_, due) = await AddAsync(newsroom, "/hook");
        answer = 503;
        await newsroom.PublishAsync(claim.ArticleId);
        await due.SendAsync(Stop);
        answer = 200;
        newsroom.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await due.SendAsync(Stop));
    }

    [Fact]
    public async Task Nothing_is_handed_on_where_a_receiver_leads_elsewhere()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var (_, due) = await AddAsync(newsroom, "/away");
        await newsroom.PublishAsync(claim.ArticleId);
        Assert.Equal(0, await due.SendAsync(Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://a.example/")]
    [InlineData("https://name:word@a.example/")]
    [InlineData("https://a.example:8443/")]
    public async Task An_address_that_cannot_be_told_is_refused(string address)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await Adding(newsroom).RunAsync(newsroom.Administrator, address, Stop).InvalidAsync("address");
    }

    [Fact]
    public async Task Only_an_administrator_names_reads_and_removes_webhooks_and_the_secret_is_shown_once()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await Adding(newsroom).RunAsync(newsroom.Editor, "https://a.example/", Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        var webhook = await Adding(newsroom).RunAsync(newsroom.Administrator, "https://a.example/", Stop).DoneAsync();
        await newsroom.Use<ReadWebhooks>().RunAsync(newsroom.Editor, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        Assert.Equal("", Assert.Single(await newsroom.Use<ReadWebhooks>().RunAsync(newsroom.Administrator, Stop).DoneAsync()).Webhook.Secret);
        await newsroom.Use<RemoveWebhook>().RunAsync(newsroom.Editor, webhook.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newsroom.Use<RemoveWebhook>().RunAsync(newsroom.Administrator, webhook.Id, Stop).DoneAsync();
        Assert.Empty(await newsroom.Use<ReadWebhooks>().RunAsync(newsroom.Administrator, Stop).DoneAsync());
        Assert.DoesNotContain(webhook.Secret, JsonSerializer.Serialize(await newsroom.ChangesAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(503)]
    public async Task What_came_of_an_attempt_wakes_the_open_pages_of_administrators(int status)
    {
        answer = status;
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var (webhook, due) = await AddAsync(newsroom, "/hook");
        await newsroom.PublishAsync(claim.ArticleId);
        var woken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var page = Own.Subscribe(newsroom.Administrator.Id, () => woken.TrySetResult());
        await due.SendAsync(Stop);
        await woken.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        var board = Assert.Single(await newsroom.Use<ReadWebhooks>().RunAsync(newsroom.Administrator, Stop).DoneAsync());
        Assert.Equal((webhook.Id, status == 204), (board.Webhook.Id, Assert.Single(board.Newest).ArrivedAt is not null));
    }

    [Theory]
    [InlineData("http://127.0.0.1/hook")]
    [InlineData("http://[::1]/hook")]
    [InlineData("http://169.254.169.254/latest")]
    public async Task A_private_network_is_not_told_unless_it_is_named(string address)
    {
        using var fetcher = new GuardedFetcher(new FetchLimits { Redirects = 0 });
        (await new WebhookSender(fetcher).SendAsync(address, "{}"u8.ToArray(), new Dictionary<string, string>(), Stop)).Refused(RefusalKind.Invalid);
    }

    private async Task<(Webhook Webhook, DueDeliveries Due)> AddAsync(TestNewsroom newsroom, string path)
    {
        var webhook = await Adding(newsroom).RunAsync(newsroom.Administrator, new Uri(Origin, path).AbsoluteUri, Stop).DoneAsync();
        return (webhook, new DueDeliveries(newsroom.Database, Sender, newsroom.Clock, Own));
    }

    private AddWebhook Adding(TestNewsroom newsroom) => new(newsroom.Database, Sender, newsroom.Clock);

    private WebhookSender Sender => new(new GuardedFetcher(new FetchLimits { Redirects = 0, TrustedOrigins = [Origin] }));
}
