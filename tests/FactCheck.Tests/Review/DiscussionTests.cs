using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Review;
using Xunit;

namespace FactCheck.Tests.Review;

public sealed class DiscussionTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task The_desk_talks_in_threads_and_everybody_who_looks_sees_it_without_the_claim_changing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        var before = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Editor, claim.ArticleId, Stop).DoneAsync();

        var first = await newsroom.SayAsync(claim, newsroom.Checker);
        var reply = await newsroom.SayAsync(claim, newsroom.SecondChecker, "Yes, see #1.1.", first);
        var other = await newsroom.SayAsync(claim, newsroom.Editor, "And the year?");

        var discussion = await newsroom.Use<ReadDiscussion>().RunAsync(newsroom.Reader, claim.Id, Stop).DoneAsync();
        Assert.Equal([first.Id, other.Id], discussion.Threads.Select(thread => thread.First.Id));
        Assert.Equal([reply.Id], discussion.Threads[0].Replies.Select(comment => comment.Id));
        var after = await newsroom.Use<FollowArticle>().RunAsync(newsroom.Editor, before, null, Stop).DoneAsync();
        var board = after.Claims.Single(one => one.Claim.Id == claim.Id);
        Assert.NotSame(before.Claims.Single(one => one.Claim.Id == claim.Id), board);
        Assert.Equal((3, claim.Version), (board.Claim.Comments, board.Claim.Version));

        // What was said makes nobody's sign-off stale.
        await newsroom.SignOffAsync(claim, newsroom.SecondChecker);
    }

    /// <summary>Who reads and who takes part, in a discussion on an article of <see cref="TestNewsroom.Author"/>.</summary>
    [Theory]
    [InlineData(nameof(TestNewsroom.Administrator), "done", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Editor), "done", "done")]
    [InlineData(nameof(TestNewsroom.CheckingEditor), "done", "done")]
    [InlineData(nameof(TestNewsroom.Checker), "done", "done")]
    [InlineData(nameof(TestNewsroom.Author), "NotAllowed", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.OtherAuthor), "missing", "missing")]
    [InlineData(nameof(TestNewsroom.Everything), "done", "done")]
    [InlineData(nameof(TestNewsroom.Reader), "done", "NotAllowed")]
    [InlineData(nameof(TestNewsroom.Nobody), "missing", "missing")]
    public async Task Whoever_reads_the_desk_reads_along_and_whoever_checks_takes_part(string who, string reads, string writes)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var first = await newsroom.SayAsync(claim, newsroom.ThirdChecker);
        var actor = newsroom.Everybody[who];

        Assert.Equal(reads, (await newsroom.Use<ReadDiscussion>().RunAsync(actor, claim.Id, Stop)).Word());
        Assert.Equal(writes, (await newsroom.Use<WriteComment>().RunAsync(actor, claim.Id, null, "Hm.", Stop)).Word());
        Assert.Equal(writes, (await newsroom.Use<WriteComment>().RunAsync(actor, claim.Id, first.Id, "Hm.", Stop)).Word());
        Assert.Equal(writes, (await newsroom.Use<ResolveThread>().RunAsync(actor, first.Id, first.Version, Stop)).Word());
        Assert.Equal(writes == "done" ? "NotAllowed" : writes, (await newsroom.Use<EditComment>().RunAsync(actor, first.Id, writes == "done" ? 2 : 1, "Mine now.", Stop)).Word());
    }

    [Fact]
    public async Task Whoever_wrote_the_article_hears_nothing_of_it_under_any_role()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking, author: newsroom.Everything);
        await newsroom.SayAsync(claim, newsroom.Checker);

        await newsroom.Use<ReadDiscussion>().RunAsync(newsroom.Everything, claim.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "author");
        await newsroom.Use<WriteComment>().RunAsync(newsroom.Everything, claim.Id, null, "Me.", Stop).RefusedAsync(RefusalKind.NotAllowed, "author");
        Assert.NotNull((await newsroom.Use<ReadClaim>().RunAsync(newsroom.Everything, claim.Id, Stop).DoneAsync()).May.ReadDiscussion);
    }

    [Fact]
    public async Task A_mention_is_kept_by_id_and_recorded_with_the_person()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);

        var said = await newsroom.SayAsync(claim, newsroom.Checker, "@sana checker, and @Edda Editor: a@Sana Checker is no mention.");

        Assert.Equal($"@[{newsroom.SecondChecker.Id}], and @[{newsroom.Editor.Id}]: a@Sana Checker is no mention.", said.Words);
        Assert.Equal([newsroom.SecondChecker.Id, newsroom.Editor.Id], Mentions.Of(said.Words));
        Assert.Equal("@X, and @X: a@Sana Checker is no mention.", Mentions.Typed(said.Words, _ => "X"));
        var change = (await newsroom.ChangesAsync())[^1];
        Assert.Equal((ChangeKind.CommentMade, $"{newsroom.SecondChecker.Id} {newsroom.Editor.Id}"), (change.Kind, change.Details["mentioned"]));
        Assert.Equal(["comment", "mentioned", "thread"], change.Details.Keys.Order());
    }

    [Fact]
    public async Task Only_people_who_may_read_it_are_offered_and_mentioned()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, newsroom.SpareChecker.Id, Stop).DoneAsync();
        var offered = (await newsroom.Use<ReadDiscussion>().RunAsync(newsroom.Checker, claim.Id, Stop).DoneAsync()).Readers.Select(person => person.DisplayName).ToList();

        Assert.Contains("Rita Reader", offered);
        foreach (var name in new[] { "Ayo Author", "Otto Author", "Suri Checker" })
        {
            Assert.DoesNotContain(name, offered);
            await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, null, $"@{name} look", Stop).InvalidAsync("words");
        }

        await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, null, $"@[{newsroom.Author.Id}] look", Stop).InvalidAsync("words");
        await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, null, $"@[{newsroom.Clock.New<PersonId>()}] look", Stop).InvalidAsync("words");
        await newsroom.SayAsync(claim, newsroom.Checker, "Otto Author is no mention, nor is @nobody.");
    }

    [Fact]
    public async Task A_comment_is_edited_by_who_wrote_it_and_says_what_it_said_before()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var first = await newsroom.SayAsync(claim, newsroom.Checker, "@Sana Checker, is it 4,000?");

        await newsroom.Use<EditComment>().RunAsync(newsroom.SecondChecker, first.Id, first.Version, "No.", Stop).RefusedAsync(RefusalKind.NotAllowed, "not-yours");
        await newsroom.Use<EditComment>().RunAsync(newsroom.Checker, first.Id, first.Version, " ", Stop).InvalidAsync("words");
        var edited = await newsroom.Use<EditComment>().RunAsync(newsroom.Checker, first.Id, first.Version, "@Sana Checker and @Edda Editor, is it 5,000?", Stop).DoneAsync();
        Assert.Equal(first.Version, (await newsroom.Use<EditComment>().RunAsync(newsroom.Checker, first.Id, first.Version, "Late.", Stop)).Stale().Version - 1);
        Assert.Same(edited.Words, (await newsroom.Use<EditComment>().RunAsync(newsroom.Checker, first.Id, edited.Version, "@Sana Checker and @Edda Editor, is it 5,000?", Stop).DoneAsync()).Words is var same && same == edited.Words ? edited.Words : null);

        // Who was mentioned before is not told again.
        Assert.Equal(newsroom.Editor.Id.ToString(), (await newsroom.ChangesAsync())[^1].Details["mentioned"]);
        var read = await newsroom.Use<ReadDiscussion>().RunAsync(newsroom.Reader, claim.Id, Stop).DoneAsync();
        Assert.Equal([first.Words], read.Earlier[first.Id].Select(words => words.Words));
        Assert.Equal(first.WrittenAt, read.Earlier[first.Id][0].WrittenAt);
        Assert.NotNull(read.Threads[0].First.EditedAt);
    }

    [Fact]
    public async Task A_thread_is_resolved_and_reopened_and_takes_no_reply_between()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var first = await newsroom.SayAsync(claim, newsroom.Checker);
        var reply = await newsroom.SayAsync(claim, newsroom.SecondChecker, "Yes.", first);

        await newsroom.Use<ResolveThread>().RunAsync(newsroom.Editor, reply.Id, reply.Version, Stop).RefusedAsync(RefusalKind.NotNow, "resolved");
        await newsroom.Use<ReopenThread>().RunAsync(newsroom.Editor, first.Id, first.Version, Stop).RefusedAsync(RefusalKind.NotNow, "not-resolved");
        var resolved = await newsroom.Use<ResolveThread>().RunAsync(newsroom.Editor, first.Id, first.Version, Stop).DoneAsync();
        Assert.Equal(newsroom.Editor.Id, resolved.ResolvedBy);
        (await newsroom.Use<ResolveThread>().RunAsync(newsroom.Editor, first.Id, first.Version, Stop)).Stale();
        await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, first.Id, "But.", Stop).RefusedAsync(RefusalKind.NotNow, "resolved");

        var reopened = await newsroom.Use<ReopenThread>().RunAsync(newsroom.Checker, first.Id, resolved.Version, Stop).DoneAsync();
        Assert.False(reopened.IsResolved);
        await newsroom.SayAsync(claim, newsroom.Checker, "But.", first);
        Assert.Equal(
            [ChangeKind.ThreadResolved, ChangeKind.ThreadReopened, ChangeKind.CommentMade], (await newsroom.ChangesAsync()).TakeLast(3).Select(change => change.Kind));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    [InlineData("\u200b")]
    public async Task Nothing_is_no_comment_nor_is_a_book(string? nothing)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);

        await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, null, nothing, Stop).InvalidAsync("words");
        await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, null, new string('w', Typed.MostParagraph + 1), Stop).InvalidAsync("words");
        Assert.Equal(0, (await newsroom.ClaimAsync(claim.Id)).Comments);
    }

    [Fact]
    public async Task A_thread_of_another_claim_a_reply_and_a_suggestion_take_no_words()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var elsewhere = await newsroom.SayAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var reply = await newsroom.SayAsync(claim, newsroom.Checker, "Yes.", await newsroom.SayAsync(claim, newsroom.Checker));
        var suggested = await newsroom.BringAsync(ClaimStatus.Suggested);

        await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, elsewhere.Id, "Here.", Stop).RefusedAsync(RefusalKind.NotNow, "thread");
        await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, reply.Id, "Here.", Stop).RefusedAsync(RefusalKind.NotNow, "thread");
        await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, newsroom.Clock.New<CommentId>(), "Here.", Stop).RefusedAsync(RefusalKind.NotNow, "thread");
        await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, suggested.Id, null, "Here.", Stop).RefusedAsync(RefusalKind.NotNow, "status");
    }

    [Fact]
    public async Task Who_may_know_a_confidential_source_does_not_name_it_and_who_may_not_is_told_nothing_by_trying()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        var source = await newsroom.SourceAsync(newsroom.Checker, confidential: true, title: "Dr. Miriam Quill", address: "https://example.org/quill");
        await newsroom.EvidenceAsync(claim, newsroom.Checker, source);

        foreach (var words in new[] { "dr. miriam quill told me", "See https://example.org/quill" })
        {
            await newsroom.Use<WriteComment>().RunAsync(newsroom.Checker, claim.Id, null, words, Stop).InvalidAsync("words");
            await newsroom.Use<WriteComment>().RunAsync(newsroom.Editor, claim.Id, null, words, Stop).InvalidAsync("words");
            await newsroom.SayAsync(claim, newsroom.SecondChecker, words);
        }

        var first = await newsroom.SayAsync(claim, newsroom.Checker, "See #1.2.");
        await newsroom.Use<EditComment>().RunAsync(newsroom.Checker, first.Id, first.Version, "Dr. Miriam Quill says so.", Stop).InvalidAsync("words");
    }

    [Fact]
    public async Task Words_are_in_no_record_no_board_and_no_publication()
    {
        const string Words = "Between us: the mayor’s aide is unsure.";
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);
        await newsroom.Use<EditComment>().RunAsync(newsroom.Checker, (await newsroom.SayAsync(claim, newsroom.Checker, Words)).Id, 1, Words + " Very.", Stop).DoneAsync();
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");

        Assert.DoesNotContain(await newsroom.ChangesAsync(), change => change.Details.Values.Any(value => value.Contains("aide", StringComparison.Ordinal)));
        Assert.DoesNotContain("aide", (await newsroom.PublishAsync(claim.ArticleId)).Content, StringComparison.Ordinal);
        var board = await newsroom.Use<ReadClaim>().RunAsync(newsroom.Author, claim.Id, Stop).DoneAsync();
        Assert.DoesNotContain("aide", System.Text.Json.JsonSerializer.Serialize(FactCheckShape(board)), StringComparison.Ordinal);

        static object FactCheckShape(ClaimBoard board) => new { board.Claim, board.Evidence, board.Queries, board.Annexes };
    }

    [Fact]
    public async Task What_was_said_goes_with_a_claim_that_is_merged_and_keeps_a_claim_from_being_undone_away()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var one = await newsroom.AddAsync(article, "Rain fell.");
        var other = await newsroom.AddAsync(article, "4,000 people");
        await newsroom.SayAsync(other, newsroom.Checker);
        Assert.Contains("discussed", (await newsroom.UndoAsync(article.Id, newsroom.Editor)).Refused(RefusalKind.NotNow, "changed-since").Message, StringComparison.Ordinal);

        var merged = await newsroom.MergeAsync(newsroom.Editor, one, other);
        Assert.Single((await newsroom.Use<ReadDiscussion>().RunAsync(newsroom.Checker, merged.Id, Stop).DoneAsync()).Threads);

        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.Empty((await newsroom.Use<ReadDiscussion>().RunAsync(newsroom.Checker, one.Id, Stop).DoneAsync()).Threads);
        Assert.Single((await newsroom.Use<ReadDiscussion>().RunAsync(newsroom.Checker, other.Id, Stop).DoneAsync()).Threads);
    }
}
