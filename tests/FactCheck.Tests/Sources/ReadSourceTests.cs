using System.Text;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Sources;

public sealed class ReadSourceTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task It_says_in_which_claims_of_which_articles_it_is_evidence_that_was_not_withdrawn()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        var (first, second) = (await newsroom.DraftAsync(headline: "First"), await newsroom.DraftAsync(headline: "Second"));
        var one = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(first), newsroom.Checker), newsroom.Checker, source);
        await newsroom.EvidenceAsync(one, newsroom.Checker, source, "again");
        var other = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(second), newsroom.Checker), newsroom.Checker, source);

        var board = await newsroom.Use<ReadSource>().RunAsync(newsroom.Reader, source.Id, Stop).DoneAsync();
        Assert.Equal([("Second", 1), ("First", 2)], board.Uses.Select(use => (use.Article.Headline, use.Stances.Count)));
        Assert.Equal(2, board.Source.UsedIn);

        var piece = (await newsroom.EvidenceOfAsync(other)).Single();
        await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, other.Id, other.Version, piece.Id, "Wrong table.", Stop).DoneAsync();
        Assert.Equal(["First"], (await newsroom.Use<ReadSource>().RunAsync(newsroom.Reader, source.Id, Stop).DoneAsync()).Uses.Select(use => use.Article.Headline));
        await newsroom.Use<ReadSource>().RunAsync(newsroom.Author, source.Id, Stop).RefusedAsync(RefusalKind.NotAllowed);
        (await newsroom.Use<ReadSource>().RunAsync(newsroom.Reader, SourceId.From(Guid.Empty), Stop)).Missing();
    }

    [Fact]
    public async Task Notes_on_its_reliability_are_several_each_with_its_person_and_moment()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await newsroom.SourceAsync(newsroom.Checker);
        await newsroom.Use<WriteSourceNote>().RunAsync(newsroom.Checker, source.Id, "Reliable on figures.", Stop).DoneAsync();
        newsroom.Clock.Move(TimeSpan.FromHours(1));
        await newsroom.Use<WriteSourceNote>().RunAsync(newsroom.Editor, source.Id, "Not on names.", Stop).DoneAsync();
        await newsroom.Use<WriteSourceNote>().RunAsync(newsroom.Reader, source.Id, "Me too.", Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newsroom.Use<WriteSourceNote>().RunAsync(newsroom.Editor, source.Id, " ", Stop).InvalidAsync("note");

        var board = await newsroom.Use<ReadSource>().RunAsync(newsroom.Reader, source.Id, Stop).DoneAsync();

        Assert.Equal([("Reliable on figures.", "Chen Checker"), ("Not on names.", "Edda Editor")], board.Notes.Select(note => (note.Text, board.People[note.WrittenBy].DisplayName)));
        Assert.True(board.Notes[1].WrittenAt - board.Notes[0].WrittenAt >= TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task The_same_file_under_another_source_is_found_by_its_hash_and_offered_but_never_a_confidential_one()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (one, other) = (await newsroom.SourceAsync(newsroom.Checker, title: "One"), await newsroom.SourceAsync(newsroom.Checker, title: "Other"));
        var secret = await newsroom.SourceAsync(newsroom.Checker, title: "Secret", confidential: true);
        string hash = "";
        foreach (var source in new[] { one, other, secret })
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes("the same bytes"));
            hash = (await newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(content, "a.txt"), Stop).DoneAsync()).Hash!;
        }

        var alike = Assert.Single((await newsroom.Use<ReadSource>().RunAsync(newsroom.Checker, one.Id, Stop).DoneAsync()).Alike);
        Assert.Equal((other.Id, true), (alike.Source.Id, alike.IsSameFile));
        Assert.Equal([one.Id, other.Id], (await newsroom.Use<FindSourcesByContent>().RunAsync(newsroom.Checker, hash.ToUpperInvariant(), Stop).DoneAsync()).Select(source => source.Id));
        Assert.Empty(await newsroom.Use<FindSourcesByContent>().RunAsync(newsroom.Checker, new string('0', 64), Stop).DoneAsync());
        await newsroom.Use<FindSourcesByContent>().RunAsync(newsroom.Checker, "0x", Stop).InvalidAsync("sha256");
        await newsroom.Use<FindSourcesByContent>().RunAsync(newsroom.Reader, hash, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        var shown = await newsroom.Use<ReadConfidentialSource>().RunAsync(newsroom.Editor, secret.Id, Stop).DoneAsync();
        Assert.Empty(shown.Alike);
    }

    [Fact]
    public async Task What_is_no_word_finds_nothing_and_a_filter_that_is_none_is_refused()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await newsroom.SourceAsync(newsroom.Checker);
        Task<Outcome<SourcesFound>> Read(SourceFilter filter) => newsroom.Use<ReadSources>().RunAsync(newsroom.Reader, filter, Stop);

        Assert.Equal(0, (await Read(new SourceFilter { Words = " – \"' * " }).DoneAsync()).Total);
        Assert.Equal(1, (await Read(new SourceFilter { Words = " " }).DoneAsync()).Total);
        Assert.Equal(0, (await Read(new SourceFilter { Words = "\"labour\" OR xyz*" }).DoneAsync()).Total);
        Assert.Equal(1, (await Read(new SourceFilter { Words = "\"labour\" *", From = -5, Most = 100_000 }).DoneAsync()).Total);
        await Read(new SourceFilter { Kind = (SourceKind)99 }).InvalidAsync("kind");
        await Read(new SourceFilter { Capture = (CaptureStanding)99 }).InvalidAsync("capture");
        await Read(new SourceFilter { Order = (SourceOrder)99 }).InvalidAsync("order");
    }
}
