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
        Assert.Equal(new Publisher("Daily", IsSample: false) { Licence = new NewsroomSettings().ClaimReviewLicence }, await published.PublisherAsync(Stop));
        Same.AreEqual(second, await published.FindAsync("prices", Stop));
        Same.AreEqual(superseded, await published.FindAsync("prices", 1, Stop));
        Assert.Null(await published.FindAsync("prices", 3, Stop));
        Assert.Null(await published.FindAsync(article.Slug!, Stop));
        Same.AreEqual<IReadOnlyList<Publication>>([second], await published.NewestAsync(10, Stop));
        Same.AreEqual<IReadOnlyList<NotedPublication>>([new(second, superseded)], await published.CorrectionsAsync(10, Stop));
        Same.AreEqual<IReadOnlyList<Publication>>([second, superseded], await published.VersionsAsync("prices", Stop));
        Assert.Equal(new StandingPublication(second.Id, PublicationState.Current, null, second.ContentHash, 1), await published.StandingAsync("prices", Stop));
        Assert.Null(await published.StandingAsync("none", Stop));

        var since = Clock.Now().AddHours(1);
        await database.WriteAsync(session => session.Publications.SetTextChangedAsync(second.Id, since, Stop));
        Assert.Equal(since, (await published.FindAsync("prices", Stop))?.IsOfEarlierTextSince);
        Assert.Null((await published.FindAsync("prices", 1, Stop))?.TextChangedAt);
        await database.WriteAsync(session => session.Publications.SetTextChangedAsync(second.Id, null, Stop));
        Same.AreEqual(second, await published.FindAsync("prices", Stop));

        await database.WriteAsync(session => session.Publications.SetStateAsync(second.Id, PublicationState.Retracted, Stop));

        Assert.Equal(PublicationState.Retracted, (await published.FindAsync("prices", Stop))?.State);
    }

    [Theory, OnBothEngines]
    public async Task The_newest_are_those_that_stand_and_those_that_were_retracted_in_one_order(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var published = database.Services.GetRequiredService<IPublishedVerdicts>();
        var editor = Person("Ed", Role.Editor);
        await database.WriteAsync(async session =>
        {
            await session.People.FoundAsync(new Newsroom { Name = "Daily", FoundedAt = Clock.Now() }, Stop);
            await session.People.AddAsync(editor, Clock.Now(), Stop);
        });
        PublicationState[] states = [PublicationState.Current, PublicationState.Retracted, PublicationState.Superseded, PublicationState.Retracted, PublicationState.Current, PublicationState.Current];
        foreach (var (at, state) in states.Index())
        {
            var (article, revision) = Article(editor);
            await database.WriteAsync(async session =>
            {
                await session.Articles.AddAsync(article with { Slug = $"n{at}" }, revision, Stop);
                await session.Publications.AddAsync(
                    new Publication
                    {
                        Id = Clock.New<PublicationId>(),
                        ArticleId = article.Id,
                        Slug = $"n{at}",
                        Number = 1,
                        Headline = "Prices",
                        State = state,
                        Content = "{}",
                        ContentHash = "00",
                        PublishedBy = editor.Id,
                        PublishedAt = Clock.Now().AddSeconds(at),
                    },
                    Stop);
            });
        }

        Assert.Equal(["n5", "n4", "n3", "n1", "n0"], (await published.NewestAsync(10, Stop)).Select(publication => publication.Slug));
        Assert.Equal(["n5", "n4", "n3"], (await published.NewestAsync(3, Stop)).Select(publication => publication.Slug));
    }

    [Theory, OnBothEngines]
    public async Task What_waits_is_kept_whole_until_it_is_dropped_and_no_reader_is_given_it(Engine engine)
    {
        await using var database = await TestDatabase.NewAsync(engine, server);
        var published = database.Services.GetRequiredService<IPublishedVerdicts>();
        var editor = Person("Ed", Role.Editor);
        var (article, revision) = Article(editor);
        var waiting = new WaitingPublication
        {
            ArticleId = article.Id,
            NoteKind = NoteKind.Update,
            Note = "New figures.",
            Content = "{\"a\":\"é\"}",
            ContentHash = "00",
            DueAt = Clock.Now().AddHours(1),
            NeedsSecond = true,
            ProposedBy = editor.Id,
            ProposedAt = Clock.Now(),
            ConfirmedBy = editor.Id,
            ConfirmedAt = Clock.Now(),
            HeldBecause = "It changed.",
        };
        await database.WriteAsync(async session =>
        {
            await session.People.FoundAsync(new Newsroom { Name = "Daily", FoundedAt = Clock.Now() }, Stop);
            await session.People.AddAsync(editor, Clock.Now(), Stop);
            await session.Articles.AddAsync(article, revision, Stop);
            await session.Publications.AddWaitingAsync(waiting, Stop);
        });

        Same.AreEqual(waiting, await database.ReadAsync(session => session.Publications.WaitingOfAsync(article.Id, Stop)));
        Same.AreEqual<IReadOnlyList<WaitingPublication>>([waiting], await database.ReadAsync(session => session.Publications.AllWaitingAsync(Stop)));
        Assert.Empty(await published.NewestAsync(10, Stop));
        Assert.Empty(await published.CorrectionsAsync(10, Stop));
        Assert.Empty(await published.VersionsAsync(article.Slug!, Stop));

        await database.WriteAsync(session => session.Publications.DropWaitingAsync(article.Id, Stop));
        Assert.Null(await database.ReadAsync(session => session.Publications.WaitingOfAsync(article.Id, Stop)));
    }
}
