using System.Globalization;
using System.Text;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Sends what webhooks are to be told until it arrives; for the job that looks at the clock.</summary>
public sealed class DueDeliveries(IDatabase database, IWebhookSender sender, TimeProvider clock, OwnFeed own)
{
    private const int AtOnce = 20, LongestSaid = 300;

    /// <summary>How long it is waited after each attempt; after the last it is given up.</summary>
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
        TimeSpan.FromHours(2), TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24),
    ];

    /// <summary>When something is due next, or nothing.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancellation) =>
        (await database.ReadAsync(session => session.Webhooks.WaitingAsync(1, cancellation), cancellation)).Select(delivery => (DateTimeOffset?)delivery.DueAt).FirstOrDefault();

    /// <summary>Sends what is due and says how many arrived. A delivery that another node took is left to it.</summary>
    public async Task<int> SendAsync(CancellationToken cancellation)
    {
        var due = (await database.ReadAsync(session => session.Webhooks.WaitingAsync(AtOnce, cancellation), cancellation)).Where(delivery => delivery.DueAt <= clock.Now());
        var arrived = 0;
        foreach (var delivery in due)
        {
            arrived += await SendAsync(delivery, cancellation) ? 1 : 0;
        }

        return arrived;
    }

    private async Task<bool> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        var wait = Waits[Math.Min(delivery.Attempts, Waits.Length - 1)];
        var taken = await database.WriteAsync<Webhook>(
            async session => await session.Webhooks.FindAsync(delivery.WebhookId, cancellation) is { } found
                && await session.Webhooks.TakeAsync(delivery, clock.Now() + wait, cancellation)
                ? found
                : new Outcome<Webhook>.Missing(),
            cancellation);
        if (taken is not Outcome<Webhook>.Done { Value: var webhook })
        {
            return false;
        }

        var outcome = await sender.SendAsync(
            webhook.Address,
            Encoding.UTF8.GetBytes(delivery.Body),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [WebhookSignature.Header] = WebhookSignature.Of(webhook.SecretsAt(clock.Now()), delivery.Body, clock.Now()),
                [WebhookSignature.DeliveryHeader] = delivery.Id.ToString(),
            },
            cancellation);
        var attempts = delivery.Attempts + 1;
        var ended = outcome switch
        {
            Outcome<int>.Done { Value: var status } => delivery with { Attempts = attempts, ArrivedAt = clock.Now(), Said = string.Create(CultureInfo.InvariantCulture, $"It answered {status}.") },
            Outcome<int>.Refused { Refusal: var refusal } => delivery with
            {
                Attempts = attempts,
                GivenUpAt = attempts >= Waits.Length ? clock.Now() : null,
                Said = refusal.Message.Length <= LongestSaid ? refusal.Message : refusal.Message[..LongestSaid],
            },
            _ => delivery with { Attempts = attempts },
        };
        var written = await database.WriteAsync<IReadOnlyList<Person>>(
            async session =>
            {
                await session.Webhooks.EndAsync(ended, cancellation);
                return new Outcome<IReadOnlyList<Person>>.Done(await session.People.AllAsync(cancellation));
            },
            cancellation);
        TellAdministrators(written);
        return ended.ArrivedAt is not null;
    }

    // An attempt is no act of anybody, so the record says nothing of it to whoever looks.
    private void TellAdministrators(Outcome<IReadOnlyList<Person>> written)
    {
        foreach (var person in (written.ValueOrDefault ?? []).Where(person => person.Roles.Contains(Role.Administrator)))
        {
            own.Tell(person.Id);
        }
    }
}
