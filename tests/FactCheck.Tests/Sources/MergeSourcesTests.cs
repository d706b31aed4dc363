using System.Text;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.Sources;
using FactCheck.Storage.Live;
using Xunit;

namespace FactCheck.Tests.Sources;

/// <summary>Two entries of one source become one, and nothing that was logged is lost.</summary>
public sealed class MergeSourcesTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Evidence_captures_and_notes_follow_and_the_old_id_and_address_lead_to_the_one_that_stays()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (stays, goes) = (await AddAsync(newsroom, "Figures", "https://example.org/a"), await AddAsync(newsroom, "Zeppelin figures", "https://example.org/b"));
        var claim = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker), newsroom.Checker, goes);
        claim = await newsroom.EvidenceAsync(claim, newsroom.Checker, goes, "old words");
        var withdrawn = (await newsroom.EvidenceOfAsync(claim))[^1];
        claim = await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, withdrawn.Id, "Twice.", Stop).DoneAsync();
        var capture = await UploadAsync(newsroom, goes, "The quokka slept.");
        await newsroom.Use<WriteSourceNote>().RunAsync(newsroom.SecondChecker, goes.Id, "Copies others.", Stop).DoneAsync();
        var board = await newsroom.Use<ReadArticle>().RunAsync(newsroom.Checker, claim.ArticleId, Stop).DoneAsync();

        var merged = await MergeAsync(newsroom, stays, goes).DoneAsync();

        Assert.Equal((stays.Id, "Figures"), (merged.Id, merged.Title));
        Assert.All(await newsroom.EvidenceOfAsync(claim), piece => Assert.Equal(stays.Id, piece.SourceId));
        foreach (var id in new[] { stays.Id, goes.Id })
        {
            var one = await newsroom.Use<ReadSource>().RunAsync(newsroom.Reader, id, Stop).DoneAsync();
            Assert.Equal((stays.Id, 1), (one.Source.Id, one.Source.UsedIn));
            Assert.Equal("Copies others.", Assert.Single(one.Notes).Text);
            Assert.Equal("Sana Checker", one.People[one.Notes[0].WrittenBy].DisplayName);
            Assert.Equal(claim.Id, Assert.Single(one.Uses).Claim.Id);
            Assert.Equal(goes.Id, Assert.Single(one.Merged).Source.Id);
            Assert.Contains(capture.Id, (await newsroom.Use<ReadCaptures>().RunAsync(newsroom.Reader, id, Stop).DoneAsync()).Select(each => each.Id));
        }

        Assert.Equal(stays.Id, (await newsroom.Use<FindSource>().RunAsync(newsroom.Checker, "https://www.example.org/b?utm_source=x", Stop).DoneAsync()).Id);
        Assert.Equal(stays.Id, (await newsroom.Use<AddSource>().RunAsync(newsroom.Checker, new SourceFields { Title = "Again", Address = "https://example.org/b" }, Stop)).Stale().Id);
        // It is in the library once, and found by its old title and by what was captured of it.
        foreach (var words in new[] { null, "zeppelin", "quokka", "copies" })
        {
            Assert.Equal([stays.Id], (await newsroom.Use<ReadSources>().RunAsync(newsroom.Reader, new SourceFilter { Words = words }, Stop).DoneAsync()).Sources.Select(each => each.Id));
        }

        // A board that was open learns it, and new evidence on the old id is evidence on the new one.
        board = await newsroom.Use<FollowArticle>().RunAsync(newsroom.Checker, board, null, Stop).DoneAsync();
        Assert.Equal(stays.Id, board.Claims.Single(each => each.Claim.Id == claim.Id).Evidence[0].Source.Id);
        claim = await newsroom.EvidenceAsync(await newsroom.ClaimAsync(claim.Id), newsroom.Checker, goes, "new words");
        Assert.Equal(stays.Id, (await newsroom.EvidenceOfAsync(claim))[^1].SourceId);
    }

    [Theory]
    [InlineData(false, ClaimStatus.SignedOff)]
    [InlineData(true, ClaimStatus.InReview)]
    public async Task Sign_offs_are_void_where_the_two_differ_in_what_a_verdict_rests_on(bool differ, ClaimStatus after)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (stays, goes) = (await AddAsync(newsroom, "Figures", null), await AddAsync(newsroom, differ ? "Other figures" : "Figures", null));
        var claim = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker), newsroom.Checker, goes);
        claim = await newsroom.SignOffAsync(await newsroom.ProposeAsync(claim, newsroom.Checker), newsroom.ThirdChecker);

        await MergeAsync(newsroom, stays, goes).DoneAsync();

        var now = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal((after, claim.Version + 1), (now.Status, now.Version));
        Assert.All(await newsroom.AnswersAsync(claim), answer => Assert.Equal(!differ, answer.IsValid));
        Assert.Single(await newsroom.ChangesAsync(), change => change.Kind == ChangeKind.EvidenceMoved && change.ClaimId == claim.Id);
    }

    [Fact]
    public async Task It_can_be_taken_back_and_what_came_since_stays_where_it_is()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (stays, goes) = (await AddAsync(newsroom, "Figures", "https://example.org/a"), await AddAsync(newsroom, "Zeppelin figures", "https://example.org/b"));
        var claim = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), newsroom.Checker), newsroom.Checker, goes);
        var capture = await UploadAsync(newsroom, goes, "The quokka slept.");
        await newsroom.Use<WriteSourceNote>().RunAsync(newsroom.Checker, goes.Id, "Copies others.", Stop).DoneAsync();
        await MergeAsync(newsroom, stays, goes).DoneAsync();
        claim = await newsroom.EvidenceAsync(await newsroom.ClaimAsync(claim.Id), newsroom.Checker, goes, "came since");

        var parted = await newsroom.Use<UnmergeSource>().RunAsync(newsroom.Editor, goes.Id, Stop).DoneAsync();

        Assert.Equal((goes.Id, "Zeppelin figures", (SourceId?)null), (parted.Id, parted.Title, parted.MergedInto));
        Assert.Equal([goes.Id, stays.Id], (await newsroom.EvidenceOfAsync(claim)).Select(piece => piece.SourceId));
        var one = await newsroom.Use<ReadSource>().RunAsync(newsroom.Reader, goes.Id, Stop).DoneAsync();
        Assert.Single(one.Notes);
        Assert.Contains(capture.Id, (await newsroom.Use<ReadCaptures>().RunAsync(newsroom.Reader, goes.Id, Stop).DoneAsync()).Select(each => each.Id));
        Assert.Equal(goes.Id, (await newsroom.Use<FindSource>().RunAsync(newsroom.Checker, "https://example.org/b", Stop).DoneAsync()).Id);
        foreach (var (words, id) in new[] { ("zeppelin", goes.Id), ("quokka", goes.Id) })
        {
            Assert.Equal([id], (await newsroom.Use<ReadSources>().RunAsync(newsroom.Reader, new SourceFilter { Words = words }, Stop).DoneAsync()).Sources.Select(each => each.Id));
        }

        (await newsroom.Use<UnmergeSource>().RunAsync(newsroom.Editor, goes.Id, Stop)).Missing();
        // The chain has all of it, by ids alone.
        Assert.True((await newsroom.Use<ChainVerification>().RunAsync(Stop)).IsWhole);
        var kinds = (await newsroom.ChangesAsync()).Select(change => change.Kind).ToList();
        Assert.Contains(ChangeKind.SourcesMerged, kinds);
        Assert.Contains(ChangeKind.SourcesParted, kinds);
        Assert.DoesNotContain(await newsroom.ChangesAsync(), change => change.Details.Values.Any(value => value.Contains("Zeppelin", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_that_was_merged_further_is_parted_from_the_end()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (one, two, three) = (await AddAsync(newsroom, "One", "https://example.org/1"), await AddAsync(newsroom, "Two", "https://example.org/2"), await AddAsync(newsroom, "Three", "https://example.org/3"));
        two = await MergeAsync(newsroom, two, one).DoneAsync();
        await MergeAsync(newsroom, three, two).DoneAsync();

        Assert.Equal(three.Id, (await newsroom.Use<FindSource>().RunAsync(newsroom.Checker, "https://example.org/1", Stop).DoneAsync()).Id);
        await newsroom.Use<UnmergeSource>().RunAsync(newsroom.Checker, one.Id, Stop).RefusedAsync(RefusalKind.NotNow, "merged-further");
        await newsroom.Use<UnmergeSource>().RunAsync(newsroom.Checker, two.Id, Stop).DoneAsync();
        await newsroom.Use<UnmergeSource>().RunAsync(newsroom.Checker, one.Id, Stop).DoneAsync();
        Assert.Equal(3, (await newsroom.Use<ReadSources>().RunAsync(newsroom.Checker, new SourceFilter(), Stop).DoneAsync()).Total);
    }

    [Fact]
    public async Task A_confidential_source_never_goes_into_an_open_one_nor_an_open_one_into_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (open, secret, other) = (await AddAsync(newsroom, "Figures", null), await newsroom.SourceAsync(newsroom.Checker, confidential: true), await newsroom.SourceAsync(newsroom.Checker, confidential: true));

        await MergeAsync(newsroom, open, secret).RefusedAsync(RefusalKind.NotNow, "confidential");
        await MergeAsync(newsroom, secret, open).RefusedAsync(RefusalKind.NotNow, "confidential");
        await newsroom.Use<MergeSources>().RunAsync(newsroom.SecondChecker, Seen(secret), Seen(other), Stop).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        // Two confidential ones are merged by somebody who may know both, and what comes back is emptied.
        var merged = await MergeAsync(newsroom, secret, other).DoneAsync();
        Assert.True(merged.IsWithheld);

        var shown = await newsroom.Use<ReadConfidentialSource>().RunAsync(newsroom.Checker, other.Id, Stop).DoneAsync();
        Assert.Equal(secret.Id, shown.Source.Id);
        Assert.Single(shown.Merged);
        Assert.Empty((await newsroom.Use<ReadSource>().RunAsync(newsroom.Editor, secret.Id, Stop).DoneAsync()).Merged);
    }

    [Fact]
    public async Task What_went_into_a_source_is_erased_with_it_at_any_remove()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        async Task<Source> AddSecretAsync(string title) => await newsroom.Use<AddSource>().RunAsync(
            newsroom.Checker, new SourceFields { Title = title, IsConfidential = true, WithheldBecause = "Fear." }, Stop).DoneAsync();
        var (one, two, three) = (await AddSecretAsync("Zebedee one"), await AddSecretAsync("Zebedee two"), await AddSecretAsync("Zebedee three"));
        two = await MergeAsync(newsroom, two, one).DoneAsync();
        await MergeAsync(newsroom, three, two).DoneAsync();

        await newsroom.Use<EraseSource>().RunAsync(newsroom.Editor, one.Id, EraseSource.Confirmation, Stop).DoneAsync();

        Assert.Empty(await newsroom.ReadAsync(session => session.People.TracesAsync("Zebedee", Stop)));
    }

    [Fact]
    public async Task A_page_is_not_compared_with_what_was_captured_of_the_other_s_address()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (stays, goes) = (await AddAsync(newsroom, "Figures", "https://example.org/a"), await AddAsync(newsroom, "Zeppelin figures", "https://example.org/b"));
        await newsroom.Database.WriteAsync<bool>(
            async session =>
            {
                await session.Captures.AddAsync(
                    new Capture
                    {
                        Id = CaptureId.From(Guid.CreateVersion7(newsroom.Clock.GetUtcNow())),
                        SourceId = goes.Id,
                        Way = CaptureWay.Fetched,
                        State = CaptureState.Kept,
                        AskedAddress = "https://example.org/b",
                        AskedBy = newsroom.Checker.Id,
                        AskedAt = newsroom.Clock.GetUtcNow(),
                        EndedAt = newsroom.Clock.GetUtcNow(),
                    },
                    Stop);
                return true;
            },
            Stop);

        await MergeAsync(newsroom, stays, goes).DoneAsync();

        await newsroom.Use<FactCheck.Sources.Revisiting.VisitSource>().RunAsync(newsroom.Checker, stays.Id, Stop).RefusedAsync(RefusalKind.NotNow, "not-captured");
    }

    [Fact]
    public async Task It_is_refused_with_itself_to_readers_and_stale_where_somebody_changed_one_of_the_two()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (one, other) = (await AddAsync(newsroom, "One", null), await AddAsync(newsroom, "Two", null));

        await MergeAsync(newsroom, one, one).RefusedAsync(RefusalKind.NotNow, "same");
        await newsroom.Use<MergeSources>().RunAsync(newsroom.Reader, Seen(one), Seen(other), Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        (await MergeAsync(newsroom, one, other with { Version = 9 })).Stale();
        (await MergeAsync(newsroom, one with { Version = 9 }, other)).Stale();
        (await newsroom.Use<MergeSources>().RunAsync(newsroom.Checker, Seen(one), new(SourceId.From(Guid.Empty), 1), Stop)).Missing();
    }

    private static SeenSource Seen(Source source) => new(source.Id, source.Version);

    private static Task<Outcome<Source>> MergeAsync(TestNewsroom newsroom, Source into, Source other) =>
        newsroom.Use<MergeSources>().RunAsync(newsroom.Checker, Seen(into), Seen(other), Stop);

    private static Task<Source> AddAsync(TestNewsroom newsroom, string title, string? address) =>
        newsroom.Use<AddSource>().RunAsync(newsroom.Checker, new SourceFields { Title = title, Address = address }, Stop).DoneAsync();

    private static async Task<Capture> UploadAsync(TestNewsroom newsroom, Source source, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(content, "copy.txt"), Stop).DoneAsync();
    }
}
