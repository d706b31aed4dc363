using System.Diagnostics;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Articles;

public sealed class CreateArticleTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    private static NewArticle New(string text = "Rain fell.", string headline = "Weather", string author = "Ayo") => new() { Headline = headline, AuthorName = author, Text = text };

    [Theory]
    [InlineData("", "text")]
    [InlineData(" \n\t\u00A0", "text")]
    [InlineData("\u200B\uFEFF", "text")]
    [InlineData("\0\0", "text")]
    [InlineData("… — !", "text")]
    [InlineData("👍", "text")]
    public async Task A_draft_without_words_is_refused(string text, string field)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var before = await newsroom.NewestChangeAsync();

        await newsroom.Use<CreateArticle>().RunAsync(newsroom.Editor, New(text), Stop).InvalidAsync(field);

        Assert.Equal(before, await newsroom.NewestChangeAsync());
        Assert.Empty(await newsroom.ReadAsync(session => session.Articles.AllAsync(Stop)));
    }

    [Fact]
    public async Task Headline_and_author_are_needed_and_not_too_long()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var create = newsroom.Use<CreateArticle>();
        foreach (var bad in new[] { "", " ", "\u200B", "\n", new string('x', Typed.MostLine + 1), null! })
        {
            await create.RunAsync(newsroom.Editor, New(headline: bad), Stop).InvalidAsync("headline");
            await create.RunAsync(newsroom.Editor, New(author: bad), Stop).InvalidAsync("authorName");
        }

        await create.RunAsync(newsroom.Editor, New(headline: new string('x', Typed.MostLine)), Stop).DoneAsync();
        await create.RunAsync(newsroom.Editor, New(new string('x', Typed.MostText + 1)), Stop).InvalidAsync("text");
        await create.RunAsync(newsroom.Editor, New() with { Policy = (ReviewPolicy)99 }, Stop).InvalidAsync("policy");
        await create.RunAsync(newsroom.Editor, New() with { AuthorId = newsroom.Clock.New<PersonId>() }, Stop).InvalidAsync("authorId");
    }

    [Fact]
    public async Task A_unanimous_review_needs_two_different_reviewers_who_can_review()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var gone = await newsroom.JoinAsync("Gone Checker", Role.Checker);
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, gone.Id, Stop).DoneAsync();
        var create = newsroom.Use<CreateArticle>();
        Task<Outcome<Article>> With(params PersonId[] reviewers) =>
            create.RunAsync(newsroom.Editor, New() with { AuthorId = newsroom.Everything.Id, Policy = ReviewPolicy.Unanimous, Reviewers = reviewers }, Stop);
        var checker = newsroom.Checker.Id;

        await With().InvalidAsync("reviewers");
        await With(checker).InvalidAsync("reviewers");
        await With(checker, checker).InvalidAsync("reviewers");
        foreach (var nobody in new[] { newsroom.Everything.Id, newsroom.Author.Id, newsroom.Reader.Id, newsroom.Administrator.Id, gone.Id, newsroom.Clock.New<PersonId>() })
        {
            await With(checker, newsroom.Editor.Id, nobody).InvalidAsync("reviewers");
        }

        Assert.Equal(2, (await With(checker, newsroom.Editor.Id, checker).DoneAsync()).Reviewers.Count);
    }

    [Fact]
    public async Task A_draft_of_markup_and_script_is_kept_as_the_text_it_is()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        const string Draft = "<script>alert('Leeds')</script>\n<b>The mayor</b> said &amp; \"5%\" -- '; drop table claim; -- {{7*7}} ${x} \\u0041";

        var article = await newsroom.DraftAsync(Draft, headline: "<img src=x onerror=alert(1)>");

        Assert.Equal(Draft, await newsroom.TextAsync(article));
        Assert.Equal("<img src=x onerror=alert(1)>", (await newsroom.ArticleAsync(article.Id)).Headline);
        var claim = await newsroom.AddAsync(article, "<b>The mayor</b>");
        Assert.Equal("<b>The mayor</b>", Assert.Single((await newsroom.ClaimAsync(claim.Id)).Anchors).Quote);
    }

    [Theory]
    [InlineData("قال الوزير إنه سيستقيل يوم الأحد. ثم عاد إلى بيته.", "ar")]
    [InlineData("השר אמר שיתפטר.", "he")]
    [InlineData("The minister resigned.", "und")]
    [InlineData("In Arabic كتاب means book, they say.", "und")]
    [InlineData("12, 13 — 14", "und")]
    public async Task The_script_tells_the_language_where_it_does(string text, string language)
    {
        await using var newsroom = await TestNewsroom.NewAsync();

        Assert.Equal(language, (await newsroom.DraftAsync(text)).Language);
    }

    [Fact]
    public async Task An_Arabic_draft_goes_all_the_way_through_its_check()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync("قال الوزير إنه سيستقيل يوم الأحد. ثم عاد إلى بيته.", headline: "استقالة الوزير");
        var board = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Editor, article.Id, Stop).DoneAsync();
        Assert.Equal(2, board.Sentences.Count);
        var words = board.Revision.Text[board.Sentences[0].Start..board.Sentences[0].End];

        var claim = await newsroom.AddAsync(article, words);
        await newsroom.ReviseAsync(article.Id, "أخيرا. " + board.Revision.Text);

        Assert.Equal(words, Assert.Single((await newsroom.ClaimAsync(claim.Id)).Anchors).Quote);
        Assert.Equal(ClaimStatus.ToCheck, (await newsroom.ClaimAsync(claim.Id)).Status);
    }

    [Fact]
    public async Task A_draft_in_a_script_outside_the_basic_plane_has_words()
    {
        await using var newsroom = await TestNewsroom.NewAsync();

        Assert.Equal("𞤀𞤁𞤂𞤃", await newsroom.TextAsync(await newsroom.DraftAsync("𞤀𞤁𞤂𞤃")));
    }

    [Fact]
    public async Task A_draft_of_sixty_thousand_words_is_taken_in_split_and_redrafted()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var text = string.Join(' ', Enumerable.Range(1, 7_000).Select(i => FormattableString.Invariant($"The mayor of Leeds said {i},{i % 10}00 people lost jobs.")));
        Assert.InRange(Words.Count(text), 60_000, 70_000);
        var watch = Stopwatch.StartNew();

        var article = await newsroom.DraftAsync(text);
        var claim = await newsroom.AddAsync(article, "The mayor of Leeds said 6999,900 people lost jobs.");
        await newsroom.ReviseAsync(article.Id, "At last. " + text);
        var board = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Editor, article.Id, Stop).DoneAsync();

        Assert.Equal(7_001, board.Sentences.Count);
        Assert.Equal(ClaimStatus.ToCheck, (await newsroom.ClaimAsync(claim.Id)).Status);
        Assert.InRange(board.Claims.Count(other => other.Claim.Status == ClaimStatus.Suggested), 1, SuggestClaims.Most * 2);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public async Task An_author_brings_only_their_own_work_and_an_editor_anybodys()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var create = newsroom.Use<CreateArticle>();

        await create.RunAsync(newsroom.Author, New() with { AuthorId = newsroom.Author.Id }, Stop).DoneAsync();
        await create.RunAsync(newsroom.Author, New(), Stop).RefusedAsync(RefusalKind.NotAllowed);
        await create.RunAsync(newsroom.Author, New() with { AuthorId = newsroom.OtherAuthor.Id }, Stop).RefusedAsync(RefusalKind.NotAllowed);
        foreach (var nobody in new[] { newsroom.Administrator, newsroom.Checker, newsroom.Reader, newsroom.Nobody })
        {
            await create.RunAsync(nobody, New() with { AuthorId = nobody.Id }, Stop).RefusedAsync(RefusalKind.NotAllowed);
        }
    }

    [Fact]
    public async Task Creating_records_one_act_and_what_the_program_suggested_as_its_own()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var before = await newsroom.NewestChangeAsync();

        var article = await newsroom.DraftAsync();

        var changes = (await newsroom.ChangesAsync()).Where(change => change.Sequence > before).ToList();
        Assert.Equal([(ChangeKind.ArticleCreated, (PersonId?)newsroom.Editor.Id), (ChangeKind.ClaimSuggested, null)], changes.Select(change => (change.Kind, change.PersonId)));
        Assert.Equal(ArticleStatus.Draft, article.Status);
    }

    [Fact]
    public async Task Of_two_who_edit_an_article_from_one_version_the_second_sees_what_stands_and_nothing_is_lost()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var edit = newsroom.Use<EditArticle>();
        var deadline = new DateTimeOffset(2026, 3, 3, 18, 0, 0, TimeSpan.FromHours(2));

        var edited = await edit.RunAsync(newsroom.Editor, article.Id, article.Version, ArticleFields.Of(article) with { Headline = "Mine", Deadline = deadline }, Stop).DoneAsync();
        var stale = (await edit.RunAsync(newsroom.CheckingEditor, article.Id, article.Version, ArticleFields.Of(article) with { Headline = "Theirs" }, Stop)).Stale();

        Assert.Equivalent(edited, stale, strict: true);
        Assert.Equivalent(edited, await newsroom.ArticleAsync(article.Id), strict: true);
        Assert.Equal(TimeSpan.Zero, edited.Deadline!.Value.Offset);
        Assert.Equal(deadline, edited.Deadline);
        foreach (var nobody in new[] { newsroom.Checker, newsroom.Author, newsroom.Reader, newsroom.Administrator })
        {
            await edit.RunAsync(nobody, article.Id, edited.Version, ArticleFields.Of(edited), Stop).RefusedAsync(RefusalKind.NotAllowed);
        }
    }
}
