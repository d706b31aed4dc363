using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Tests.Claims;
using FactCheck.Verdicts;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>The whole table of status × action × person through the real use cases, against a table written here.</summary>
public sealed class EveryStatusActionAndRoleTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    internal static readonly ClaimAction[] Actions =
        [.. Enum.GetValues<ClaimAction>().Where(action => action is not (ClaimAction.WordsChange or ClaimAction.EvidenceChanges))];

    /// <summary>An act's kind of change.</summary>
    private static readonly Dictionary<ClaimAction, ChangeKind> Kinds = new()
    {
        [ClaimAction.Accept] = ChangeKind.ClaimAccepted,
        [ClaimAction.SetAside] = ChangeKind.ClaimSetAside,
        [ClaimAction.Restore] = ChangeKind.ClaimRestored,
        [ClaimAction.Start] = ChangeKind.ClaimStarted,
        [ClaimAction.Assign] = ChangeKind.ClaimAssigned,
        [ClaimAction.Propose] = ChangeKind.VerdictProposed,
        [ClaimAction.Withdraw] = ChangeKind.VerdictWithdrawn,
        [ClaimAction.SecondVerdict] = ChangeKind.SecondVerdictGiven,
        [ClaimAction.SignOff] = ChangeKind.SignedOff,
        [ClaimAction.RequestChanges] = ChangeKind.ChangesRequested,
        [ClaimAction.Decide] = ChangeKind.DisputeDecided,
        [ClaimAction.Reopen] = ChangeKind.ClaimReopened,
        [ClaimAction.ConfirmUnchanged] = ChangeKind.ClaimConfirmed,
    };

    public static readonly TheoryData<ClaimStatus, bool> Cells = [.. from status in Enum.GetValues<ClaimStatus>() from wearsAllHats in new[] { false, true } select new TheoryDataRow<ClaimStatus, bool>(status, wearsAllHats)];

    /// <param name="status">Where the claim stands.</param>
    /// <param name="wearsAllHats">Whether the author holds every role, and the proposer is an editor too.</param>
    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Whoever_tries_whatever_is_answered_by_the_two_tables(ClaimStatus status, bool wearsAllHats)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var author = wearsAllHats ? newsroom.Everything : newsroom.Author;
        var proposer = wearsAllHats ? newsroom.CheckingEditor : newsroom.Checker;
        var claim = await newsroom.BringAsync(status, author, proposer);
        Assert.Equal(status, claim.Status);
        var hasVerdict = status is ClaimStatus.InReview or ClaimStatus.ChangesRequested or ClaimStatus.SignedOff or ClaimStatus.Recheck;

        foreach (var (name, actor) in newsroom.Everybody)
        {
            foreach (var action in Actions)
            {
                var expected = Expected(status, action, actor, author, hasVerdict ? proposer : null);
                var about = $"{name} {action} while {status}: ";
                if (expected == "done")
                {
                    claim = await DoneAsync(newsroom, claim, action, actor, about, status, author, proposer);
                }
                else
                {
                    await RefusedAsync(newsroom, claim, action, actor, about, expected);
                }
            }
        }
    }

    private static async Task<Claim> DoneAsync(
        TestNewsroom newsroom, Claim claim, ClaimAction action, Actor actor, string about, ClaimStatus status, Actor author, Actor proposer)
    {
        Assert.True((await BoardAsync(newsroom, claim, actor)).Actions[action] is null, about + "the page says it may not be");
        var before = await newsroom.NewestChangeAsync();

        var outcome = await RunAsync(newsroom, claim, action, actor, claim.Version);

        Assert.True(outcome.IsDone, about + outcome);
        var after = outcome.Done();
        Assert.Equal(ClaimWorkflowTests.Leads[(status, action)], after.Status);
        Assert.Equal(claim.Version + 1, after.Version);
        var kept = await newsroom.ClaimAsync(claim.Id);
        Assert.Equivalent(kept, after, strict: true);
        var change = Assert.Single(await newsroom.ChangesAsync(), change => change.Sequence > before);
        Assert.Equal((Kinds[action], actor.Id, claim.Id, claim.ArticleId), (change.Kind, change.PersonId, change.ClaimId, change.ArticleId));
        return await newsroom.BringAsync(status, author, proposer);
    }

    private static async Task RefusedAsync(TestNewsroom newsroom, Claim claim, ClaimAction action, Actor actor, string about, string expected)
    {
        if (expected != "missing")
        {
            Assert.True((await BoardAsync(newsroom, claim, actor)).Actions[action] is not null, about + "the page offers it");
        }

        var before = await newsroom.NewestChangeAsync();

        var outcome = await RunAsync(newsroom, claim, action, actor, claim.Version);

        Assert.True(expected == outcome.Word(), about + $"expected {expected}, was {outcome}");
        Assert.Equal(before, await newsroom.NewestChangeAsync());
        Assert.Equivalent(await newsroom.ClaimAsync(claim.Id), claim, strict: true);
    }

    private static async Task<ClaimBoard> BoardAsync(TestNewsroom newsroom, Claim claim, Actor actor) =>
        await newsroom.Use<ReadClaim>().RunAsync(actor, claim.Id, Stop).DoneAsync();

    /// <summary>The design in words: who may read, who may act, whose it is, and where the claim stands.</summary>
    internal static string Expected(ClaimStatus status, ClaimAction action, Actor actor, Actor author, Actor? proposer)
    {
        var isAuthor = actor.Id == author.Id;
        var isProposer = actor.Id == proposer?.Id;
        if (!actor.Roles.Any(role => role != Role.Author) && !(isAuthor && actor.Is(Role.Author)))
        {
            return "missing";
        }

        var checks = actor.Is(Role.Editor) || actor.Is(Role.Checker);
        var permitted = action switch
        {
            ClaimAction.Accept or ClaimAction.SetAside or ClaimAction.Restore => checks,
            ClaimAction.Start or ClaimAction.Propose or ClaimAction.Withdraw => checks && !isAuthor,
            ClaimAction.Assign => actor.Is(Role.Editor),
            ClaimAction.SignOff or ClaimAction.RequestChanges or ClaimAction.ConfirmUnchanged or ClaimAction.SecondVerdict => checks && !isAuthor && !isProposer,
            _ => actor.Is(Role.Editor) && !isAuthor && !isProposer,
        };
        return !permitted ? "NotAllowed"
            : !ClaimWorkflowTests.Leads.ContainsKey((status, action)) ? "NotNow"
            : action == ClaimAction.SecondVerdict ? "NotNow" // Nobody asked for one.
            : action == ClaimAction.Withdraw && !isProposer ? "NotAllowed"
            : action is ClaimAction.SignOff or ClaimAction.RequestChanges && isProposer ? "NotAllowed"
            : "done";
    }

    internal static Task<Outcome<Claim>> RunAsync(TestNewsroom newsroom, Claim claim, ClaimAction action, Actor actor, int version) => action switch
    {
        ClaimAction.Accept => newsroom.Use<AcceptSuggestion>().RunAsync(actor, claim.Id, version, Stop),
        ClaimAction.SetAside => newsroom.Use<SetAsideClaim>().RunAsync(actor, claim.Id, version, "Opinion.", Stop),
        ClaimAction.Restore => newsroom.Use<RestoreClaim>().RunAsync(actor, claim.Id, version, Stop),
        ClaimAction.Start => newsroom.Use<StartChecking>().RunAsync(actor, claim.Id, version, Stop),
        ClaimAction.Assign => newsroom.Use<AssignClaim>().RunAsync(actor, claim.Id, version, newsroom.SpareChecker.Id, Stop),
        ClaimAction.Propose => newsroom.Use<ProposeVerdict>().RunAsync(actor, claim.Id, version, "accurate", "So say the figures.", Stop),
        ClaimAction.Withdraw => newsroom.Use<WithdrawVerdict>().RunAsync(actor, claim.Id, version, Stop),
        ClaimAction.SecondVerdict => newsroom.Use<GiveSecondVerdict>().RunAsync(actor, claim.Id, version, "accurate", "So say the figures.", Stop),
        ClaimAction.SignOff => newsroom.Use<SignOffVerdict>().RunAsync(actor, claim.Id, version, null, Stop),
        ClaimAction.RequestChanges => newsroom.Use<RequestChanges>().RunAsync(actor, claim.Id, version, "Name the year.", Stop),
        ClaimAction.Decide => newsroom.Use<DecideDispute>().RunAsync(actor, claim.Id, version, "The table is clear.", null, Stop),
        ClaimAction.Reopen => newsroom.Use<ReopenClaim>().RunAsync(actor, claim.Id, version, "A reader wrote.", Stop),
        ClaimAction.ConfirmUnchanged => newsroom.Use<ConfirmUnchanged>().RunAsync(actor, claim.Id, version, "Same figure.", Stop),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    [Theory]
    [MemberData(nameof(ClaimWorkflowTests.Statuses), MemberType = typeof(ClaimWorkflowTests))]
    public async Task Every_act_on_another_version_is_stale_with_what_stands_now_and_writes_nothing(ClaimStatus status)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(status);
        var before = await newsroom.NewestChangeAsync();
        foreach (var action in Actions)
        {
            // An editor who had no part in the verdict may do all but withdraw it.
            var actor = action == ClaimAction.Withdraw ? newsroom.Checker : newsroom.Editor;
            foreach (var version in new[] { claim.Version - 1, claim.Version + 1, 0, -1, int.MaxValue })
            {
                Assert.Equivalent(claim, (await RunAsync(newsroom, claim, action, actor, version)).Stale(), strict: true);
            }
        }

        Assert.Equal(before, await newsroom.NewestChangeAsync());
        Assert.Equivalent(await newsroom.ClaimAsync(claim.Id), claim, strict: true);
    }

    [Fact]
    public async Task Every_act_on_a_claim_that_is_not_there_is_missing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        foreach (var action in Actions)
        {
            (await RunAsync(newsroom, claim with { Id = newsroom.Clock.New<ClaimId>() }, action, newsroom.Editor, 1)).Missing();
        }
    }
}
