using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Published;
using Xunit;

namespace FactCheck.Tests.Published;

/// <summary>Publishing by two people, and not before a time.</summary>
public sealed class WaitingPublicationTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Where_two_publish_nobody_publishes_corrects_or_retracts_alone()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        await newsroom.PublishAsync(claim.ArticleId);
        await AskForTwoAsync(newsroom);
        var version = (await newsroom.ArticleAsync(claim.ArticleId)).Version;

        await newsroom.Use<PublishArticle>().RunAsync(newsroom.Editor, claim.ArticleId, version, new() { NoteKind = NoteKind.Correction, Note = "x" }, Stop).RefusedAsync(RefusalKind.NotNow, "two-people");
        await newsroom.Use<RetractArticle>().RunAsync(newsroom.Editor, claim.ArticleId, version, "x", Stop).RefusedAsync(RefusalKind.NotNow, "two-people");
        Assert.Single(await newsroom.ReadAsync(session => session.Publications.OfArticleAsync(claim.ArticleId, Stop)));
    }

    [Fact]
    public async Task Another_editor_confirms_exactly_what_was_frozen_and_both_are_recorded()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        await AskForTwoAsync(newsroom);
        var waiting = await ProposeAsync(newsroom, claim.ArticleId, new());
        var confirm = newsroom.Use<ConfirmPublication>();

        Assert.Empty(await newsroom.Use<IPublishedVerdicts>().NewestAsync(10, Stop));
        await confirm.RunAsync(newsroom.Editor, claim.ArticleId, waiting.ContentHash, Stop).RefusedAsync(RefusalKind.NotAllowed, "own-publication");
        await confirm.RunAsync(newsroom.CheckingEditor, claim.ArticleId, new string('0', 64), Stop).RefusedAsync(RefusalKind.NotNow, "stale");
        await confirm.RunAsync(newsroom.Checker, claim.ArticleId, waiting.ContentHash, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        var shown = await confirm.RunAsync(newsroom.CheckingEditor, claim.ArticleId, waiting.ContentHash, Stop).DoneAsync();

        Assert.Equal((waiting.ContentHash, newsroom.Editor.Id), (shown!.ContentHash, shown.PublishedBy));
        Assert.Equal(shown.Id, Assert.Single(await newsroom.Use<IPublishedVerdicts>().NewestAsync(10, Stop)).Id);
        Assert.Null(await newsroom.ReadAsync(session => session.Publications.WaitingOfAsync(claim.ArticleId, Stop)));
        var change = (await newsroom.ChangesAsync()).Last(change => change.Kind == ChangeKind.ArticlePublished);
        Assert.Equal((newsroom.Editor.Id, newsroom.CheckingEditor.Id.ToString()), (change.PersonId, change.Details["confirmedBy"]));
    }

    [Fact]
    public async Task A_retraction_takes_two_as_well()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var slug = (await newsroom.PublishAsync(claim.ArticleId)).Slug;
        await AskForTwoAsync(newsroom);
        var waiting = await ProposeAsync(newsroom, claim.ArticleId, new() { NoteKind = NoteKind.Retraction, Note = "The source lied." });
        Assert.Equal(PublicationState.Current, (await newsroom.Use<IPublishedVerdicts>().FindAsync(slug, Stop))!.State);

        await newsroom.Use<ConfirmPublication>().RunAsync(newsroom.CheckingEditor, claim.ArticleId, waiting.ContentHash, Stop).DoneAsync();

        var shown = await newsroom.Use<IPublishedVerdicts>().FindAsync(slug, Stop);
        Assert.Equal((PublicationState.Retracted, "The source lied."), (shown!.State, shown.Note));
        Assert.Equal(ArticleStatus.Retracted, (await newsroom.ArticleAsync(claim.ArticleId)).Status);
    }

    [Fact]
    public async Task What_changed_since_it_was_frozen_is_not_confirmed()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        await AskForTwoAsync(newsroom);
        var waiting = await ProposeAsync(newsroom, claim.ArticleId, new());
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { Headline = "Other words" }, Stop).DoneAsync();

        await newsroom.Use<ConfirmPublication>().RunAsync(newsroom.CheckingEditor, claim.ArticleId, waiting.ContentHash, Stop).RefusedAsync(RefusalKind.NotNow, "changed");
        Assert.Empty(await newsroom.Use<IPublishedVerdicts>().NewestAsync(10, Stop));
    }

    [Fact]
    public async Task An_embargo_ends_at_its_time_and_not_a_moment_earlier()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var due = newsroom.Clock.GetUtcNow().AddHours(2);
        await ProposeAsync(newsroom, claim.ArticleId, new(), due);
        var job = newsroom.Use<DuePublications>();

        Assert.Equal(due, await job.NextAsync(Stop));
        newsroom.Clock.Move(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(10));
        Assert.Empty(await job.ShowAsync(Stop));
        Assert.Empty(await newsroom.Use<IPublishedVerdicts>().NewestAsync(10, Stop));
        Assert.Null((await newsroom.ArticleAsync(claim.ArticleId)).Slug);

        newsroom.Clock.Move(TimeSpan.FromSeconds(10));
        var shown = Assert.Single(await job.ShowAsync(Stop));
        Assert.True(shown.PublishedAt >= due);
        Assert.Empty(await job.ShowAsync(Stop));
        Assert.Null(await job.NextAsync(Stop));
    }

    [Fact]
    public async Task An_embargo_where_two_publish_waits_for_both()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        await AskForTwoAsync(newsroom);
        var waiting = await ProposeAsync(newsroom, claim.ArticleId, new(), newsroom.Clock.GetUtcNow().AddHours(1));
        var job = newsroom.Use<DuePublications>();
        newsroom.Clock.Move(TimeSpan.FromHours(2));
        Assert.Empty(await job.ShowAsync(Stop));
        Assert.NotNull(await newsroom.Use<ConfirmPublication>().RunAsync(newsroom.CheckingEditor, claim.ArticleId, waiting.ContentHash, Stop).DoneAsync());
    }

    [Fact]
    public async Task What_is_due_and_no_longer_what_the_desk_would_publish_is_held_and_says_why()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        await ProposeAsync(newsroom, claim.ArticleId, new(), newsroom.Clock.GetUtcNow().AddHours(1));
        await newsroom.ReopenAsync(await newsroom.ClaimAsync(claim.Id), newsroom.Editor);
        newsroom.Clock.Move(TimeSpan.FromHours(2));

        Assert.Empty(await newsroom.Use<DuePublications>().ShowAsync(Stop));
        var held = await newsroom.ReadAsync(session => session.Publications.WaitingOfAsync(claim.ArticleId, Stop));
        Assert.Equal("Claim 1 is “Checking”.", held!.HeldBecause);
        Assert.Empty(await newsroom.Use<IPublishedVerdicts>().NewestAsync(10, Stop));
        Assert.Contains(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.PublicationHeld);
    }

    [Fact]
    public async Task What_waits_can_be_taken_back_and_leaves_nothing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        await ProposeAsync(newsroom, claim.ArticleId, new(), newsroom.Clock.GetUtcNow().AddHours(1));
        await newsroom.Use<WithdrawPublication>().RunAsync(newsroom.Checker, claim.ArticleId, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newsroom.Use<WithdrawPublication>().RunAsync(newsroom.Editor, claim.ArticleId, Stop).DoneAsync();
        newsroom.Clock.Move(TimeSpan.FromHours(2));
        Assert.Empty(await newsroom.Use<DuePublications>().ShowAsync(Stop));
    }

    [Fact]
    public async Task A_time_that_is_past_or_missing_is_refused()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await PublishArticleTests.ReadyAsync(newsroom);
        var version = (await newsroom.ArticleAsync(claim.ArticleId)).Version;
        var propose = newsroom.Use<ProposePublication>();
        await propose.RunAsync(newsroom.Editor, claim.ArticleId, version, new(), newsroom.Clock.GetUtcNow().AddMinutes(-1), Stop).RefusedAsync(RefusalKind.Invalid, "invalid");
        await propose.RunAsync(newsroom.Editor, claim.ArticleId, version, new(), null, Stop).RefusedAsync(RefusalKind.NotNow, "at-once");
        await propose.RunAsync(newsroom.Editor, claim.ArticleId, version, new() { Topics = new string('x', 61) }, newsroom.Clock.GetUtcNow().AddHours(1), Stop).RefusedAsync(RefusalKind.Invalid, "invalid");
    }

    internal static async Task AskForTwoAsync(TestNewsroom newsroom)
    {
        var settings = await newsroom.Use<ReadSettings>().RunAsync(newsroom.Administrator, Stop).DoneAsync();
        await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, settings.Version, new() { TwoPublish = true }, Stop).DoneAsync();
    }

    internal static async Task<WaitingPublication> ProposeAsync(TestNewsroom newsroom, ArticleId article, PublicationFields typed, DateTimeOffset? due = null) =>
        await newsroom.Use<ProposePublication>().RunAsync(newsroom.Editor, article, (await newsroom.ArticleAsync(article)).Version, typed, due, Stop).DoneAsync();
}
