using FactCheck.People;
using FactCheck.Published;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static FactCheck.Tests.Storage.Given;

namespace FactCheck.Tests.Storage;

public sealed class PublicationStoreTests(PostgresServer server)
{
    [Theory, OnBothEngines]
    public async Task Readers_see_the_current_publication_and_any_numbered_one(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var published = database.Services.GetRequiredService<IPublishedVerdicts>();
        var editor = Person("Ed", Role.Editor);
        var (article, revision) = Article(editor);
        Publication Publish(int number) => new()
        {
            Id = Clock.New<PublicationId>(),
            ArticleId = article.Id,
            Slug = "prices",
            Number = number,
            Headline = "Prices",
            State = PublicationState.Current,
            NoteKind = number == 1 ? null : NoteKind.Correction,
            Note = number == 1 ? null : "It was 4.",
            Content = "{\"a\":\"é\"}",
            ContentHash = "00",
            PublishedBy = editor.Id,
            PublishedAt = Clock.Now().AddSeconds(number),
        };
        var (first, second) = (Publish(1), Publish(2));
        Assert.Null(await published.PublisherAsync(Stop));
        await database.WriteAsync(async session =>
        {
            await session.People.FoundAsync(new Newsroom { Name = "Daily", FoundedAt = Clock.Now() }, Stop);
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Publications.AddAsync(first, Stop);
            await session.Publications.SetStateAsync(first.Id, PublicationState.Superseded, Stop);
            await session.Publications.AddAsync(second, Stop);
        });
        var superseded = first with { State = PublicationState.Superseded };

        Same.AreEqual<IReadOnlyList<Publication>>([second, superseded], await database.ReadAsync(session => session.Publications.OfArticleAsync(article.Id, Stop)));
        Assert.Equal(new Publisher("Daily", IsSample: false), await published.PublisherAsync(Stop));
        Same.AreEqual(second, await published.FindAsync("prices", Stop));
        Same.AreEqual(superseded, await published.FindAsync("prices", 1, Stop));
        Assert.Null(await published.FindAsync("prices", 3, Stop));
        Assert.Null(await published.FindAsync(article.Slug!, Stop));
        Same.AreEqual<IReadOnlyList<Publication>>([second], await published.NewestAsync(10, Stop));
        Same.AreEqual<IReadOnlyList<Publication>>([second], await published.CorrectionsAsync(10, Stop));

        var since = Clock.Now().AddHours(1);
        await database.WriteAsync(session => session.Publications.SetTextChangedAsync(second.Id, since, Stop));
        Assert.Equal(since, (await published.FindAsync("prices", Stop))?.IsOfEarlierTextSince);
        Assert.Null((await published.FindAsync("prices", 1, Stop))?.TextChangedAt);
        await database.WriteAsync(session => session.Publications.SetTextChangedAsync(second.Id, null, Stop));
        Same.AreEqual(second, await published.FindAsync("prices", Stop));

        await database.WriteAsync(session => session.Publications.SetStateAsync(second.Id, PublicationState.Retracted, Stop));

        Assert.Equal(PublicationState.Retracted, (await published.FindAsync("prices", Stop))?.State);
    }
}
