using FactCheck.Published;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

/// <summary>An administrator, an address that was away for two days, and its new secret.</summary>
public sealed class WebhooksJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task What_was_given_up_is_sent_again_and_signed_with_the_new_secret_and_the_former_one()
    {
        var told = new TaskCompletionSource<(string Body, string Signature, string Delivery)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var receiver = builder.Build();
        receiver.Urls.Add("http://127.0.0.1:0");
        receiver.MapPost("/hook", async (HttpRequest sent) =>
        {
            using var reader = new StreamReader(sent.Body);
            told.TrySetResult((await reader.ReadToEndAsync(), sent.Headers[WebhookSignature.Header].ToString(), sent.Headers[WebhookSignature.DeliveryHeader].ToString()));
        });
        await receiver.StartAsync();
        var address = $"{receiver.Urls.Single()}/hook";

        await using var host = new SampleHost { Settings = new Dictionary<string, string> { ["Webhooks:TrustedOrigins:0"] = receiver.Urls.Single() } };
        host.Start();
        var page = await SignInAsync(host, SampleHost.Mireille);
        await page.GoAsync("/settings/webhooks");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Address", Exact = true }).FillAsync(address);
        await page.Button("Tell this address").ClickAsync();
        var former = await SecretAsync(page, "Added.");
        var delivery = await GiveUpAsync(host);

        await page.ReloadAsync();
        await page.IsReadyAsync();
        await Expect(page.GetByText("given up after 8 attempts.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = $"New secret for {address}" }).ClickAsync();
        var renewed = await SecretAsync(page, "Renewed.");
        Assert.NotEqual(former, renewed);
        await page.Button("Send again").ClickAsync();
        await Expect(page.Button("Send again")).ToHaveCountAsync(0);

        var (body, signature, id) = await told.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal((delivery.Body, delivery.Id.ToString()), (body, id));
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(signature.Split(',')[0]["t=".Length..], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(WebhookSignature.Of([renewed, former], body, at), signature);

        // It is shown on the open page as soon as it is written down.
        await Expect(page.GetByText("arrived. It answered 200.")).ToBeVisibleAsync();
        Assert.Empty(PageErrors);
    }

    private static async Task<string> SecretAsync(IPage page, string said)
    {
        var note = page.Locator(".page").GetByText(said).Locator("xpath=ancestor-or-self::*[.//code][1]");
        return await note.Locator("code").First.InnerTextAsync();
    }

    /// <summary>What the address was not told in eight attempts, as two days without it leave it.</summary>
    private static async Task<Delivery> GiveUpAsync(SampleHost host)
    {
        var now = TimeProvider.System.Now();
        var delivery = await host.Database.WriteAsync<Delivery>(
            async session =>
            {
                var webhook = (await session.Webhooks.AllAsync(default)).Single();
                var id = new DeliveryId(Guid.CreateVersion7());
                var given = new Delivery
                {
                    Id = id, WebhookId = webhook.Id, Kind = "corrected", Body = $$"""{"id":"{{id}}","event":"corrected"}""",
                    MadeAt = now - TimeSpan.FromDays(2), DueAt = now, Attempts = 8, GivenUpAt = now, Said = "It answered 503.",
                };
                await session.Webhooks.AddDeliveryAsync(given, default);
                return given;
            },
            default);
        return Assert.IsType<Outcome<Delivery>.Done>(delivery).Value;
    }
}
