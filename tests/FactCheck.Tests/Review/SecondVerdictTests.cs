using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Verdicts;
using Xunit;

namespace FactCheck.Tests.Review;

public sealed class SecondVerdictTests
{
    private const string Secret = "Because the annex on page 61 says otherwise.";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new IdJson() } };

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Theory]
    [InlineData("newsroom")]
    [InlineData("article")]
    [InlineData("claim")]
    [InlineData("nobody")]
    public async Task A_verdict_is_sealed_where_newsroom_article_or_claim_asks_for_a_second_one(string who)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await CheckedAsync(newsroom, blind: who == "article");
        if (who == "newsroom")
        {
            await SetAsync(newsroom, new SettingsFields { BlindSecond = true });
        }

        if (who == "claim")
        {
            claim = await newsroom.Use<AskSecondVerdict>().RunAsync(newsroom.Editor, claim.Id, claim.Version, true, Stop).DoneAsync();
        }

        await newsroom.ProposeAsync(claim, newsroom.Checker);

        Assert.Equal(who != "nobody", (await newsroom.VerdictAsync(claim))!.IsSealed);
    }

    [Fact]
    public async Task Only_an_editor_asks_for_a_second_verdict_on_a_claim_and_it_holds_from_the_next_verdict_on()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.ProposeAsync(await CheckedAsync(newsroom, blind: false), newsroom.Checker);
        await newsroom.Use<AskSecondVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, true, Stop).RefusedAsync(RefusalKind.NotAllowed);

        var asked = await newsroom.Use<AskSecondVerdict>().RunAsync(newsroom.Editor, claim.Id, claim.Version, true, Stop).DoneAsync();

        Assert.False((await newsroom.VerdictAsync(claim))!.IsSealed);
        Assert.Equal((ChangeKind.SecondVerdictAsked, "on"), ((await newsroom.ChangesAsync())[^1].Kind, (await newsroom.ChangesAsync())[^1].Details["asked"]));
        var before = await newsroom.NewestChangeAsync();
        await newsroom.Use<AskSecondVerdict>().RunAsync(newsroom.Editor, claim.Id, asked.Version, true, Stop).DoneAsync();
        Assert.Equal(before, await newsroom.NewestChangeAsync());
    }

    [Fact]
    public async Task A_sealed_verdict_is_in_nothing_that_anybody_but_its_proposer_can_read()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await CheckedAsync(newsroom);
        var before = await newsroom.NewestChangeAsync();
        claim = await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "inaccurate", Secret, Stop).DoneAsync();

        foreach (var (name, actor) in newsroom.Everybody)
        {
            if (await newsroom.Use<ReadClaim>().RunAsync(actor, claim.Id, Stop) is not Outcome<ClaimBoard>.Done { Value: var board })
            {
                continue;
            }

            var isMine = actor.Id == newsroom.Checker.Id;
            Assert.True(board.IsSealed, name);
            Assert.Equal(isMine, board.Verdict is not null);
            Assert.Null(board.Second);
            var article = await newsroom.Use<ReadArticle>().RunAsync(actor, claim.ArticleId, Stop).DoneAsync();
            Assert.Equal(isMine ? 1 : 0, article.Claims.Single(one => one.Claim.Id == claim.Id).Verdicts.Count);
            var desk = await newsroom.Use<ReadDesk>().RunAsync(actor, Stop).DoneAsync();
            Assert.DoesNotContain(Secret, JsonSerializer.Serialize(desk with { People = new Dictionary<PersonId, Person>() }, Json), StringComparison.Ordinal);
            Assert.All(board.Actions.Values.OfType<Refusal>(), refusal => Assert.DoesNotContain("Inaccurate", refusal.Message, StringComparison.Ordinal));
        }

        // History, audit, notifications and the live feed all read this one row.
        var change = Assert.Single(await newsroom.ChangesAsync(), change => change.Sequence > before);
        Assert.Equal((ChangeKind.VerdictSealed, (PersonId?)null), (change.Kind, change.PersonId));
        Assert.Equal(["fingerprint", "from", "to"], change.Details.Keys.Order());
        var verdict = (await newsroom.VerdictAsync(claim))!;
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{verdict.Id}\n{newsroom.Checker.Id}\ninaccurate\n{Secret}"))), change.Details["fingerprint"]);
    }

    [Fact]
    public async Task While_the_first_is_sealed_nobody_answers_it_and_only_its_proposer_takes_it_back()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await SealedAsync(newsroom);
        foreach (var actor in newsroom.Everybody.Values)
        {
            foreach (var action in EveryStatusActionAndRoleTests.Actions.Where(action => action is not (ClaimAction.SecondVerdict or ClaimAction.Withdraw)))
            {
                Assert.False((await EveryStatusActionAndRoleTests.RunAsync(newsroom, claim, action, actor, claim.Version)).IsDone, $"{action}");
            }
        }

        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotNow, "sealed");
        await newsroom.Use<RequestChanges>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, "More.", Stop).RefusedAsync(RefusalKind.NotNow, "sealed");
        await newsroom.Use<WithdrawVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, Stop).RefusedAsync(RefusalKind.NotAllowed);
        await newsroom.Use<WithdrawVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, Stop).DoneAsync();

        var withdrawn = (await newsroom.ChangesAsync())[^1];
        Assert.Equal((ChangeKind.VerdictWithdrawn, (PersonId?)null), (withdrawn.Kind, withdrawn.PersonId));
        Assert.Empty((await newsroom.Use<ReadClaim>().RunAsync(newsroom.SecondChecker, claim.Id, Stop).DoneAsync()).Verdicts);
    }

    [Fact]
    public async Task Every_person_may_give_the_second_verdict_who_may_sign_the_first_off_and_nobody_else()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await SealedAsync(newsroom);
        string[] may = [nameof(newsroom.Editor), nameof(newsroom.CheckingEditor), nameof(newsroom.SecondChecker), nameof(newsroom.ThirdChecker), nameof(newsroom.Everything)];
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var board = await newsroom.Use<ReadClaim>().RunAsync(actor, claim.Id, Stop);
            var outcome = await newsroom.Use<GiveSecondVerdict>().RunAsync(actor, claim.Id, claim.Version, "accurate", "The table says so.", Stop);
            Assert.True(may.Contains(name) == outcome.IsDone, $"{name}: {outcome}");
            if (board is Outcome<ClaimBoard>.Done shown)
            {
                Assert.Equal(outcome.IsDone, shown.Value.Actions[ClaimAction.SecondVerdict] is null);
            }

            claim = outcome.IsDone ? await SealedAsync(newsroom) : claim;
        }

        var own = await SealedAsync(newsroom, author: newsroom.Everything);
        await newsroom.Use<GiveSecondVerdict>().RunAsync(newsroom.Everything, own.Id, own.Version, "accurate", "Mine.", Stop).RefusedAsync(RefusalKind.NotAllowed, "author");
    }

    [Fact]
    public async Task A_second_verdict_needs_what_a_first_one_needs()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await SealedAsync(newsroom);
        await newsroom.Use<GiveSecondVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, "no-such", "Why.", Stop).InvalidAsync("rating");
        await newsroom.Use<GiveSecondVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, "accurate", " ", Stop).InvalidAsync("explanation");
        var asked = await newsroom.AskAsync(claim, newsroom.SecondChecker);
        await newsroom.Use<GiveSecondVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, asked.Version, "accurate", "Why.", Stop).RefusedAsync(RefusalKind.NotNow, "open-query");
    }

    [Fact]
    public async Task Two_that_agree_are_shown_side_by_side_and_go_on_to_their_sign_offs()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.SecondAsync(await SealedAsync(newsroom), newsroom.SecondChecker);

        Assert.Equal(ClaimStatus.InReview, claim.Status);
        var board = await newsroom.Use<ReadClaim>().RunAsync(newsroom.Reader, claim.Id, Stop).DoneAsync();
        Assert.Equal((newsroom.Checker.Id, newsroom.SecondChecker.Id), (board.Verdict!.Verdict.ProposedBy, board.Second!.Verdict.ProposedBy));
        Assert.False(board.IsSealed || board.IsDisputed);
        Assert.Empty(board.Verdict.SignOffs);

        // Who agreed has not seen the first one's explanation before: they sign it off like everybody else.
        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotAllowed, "own-verdict");
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(claim, newsroom.SecondChecker)).Status);
    }

    [Fact]
    public async Task Two_that_differ_are_a_dispute_that_is_told_with_who_came_to_what()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.SecondAsync(await SealedAsync(newsroom), newsroom.SecondChecker, "inaccurate");

        Assert.Equal(ClaimStatus.ChangesRequested, claim.Status);
        var board = await newsroom.Use<ReadClaim>().RunAsync(newsroom.Reader, claim.Id, Stop).DoneAsync();
        Assert.True(board.IsDisputed);
        Assert.Equal(("accurate", "inaccurate"), (board.Verdict!.Rating.Key, board.Second!.Rating.Key));
        var change = (await newsroom.ChangesAsync())[^1];
        Assert.Equal(ChangeKind.SecondVerdictGiven, change.Kind);
        Assert.Equal(newsroom.SecondChecker.Id, change.PersonId);
        Assert.Equal(("inaccurate", "accurate", "no"), (change.Details["rating"], change.Details["firstRating"], change.Details["agree"]));
        Assert.Equal(newsroom.Checker.Id.ToString(), change.Details["firstBy"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_editor_who_gave_neither_decides_for_one_and_the_other_stays_in_the_record(bool forTheSecond)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.SecondAsync(await SealedAsync(newsroom), newsroom.CheckingEditor, "inaccurate", "Page 61.");
        var (first, second) = await BothAsync(newsroom, claim);
        Task<Outcome<Claim>> DecideAsync(Actor by, string? reason, VerdictId? standing) =>
            newsroom.Use<DecideDispute>().RunAsync(by, claim.Id, claim.Version, reason, standing, Stop);

        // One of the two is an editor as well; the other a checker; the author decides nothing under any role.
        await DecideAsync(newsroom.CheckingEditor, "Mine.", second.Id).RefusedAsync(RefusalKind.NotAllowed, "own-verdict");
        await DecideAsync(newsroom.Checker with { Roles = [Role.Editor, Role.Checker] }, "Mine.", first.Id).RefusedAsync(RefusalKind.NotAllowed, "own-verdict");
        await DecideAsync(newsroom.Author with { Roles = [Role.Author, Role.Editor] }, "Mine.", first.Id).RefusedAsync(RefusalKind.NotAllowed, "author");
        await DecideAsync(newsroom.Editor, " ", first.Id).InvalidAsync("reason");
        await DecideAsync(newsroom.Editor, "Right.", newsroom.Clock.New<VerdictId>()).InvalidAsync("standing");
        var decided = await DecideAsync(newsroom.Editor, "The annex is plain.", forTheSecond ? second.Id : null).DoneAsync();

        Assert.Equal(ClaimStatus.SignedOff, decided.Status);
        var (current, other) = await BothAsync(newsroom, claim);
        Assert.Equal(forTheSecond ? (second.Id, first.Id) : (first.Id, second.Id), (current.Id, other.Id));
        var change = (await newsroom.ChangesAsync())[^1];
        Assert.Equal((ChangeKind.DisputeDecided, "The annex is plain.", current.Rating), (change.Kind, change.Details["reason"], change.Details["rating"]));
        Assert.Equal((forTheSecond ? newsroom.Checker : newsroom.CheckingEditor).Id.ToString(), change.Details["against"]);
        var board = await newsroom.Use<ReadClaim>().RunAsync(newsroom.Reader, claim.Id, Stop).DoneAsync();
        Assert.Equal(newsroom.Editor.Id, board.Verdict!.Decision!.GivenBy);
        Assert.Equal(other.Id, board.Second!.Verdict.Id);
        Assert.DoesNotContain((await newsroom.Use<ReadArticle>().RunAsync(newsroom.Editor, claim.ArticleId, Stop).DoneAsync()).Blockers, blocker => blocker.Code == "policy");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Readers_see_that_an_editor_decided_and_the_dissent_where_the_newsroom_shows_it(bool shown)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await SetAsync(newsroom, new SettingsFields { PublishDissent = shown });
        var claim = await newsroom.SecondAsync(await SealedAsync(newsroom), newsroom.SecondChecker, "inaccurate", "Page 61.");
        await newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, claim.Id, claim.Version, "The annex is plain.", null, Stop).DoneAsync();
        await newsroom.ClearAsync(await newsroom.ArticleAsync(claim.ArticleId), "Rain fell.");

        var content = PublishedJson.Read((await newsroom.PublishAsync(claim.ArticleId)).Content).Claims.Single();

        Assert.Equal("Edda Editor", content.DecidedBy);
        Assert.Equal(shown ? "The annex is plain." : null, content.DecidedBecause);
        if (shown)
        {
            var dissent = Assert.Single(content.Dissent);
            Assert.Equal(("Sana Checker", "inaccurate", "Page 61."), (dissent.By, dissent.Rating?.Key, dissent.Why));
        }
        else
        {
            Assert.Empty(content.Dissent);
        }
    }

    [Fact]
    public async Task New_words_leave_a_sealed_verdict_sealed_and_it_is_neither_confirmed_nor_answered_but_replaced()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await SealedAsync(newsroom);
        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.OtherText);
        claim = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal(ClaimStatus.Recheck, claim.Status);

        await newsroom.Use<ConfirmUnchanged>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, "Same.", Stop).RefusedAsync(RefusalKind.NotNow, "sealed");
        var again = await newsroom.ProposeAsync(await newsroom.StartAsync(claim, newsroom.ThirdChecker), newsroom.ThirdChecker);

        Assert.Empty((await newsroom.Use<ReadClaim>().RunAsync(newsroom.SecondChecker, claim.Id, Stop).DoneAsync()).Verdicts);
        await newsroom.SecondAsync(again, newsroom.SecondChecker);
        Assert.Equal(3, (await newsroom.Use<ReadClaim>().RunAsync(newsroom.SecondChecker, claim.Id, Stop).DoneAsync()).Verdicts.Count);
    }

    [Fact]
    public async Task In_a_unanimous_article_a_named_reviewer_gives_the_second_verdict()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(policy: ReviewPolicy.Unanimous, reviewers: [newsroom.SecondChecker, newsroom.Editor], blind: true);
        var claim = await newsroom.ProposeAsync(await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker), newsroom.Checker), newsroom.Checker);

        await newsroom.Use<GiveSecondVerdict>().RunAsync(newsroom.ThirdChecker, claim.Id, claim.Version, "accurate", "Why.", Stop).RefusedAsync(RefusalKind.NotAllowed, "not-named");
        await newsroom.SecondAsync(claim, newsroom.SecondChecker);
    }

    private static async Task<Claim> CheckedAsync(TestNewsroom newsroom, bool blind = true, Actor? author = null) =>
        await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync(blind: blind, author: author)), newsroom.Checker), newsroom.Checker);

    private static async Task<Claim> SealedAsync(TestNewsroom newsroom, Actor? author = null) =>
        await newsroom.ProposeAsync(await CheckedAsync(newsroom, author: author), newsroom.Checker);

    private static async Task<(Verdict Current, Verdict Second)> BothAsync(TestNewsroom newsroom, Claim claim) =>
        ((await newsroom.VerdictAsync(claim))!, (await newsroom.ReadAsync(session => session.Verdicts.SecondAsync(claim.Id, Stop)))!);

    private static async Task SetAsync(TestNewsroom newsroom, SettingsFields fields)
    {
        var now = await newsroom.Use<ReadSettings>().RunAsync(newsroom.Administrator, Stop).DoneAsync();
        await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, now.Version, fields, Stop).DoneAsync();
    }
}
