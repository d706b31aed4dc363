using System.Text.Json.Nodes;

namespace FactCheck.Published;

/// <summary>Writes what every webhook is to be told of a publication, in the transaction that publishes it.</summary>
internal static class TellingWebhooks
{
    public static async Task TellWebhooksAsync(
        this ISession session, Publication publication, Publication? before, CancellationToken cancellation)
    {
        var kind = publication switch
        {
            { State: PublicationState.Retracted } => "retracted",
            { NoteKind: NoteKind.Correction } => "corrected",
            { NoteKind: NoteKind.Update } => "updated",
            _ => "published",
        };
        foreach (var webhook in await session.Webhooks.AllAsync(cancellation))
        {
            // One id for each webhook and publication: two attempts at publishing cannot tell of it twice.
            var id = new DeliveryId(Guid.CreateVersion7(publication.PublishedAt));
            await session.Webhooks.AddDeliveryAsync(
                new Delivery
                {
                    Id = id,
                    WebhookId = webhook.Id,
                    Kind = kind,
                    Body = Body(id, kind, publication, before),
                    MadeAt = publication.PublishedAt,
                    DueAt = publication.PublishedAt,
                },
                cancellation);
        }
    }

    private static string Body(DeliveryId id, string kind, Publication publication, Publication? before)
    {
        var article = PublishedJson.Read(publication.Content);
        return new JsonObject
        {
            ["id"] = id.ToString(),
            ["event"] = kind,
            ["at"] = publication.PublishedAt.ToString("O"),
            ["headline"] = publication.Headline,
            ["slug"] = publication.Slug,
            ["number"] = publication.Number,
            ["page"] = PublicPaths.Verdict(publication.Slug),
            ["publication"] = PublicPaths.Publication(publication.Slug, publication.Number),
            ["note"] = publication.Note,
            ["ratingChanged"] = before is not null && publication.State != PublicationState.Retracted
                && PublishedDifference.Between(PublishedJson.Read(before.Content), article).RatingChanged,
            ["contentHash"] = publication.ContentHash,
            ["claims"] = new JsonArray([.. article.Claims.Select(claim => PublicPaths.Claim(publication.Slug, claim.Number))]),
        }.ToJsonString();
    }
}
