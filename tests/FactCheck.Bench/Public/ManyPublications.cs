using FactCheck.Articles;
using FactCheck.Published;
using FactCheck.Storage;
using FactCheck.Storage.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Bench.Public;

/// <summary>Years of publications, written past the rules through the stores: what stands in the newsroom already, under other headlines.</summary>
internal static class ManyPublications
{
    private const int AtOnce = 100;

    /// <summary>Publishes until this many claims stand.</summary>
    public static async Task FillAsync(string connection, int claims)
    {
        await using var services = new ServiceCollection().AddLogging().AddFactCheckStorage(connection).BuildServiceProvider();
        await services.GetRequiredService<DatabaseMigration>().RunAsync(CancellationToken.None);
        var database = services.GetRequiredService<IDatabase>();
        var publication = (await services.GetRequiredService<IPublishedVerdicts>().NewestAsync(1, CancellationToken.None))[0];
        var content = PublishedJson.Read(publication.Content);
        var publications = claims / content.Claims.Count;
        for (var from = 0; from < publications; from += AtOnce)
        {
            await database.WriteAsync<bool>(
                async session =>
                {
                    for (var number = from; number < Math.Min(publications, from + AtOnce); number++)
                    {
                        await PublishAsync(session, publication, content, number);
                    }

                    return true;
                },
                CancellationToken.None);
        }
    }

    private static async Task PublishAsync(ISession session, Publication like, PublishedArticle content, int number)
    {
        var clock = TimeProvider.System;
        var (id, revision, at) = (clock.New<ArticleId>(), clock.New<RevisionId>(), like.PublishedAt.AddHours(-1 - number));
        var headline = FormattableString.Invariant($"{content.Headline}, part {number}");
        var slug = FormattableString.Invariant($"part-{number}");
        var json = PublishedJson.Write(content with { Headline = headline });
        await session.Articles.AddAsync(
            new Article
            {
                Id = id,
                Headline = headline,
                AuthorName = content.AuthorName,
                Policy = ReviewPolicy.OneSignOff,
                Status = ArticleStatus.Published,
                Slug = slug,
                CurrentRevision = revision,
                CreatedBy = like.PublishedBy,
                CreatedAt = at,
            },
            new Revision { Id = revision, ArticleId = id, Number = 1, Text = content.Text, CreatedBy = like.PublishedBy, CreatedAt = at },
            CancellationToken.None);
        await session.Publications.AddAsync(
            like with
            {
                Id = clock.New<PublicationId>(),
                ArticleId = id,
                Slug = slug,
                Number = 1,
                Headline = headline,
                Content = json,
                ContentHash = PublishedJson.Hash(json),
                PublishedAt = at,
                NoteKind = null,
                Note = null,
                TextChangedAt = null,
            },
            CancellationToken.None);
    }
}
