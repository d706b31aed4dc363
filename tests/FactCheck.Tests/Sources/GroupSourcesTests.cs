using System.Text;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Sources;

/// <summary>Two copies of one agency's wire are one source.</summary>
public sealed class GroupSourcesTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Two_of_one_group_are_one_whatever_their_publishers_and_two_of_one_publisher_are_two_in_two_groups()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (one, other) = (await AddAsync(newsroom, "One Paper"), await AddAsync(newsroom, "Other Paper"));
        Assert.True(Independence.Between(one, other));

        var grouped = await GroupAsync(newsroom, "Reuters", one, other);
        Assert.False(Independence.Between(grouped[0], grouped[1]));

        var (first, second) = (await AddAsync(newsroom, "United Nations"), await AddAsync(newsroom, "united nations"));
        Assert.False(Independence.Between(first, second));
        first = Assert.Single(await GroupAsync(newsroom, "The Council", first));
        Assert.False(Independence.Between(first, second));
        second = Assert.Single(await GroupAsync(newsroom, "The Secretariat", second));
        Assert.True(Independence.Between(first, second));

        // A group is found however it is written, and left as it came.
        Assert.Equal(first.GroupId, Assert.Single(await GroupAsync(newsroom, "the COUNCIL", second)).GroupId);
        var alone = await newsroom.Use<GroupSources>().RunAsync(newsroom.Checker, [new(first.Id, first.Version)], new GroupChoice(), Stop).DoneAsync();
        Assert.Null(Assert.Single(alone).GroupId);
        Assert.Equal(["Reuters", "The Council"], (await newsroom.Use<ReadSourceGroups>().RunAsync(newsroom.Reader, Stop).DoneAsync()).Select(group => group.Group.Name));
        Assert.Equal(6, (await newsroom.ChangesAsync()).Count(change => change.Kind == ChangeKind.SourceGrouped));
    }

    [Fact]
    public async Task A_group_is_renamed_for_all_of_its_sources_and_to_no_name_that_another_has()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var one = Assert.Single(await GroupAsync(newsroom, "Reuter", await AddAsync(newsroom, "One Paper")));
        await GroupAsync(newsroom, "The Council", await AddAsync(newsroom, "Other Paper"));
        var id = one.GroupId!.Value;
        var rename = newsroom.Use<RenameGroup>();
        foreach (var (name, actor) in newsroom.Everybody.Where(each => !each.Value.Is(Role.Editor) && !each.Value.Is(Role.Checker)))
        {
            Assert.True((await rename.RunAsync(actor, id, "Reuter", "Mine", Stop)) is Outcome<SourceGroup>.Refused { Refusal.Kind: RefusalKind.NotAllowed }, name);
        }

        (await rename.RunAsync(newsroom.Checker, SourceGroupId.From(Guid.Empty), "Reuter", "Reuters", Stop)).Missing();
        (await rename.RunAsync(newsroom.Checker, id, "Rueter", "Reuters", Stop)).Stale();
        await rename.RunAsync(newsroom.Checker, id, "Reuter", "  ", Stop).InvalidAsync("name");
        await rename.RunAsync(newsroom.Checker, id, "Reuter", "THE council", Stop).InvalidAsync("name");
        Assert.Equal("Reuters", (await rename.RunAsync(newsroom.Checker, id, "Reuter", " Reuters ", Stop).DoneAsync()).Name);
        // Once more under its own name, and found by the new one alone.
        await rename.RunAsync(newsroom.Checker, id, "Reuters", "REUTERS", Stop).DoneAsync();
        Assert.Equal(["REUTERS", "The Council"], (await newsroom.Use<ReadSourceGroups>().RunAsync(newsroom.Reader, Stop).DoneAsync()).Select(group => group.Group.Name));
        Assert.Equal(id, Assert.Single(await GroupAsync(newsroom, "reuters", await AddAsync(newsroom, "Third Paper"))).GroupId);
        Assert.NotEqual(id, Assert.Single(await GroupAsync(newsroom, "Reuter", await AddAsync(newsroom, "Fourth Paper"))).GroupId);
        var renames = (await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.SourceGroupRenamed).ToList();
        Assert.Equal(2, renames.Count);
        Assert.All(renames, change => Assert.Equal([id.ToString()], change.Details.Values));
    }

    [Fact]
    public async Task What_turns_out_to_be_one_source_is_no_longer_signed_off_nor_published_and_open_boards_say_so()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (one, other) = (await AddAsync(newsroom, "One Paper", isPrimary: true), await AddAsync(newsroom, "Other Paper"));
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
        claim = await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Priority = ClaimPriority.Central }, Stop).DoneAsync();
        claim = await newsroom.EvidenceAsync(await newsroom.EvidenceAsync(await newsroom.StartAsync(claim, newsroom.Checker), newsroom.Checker, one), newsroom.Checker, other);
        claim = await newsroom.ProposeAsync(claim, newsroom.Checker);
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");
        var board = await newsroom.Use<ReadArticle>().RunAsync(newsroom.ThirdChecker, claim.ArticleId, Stop).DoneAsync();
        Assert.Null(board.Claims.Single(each => each.Claim.Id == claim.Id).MissingSources);

        await GroupAsync(newsroom, "Reuters", one, other);

        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.ThirdChecker, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotNow, "two-sources");
        board = await newsroom.Use<FollowArticle>().RunAsync(newsroom.ThirdChecker, board, null, Stop).DoneAsync();
        Assert.Equal("two-sources", board.Claims.Single(each => each.Claim.Id == claim.Id).Actions[ClaimAction.SignOff]?.Code);

        // Parted it can be signed; in one group again it is signed off and yet not published.
        var seen = (await newsroom.ReadAsync(session => session.Sources.FindAsync(one.Id, Stop)))!;
        await newsroom.Use<GroupSources>().RunAsync(newsroom.Checker, [new(seen.Id, seen.Version)], new GroupChoice(), Stop).DoneAsync();
        claim = await newsroom.SignOffAsync(claim, newsroom.ThirdChecker);
        Assert.Equal(0, Assert.Single(await newsroom.Use<ReadArticles>().RunAsync(newsroom.Editor, Stop).DoneAsync()).Blockers);
        await GroupAsync(newsroom, "Reuters", (await newsroom.ReadAsync(session => session.Sources.FindAsync(one.Id, Stop)))!);
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.ClaimAsync(claim.Id)).Status);
        Assert.Equal(1, Assert.Single(await newsroom.Use<ReadArticles>().RunAsync(newsroom.Editor, Stop).DoneAsync()).Blockers);
        var preview = await newsroom.Use<PreviewPublication>().RunAsync(newsroom.Editor, claim.ArticleId, new(), Stop).DoneAsync();
        Assert.Equal("two-sources", Assert.Single(preview.Blockers).Code);
    }

    [Fact]
    public async Task A_group_is_proposed_where_publisher_credit_or_words_suggest_it_and_a_person_says_yes()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (agency, paper, stranger) = (await AddAsync(newsroom, "Reuters"), await AddAsync(newsroom, "The Evening Paper"), await AddAsync(newsroom, "Another Paper"));
        Assert.Empty((await ReadAsync(newsroom, stranger)).Proposals);
        Assert.Equal("Reuters", Assert.Single((await ReadAsync(newsroom, agency)).Proposals).Name);

        await UploadAsync(newsroom, paper, "LEEDS (Reuters) - " + Long);
        var credited = Assert.Single((await ReadAsync(newsroom, paper)).Proposals);
        Assert.Equal(("Reuters", "It credits Reuters."), (credited.Name, credited.Because));

        // The same words set otherwise in another paper.
        await UploadAsync(newsroom, stranger, "Leeds (Reuters) — " + Long.Replace(". ", ".\n", StringComparison.Ordinal));
        var board = await ReadAsync(newsroom, stranger);
        Assert.False(Assert.Single(board.Alike).IsSameFile);
        var proposal = board.Proposals[0];
        Assert.Equal(("Reuters", 1), (proposal.Name, proposal.With.Count));
        Assert.Null((await ReadAsync(newsroom, paper)).Group);

        var yes = await newsroom.Use<GroupSources>().RunAsync(
            newsroom.Checker, [new(board.Source.Id, board.Source.Version), .. proposal.With], new GroupChoice(Name: proposal.Name), Stop).DoneAsync();
        Assert.Equal(2, yes.Count);
        Assert.Equal("Reuters", (await ReadAsync(newsroom, paper)).Group?.Name);
        // And now the agency itself is proposed for the group that is there.
        Assert.Equal(yes[0].GroupId, Assert.Single((await ReadAsync(newsroom, agency)).Proposals).Group?.Id);
    }

    [Fact]
    public async Task It_is_refused_to_whoever_may_not_stale_where_somebody_was_first_and_a_name_never_gives_a_confidential_source_away()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var source = await AddAsync(newsroom, "One Paper");
        var secret = await newsroom.SourceAsync(newsroom.Checker, confidential: true);
        Task<Outcome<IReadOnlyList<Source>>> Group(FactCheck.People.Actor by, Source of, GroupChoice choice, int? version = null) =>
            newsroom.Use<GroupSources>().RunAsync(by, [new(of.Id, version ?? of.Version)], choice, Stop);

        await Group(newsroom.Reader, source, new GroupChoice(Name: "Reuters")).RefusedAsync(RefusalKind.NotAllowed, "role");
        (await Group(newsroom.Checker, source, new GroupChoice(Name: "Reuters"), 99)).Stale();
        await Group(newsroom.Checker, source, new GroupChoice(Name: " – ")).InvalidAsync("name");
        await Group(newsroom.Checker, source, new GroupChoice(SourceGroupId.From(Guid.Empty))).InvalidAsync("group");
        await newsroom.Use<GroupSources>().RunAsync(newsroom.Checker, [], new GroupChoice(Name: "Reuters"), Stop).InvalidAsync("sources");
        await Group(newsroom.SecondChecker, secret, new GroupChoice(Name: "Reuters")).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        await Group(newsroom.Checker, secret, new GroupChoice(Name: "The ministry’s press office")).RefusedAsync(RefusalKind.NotAllowed, "confidential");
        Assert.Empty(await newsroom.Use<ReadSourceGroups>().RunAsync(newsroom.Editor, Stop).DoneAsync());

        await GroupAsync(newsroom, "Reuters", source);
        var grouped = Assert.Single(await Group(newsroom.Checker, secret, new GroupChoice(Name: "Reuters")).DoneAsync());
        Assert.True(grouped.IsWithheld);
        Assert.Null(grouped.GroupId);
        Assert.Equal(1, Assert.Single(await newsroom.Use<ReadSourceGroups>().RunAsync(newsroom.Editor, Stop).DoneAsync()).Sources);
    }

    private static string Long { get; } = string.Join(' ', Enumerable.Range(1, 12).Select(number => $"The council counted {number} thousand jobs that were lost in the city."));

    private static Task<SourceBoard> ReadAsync(TestNewsroom newsroom, Source source) => newsroom.Use<ReadSource>().RunAsync(newsroom.Checker, source.Id, Stop).DoneAsync();

    private static Task<Source> AddAsync(TestNewsroom newsroom, string publisher, bool isPrimary = false) =>
        newsroom.Use<AddSource>().RunAsync(newsroom.Checker, new SourceFields { Title = "Figures of " + publisher, Publisher = publisher, IsPrimary = isPrimary }, Stop).DoneAsync();

    private static Task<IReadOnlyList<Source>> GroupAsync(TestNewsroom newsroom, string name, params Source[] sources) =>
        newsroom.Use<GroupSources>().RunAsync(newsroom.Checker, [.. sources.Select(source => new SeenSource(source.Id, source.Version))], new GroupChoice(Name: name), Stop).DoneAsync();

    private static async Task UploadAsync(TestNewsroom newsroom, Source source, string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await newsroom.Use<UploadCapture>().RunAsync(newsroom.Checker, source.Id, new UploadedFile(content, "copy.txt"), Stop).DoneAsync();
    }
}
