using System.Security.Cryptography;
using System.Text;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Published;

public sealed class PublishArticleTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    public static readonly TheoryData<string> Causes =
    [
        "open-sentence", "status", "open-query", "lost-words", "suggested", "no-claim", "policy", "open-query of a claim set aside", "policy by a new author", "policy by the proposer as author",
    ];

    [Theory]
    [MemberData(nameof(Causes))]
    public async Task Each_thing_that_blocks_is_named_with_its_cause_and_publishing_is_refused(string cause)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (article, claim, sentence) = await BlockedAsync(newsroom, cause);
        var before = await newsroom.NewestChangeAsync();

        var preview = await newsroom.Use<PreviewPublication>().RunAsync(newsroom.Editor, article, new(), Stop).DoneAsync();
        var blocker = Assert.Single(preview.Blockers, blocker => blocker.Code == cause.Split(' ')[0]);
        Assert.Equal((claim, sentence), (blocker.Claim, blocker.Sentence));
        await newsroom.Use<PublishArticle>().RunAsync(newsroom.Editor, article, preview.Article.Version, new(), Stop).RefusedAsync(RefusalKind.NotNow, "blocked");

        Assert.Equal(before, await newsroom.NewestChangeAsync());
        Assert.Null((await newsroom.ArticleAsync(article)).Slug);
        Assert.Empty(await newsroom.Use<IPublishedVerdicts>().NewestAsync(10, Stop));
    }

    private static async Task<(ArticleId Article, int? Claim, int? Sentence)> BlockedAsync(TestNewsroom newsroom, string cause)
    {
        switch (cause)
        {
            case "open-sentence":
                return ((await newsroom.BringAsync(ClaimStatus.SignedOff)).ArticleId, null, 2);
            case "suggested":
                return ((await newsroom.BringAsync(ClaimStatus.Suggested)).ArticleId, null, 1);
            case "no-claim":
                var empty = await newsroom.DraftAsync("Rain fell.");
                await newsroom.ClearAsync(empty, "Rain fell.");
                return (empty.Id, null, 1);
            case "status":
                var unsigned = await newsroom.BringAsync(ClaimStatus.InReview);
                await newsroom.ClearAsync(await newsroom.ArticleAsync(unsigned.ArticleId), "Rain fell.");
                return (unsigned.ArticleId, 1, null);
        }

        var claim = await ReadyAsync(newsroom);
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        Task Edit(ArticleFields fields) => newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, fields, Stop).DoneAsync();
        switch (cause)
        {
            case "open-query":
                await newsroom.AskAsync(claim, newsroom.Checker);
                return (article.Id, 1, null);
            case "open-query of a claim set aside":
                var second = await newsroom.AskAsync(await newsroom.AddAsync(article, "Rain fell."), newsroom.Checker);
                await newsroom.Use<SetAsideClaim>().RunAsync(newsroom.Checker, second.Id, second.Version, "Weather.", Stop).DoneAsync();
                return (article.Id, 2, null);
            case "lost-words":
                await newsroom.ReviseAsync(article.Id, "Rain fell.");
                return (article.Id, 1, null);
            case "policy":
                await Edit(ArticleFields.Of(article) with { Policy = ReviewPolicy.TwoSignOffs });
                return (article.Id, 1, null);
            case "policy by a new author":
                await Edit(ArticleFields.Of(article) with { AuthorId = newsroom.ThirdChecker.Id });
                return (article.Id, 1, null);
            default:
                await Edit(ArticleFields.Of(article) with { AuthorId = newsroom.Checker.Id });
                return (article.Id, 1, null);
        }
    }

    [Fact]
    public async Task What_is_frozen_is_exactly_what_the_preview_showed_and_its_hash_proves_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await ReadyAsync(newsroom);
        var preview = await newsroom.Use<PreviewPublication>().RunAsync(newsroom.Editor, claim.ArticleId, new(), Stop).DoneAsync();
        Assert.Empty(preview.Blockers);

        var publication = await newsroom.PublishAsync(claim.ArticleId);

        Assert.Equal(PublishedJson.Write(preview.Content), publication.Content);
        Assert.Equivalent(preview.Content, PublishedJson.Read(publication.Content), strict: true);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publication.Content))), publication.ContentHash);
        Assert.Equal((1, PublicationState.Current, "jobs-in-leeds", null, null), (publication.Number, publication.State, publication.Slug, publication.NoteKind, publication.Note));
        Assert.Equivalent(publication, await newsroom.Use<IPublishedVerdicts>().FindAsync("jobs-in-leeds", Stop), strict: true);
        var shown = Assert.Single(preview.Content.Claims);
        Assert.Equal(("Chen Checker", "Tomas Checker", "Accurate", null), (shown.ProposedBy, Assert.Single(shown.SignedOffBy), shown.Rating.Word, shown.DecidedBy));
        Assert.Equal(TestNewsroom.Sentence, preview.Content.Text[shown.Passages[0].Start..shown.Passages[0].End]);
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        Assert.Equal((ArticleStatus.Published, "jobs-in-leeds"), (article.Status, article.Slug));
        var change = Assert.Single(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.ArticlePublished);
        Assert.Equal(publication.ContentHash, change.Details["hash"]);
    }

    [Fact]
    public async Task Nothing_that_is_done_afterwards_changes_what_was_published()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await ReadyAsync(newsroom);
        var publication = await newsroom.PublishAsync(claim.ArticleId);

        await newsroom.ReopenAsync(await newsroom.ClaimAsync(claim.Id), newsroom.Editor);
        await newsroom.ReviseAsync(claim.ArticleId, "All new words.");
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { Headline = "New headline" }, Stop).DoneAsync();

        // Only that its text is an earlier one now, which is written beside it.
        var shown = await newsroom.Use<IPublishedVerdicts>().FindAsync(publication.Slug, Stop);
        Assert.Equivalent(publication with { TextChangedAt = shown!.TextChangedAt }, shown, strict: true);
        Assert.Equal((publication.Content, publication.ContentHash), (shown.Content, shown.ContentHash));
        Assert.Equal("jobs-in-leeds", (await newsroom.ArticleAsync(article.Id)).Slug);
    }

    [Fact]
    public async Task Claims_that_were_set_aside_and_what_people_wrote_on_the_way_stay_inside()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await ReadyAsync(newsroom);
        var aside = await newsroom.Use<AddClaim>().RunAsync(
            newsroom.Editor, claim.ArticleId, [await newsroom.PassageAsync(claim.ArticleId, "Rain fell.")], new ClaimFields { Wording = "A wombat told us of rain.", Claimant = "Wombat" }, Stop).DoneAsync();
        aside = await newsroom.EvidenceAsync(aside, newsroom.Checker, await newsroom.SourceAsync(newsroom.Checker, title: "Tapir almanac"), "capybara");
        aside = await newsroom.AnswerAsync(await newsroom.AskAsync(aside, newsroom.Checker), newsroom.Author);
        await newsroom.Use<SetAsideClaim>().RunAsync(newsroom.Editor, aside.Id, aside.Version, "An axolotl is no witness.", Stop).DoneAsync();
        // Notes on a source are the newsroom's own.
        var source = (await newsroom.ReadAsync(session => session.Sources.FindAsync(new SourceFilter(), Stop))).Sources.First(other => other.Title == "Labour figures");
        await newsroom.Use<EditSource>().RunAsync(newsroom.Editor, source.Id, source.Version, SourceFields.Of(source) with { Notes = "Ask the pangolin." }, Stop).DoneAsync();

        var publication = await newsroom.PublishAsync(claim.ArticleId);

        foreach (var inside in new[] { "wombat", "tapir", "capybara", "axolotl", "pangolin", "Who told you", "The mayor did." })
        {
            Assert.DoesNotContain(inside, publication.Content, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal([1], PublishedJson.Read(publication.Content).Claims.Select(shown => shown.Number));
    }

    [Fact]
    public async Task Publishing_again_says_whether_it_corrects_or_updates_and_what_and_keeps_the_address()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await ReadyAsync(newsroom);
        var first = await newsroom.PublishAsync(claim.ArticleId);
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        article = await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { Headline = "Other headline" }, Stop).DoneAsync();
        Task<Outcome<Publication>> Again(NoteKind? kind, string? note) => newsroom.Use<PublishArticle>().RunAsync(newsroom.Editor, article.Id, article.Version, new() { NoteKind = kind, Note = note }, Stop);

        await Again(null, "We mistook the year.").InvalidAsync("noteKind");
        await Again(NoteKind.Retraction, "We mistook the year.").InvalidAsync("noteKind");
        await Again((NoteKind)9, "We mistook the year.").InvalidAsync("noteKind");
        await Again(NoteKind.Correction, " \u200B").InvalidAsync("note");
        await Again(NoteKind.Correction, new string('x', Typed.MostParagraph + 1)).InvalidAsync("note");
        var second = await Again(NoteKind.Correction, "We mistook the year.").DoneAsync();

        Assert.Equal((2, first.Slug, NoteKind.Correction, "We mistook the year.", "Other headline"), (second.Number, second.Slug, second.NoteKind, second.Note, second.Headline));
        var site = newsroom.Use<IPublishedVerdicts>();
        Assert.Equal(second.Id, (await site.FindAsync(first.Slug, Stop))!.Id);
        Assert.Equal((first.Id, PublicationState.Superseded), ((await site.FindAsync(first.Slug, 1, Stop))!.Id, (await site.FindAsync(first.Slug, 1, Stop))!.State));
        Assert.Equal(second.Id, Assert.Single(await site.NewestAsync(10, Stop)).Id);
        Assert.Equal(second.Id, Assert.Single(await site.CorrectionsAsync(10, Stop)).Publication.Id);
    }

    [Fact]
    public async Task A_note_on_the_first_publication_is_not_kept()
    {
        await using var newsroom = await TestNewsroom.NewAsync();

        var publication = await newsroom.PublishAsync((await ReadyAsync(newsroom)).ArticleId, NoteKind.Correction, "Before anything was wrong.");

        Assert.Equal((null, null), (publication.NoteKind, publication.Note));
    }

    [Theory]
    [InlineData("Jobs in Leeds", "jobs-in-leeds")]
    [InlineData("  5% — really?! ", "5-really")]
    [InlineData("Café für Ängstliche", "cafe-fur-angstliche")]
    [InlineData("The mayor’s job", "the-mayors-job")]
    [InlineData("Feed", "feed-2")]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("استقالة الوزير", "check-2026-03-02")]
    [InlineData("市长辞职", "check-2026-03-02")]
    [InlineData("👍🏽", "check-2026-03-02")]
    public async Task A_headline_makes_a_name_that_stands_in_an_address(string headline, string slug)
    {
        await using var newsroom = await TestNewsroom.NewAsync();

        Assert.Equal(slug, (await newsroom.PublishAsync((await ReadyAsync(newsroom, headline)).ArticleId)).Slug);
    }

    [Fact]
    public async Task Articles_of_one_headline_get_addresses_of_their_own()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var slugs = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            slugs.Add((await newsroom.PublishAsync((await ReadyAsync(newsroom, "استقالة")).ArticleId)).Slug);
        }

        Assert.Equal(["check-2026-03-02", "check-2026-03-02-2", "check-2026-03-02-3"], slugs);
        var name = (await newsroom.PublishAsync((await ReadyAsync(newsroom, new string('a', 300))).ArticleId)).Slug;
        Assert.InRange(name.Length, 1, 80);
    }

    [Fact]
    public async Task A_retraction_tells_why_and_stays_at_the_address()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await ReadyAsync(newsroom);
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        var retract = newsroom.Use<RetractArticle>();
        await retract.RunAsync(newsroom.Editor, article.Id, article.Version, "It was false.", Stop).RefusedAsync(RefusalKind.NotNow, "not-published");
        var publication = await newsroom.PublishAsync(article.Id);
        article = await newsroom.ArticleAsync(article.Id);

        await retract.RunAsync(newsroom.Checker, article.Id, article.Version, "It was false.", Stop).RefusedAsync(RefusalKind.NotAllowed);
        await retract.RunAsync(newsroom.Editor, article.Id, article.Version, " ", Stop).InvalidAsync("note");
        await retract.RunAsync(newsroom.Editor, article.Id, article.Version - 1, "It was false.", Stop).RefusedAsync(RefusalKind.NotNow, "stale");
        (await retract.RunAsync(newsroom.Editor, newsroom.Clock.New<ArticleId>(), 1, "It was false.", Stop)).Missing();
        var retraction = await retract.RunAsync(newsroom.Editor, article.Id, article.Version, "It was false.", Stop).DoneAsync();

        Assert.Equal((2, PublicationState.Retracted, NoteKind.Retraction, "It was false.", publication.Slug), (retraction.Number, retraction.State, retraction.NoteKind, retraction.Note, retraction.Slug));
        var site = newsroom.Use<IPublishedVerdicts>();
        Assert.Equal(retraction.Id, (await site.FindAsync(publication.Slug, Stop))!.Id);
        Assert.Equal(ArticleStatus.Retracted, (await newsroom.ArticleAsync(article.Id)).Status);
        await retract.RunAsync(newsroom.Editor, article.Id, article.Version + 1, "Again.", Stop).RefusedAsync(RefusalKind.NotNow, "not-published");
        var back = await newsroom.PublishAsync(article.Id, NoteKind.Correction, "It was true.");
        Assert.Equal((3, PublicationState.Current), (back.Number, back.State));
        Assert.Equal(back.Id, (await site.FindAsync(publication.Slug, Stop))!.Id);
        Assert.Equal(2, (await newsroom.ReadAsync(session => session.Publications.OfArticleAsync(article.Id, Stop))).Count(other => other.State == PublicationState.Superseded));
    }

    [Fact]
    public async Task Only_editors_publish_and_only_what_they_saw()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.ArticleAsync((await ReadyAsync(newsroom)).ArticleId);
        var publish = newsroom.Use<PublishArticle>();
        foreach (var (name, actor) in newsroom.Everybody.Where(pair => !pair.Value.Roles.Contains(Role.Editor)))
        {
            var outcome = await publish.RunAsync(actor, article.Id, article.Version, new(), Stop);
            var preview = await newsroom.Use<PreviewPublication>().RunAsync(actor, article.Id, new(), Stop);
            var expected = name is nameof(newsroom.OtherAuthor) or nameof(newsroom.Nobody) ? "missing" : nameof(RefusalKind.NotAllowed);
            Assert.Equal((name, expected, expected), (name, outcome.Word(), preview.Word()));
        }

        await publish.RunAsync(newsroom.Editor, article.Id, article.Version - 1, new(), Stop).RefusedAsync(RefusalKind.NotNow, "stale");
        Assert.Empty(await newsroom.Use<IPublishedVerdicts>().NewestAsync(10, Stop));
    }

    [Fact]
    public async Task A_decided_dispute_names_who_decided()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ChangesRequested);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");
        await newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, claim.Id, claim.Version, "The table is clear.", null, Stop).DoneAsync();

        var shown = Assert.Single(PublishedJson.Read((await newsroom.PublishAsync(claim.ArticleId)).Content).Claims);

        Assert.Equal(("Edda Editor", "Tomas Checker"), (shown.DecidedBy, Assert.Single(shown.SignedOffBy)));
    }

    /// <summary>A signed-off claim of an article that nothing blocks.</summary>
    internal static async Task<Claim> ReadyAsync(TestNewsroom newsroom, string headline = "Jobs in Leeds")
    {
        var article = await newsroom.DraftAsync(headline: headline);
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker);
        claim = await newsroom.ProposeAsync(await newsroom.EvidenceAsync(claim, newsroom.Checker), newsroom.Checker);
        claim = await newsroom.SignOffAsync(claim, newsroom.ThirdChecker);
        await newsroom.ClearAsync(article, "Rain fell.");
        return claim;
    }
}
