using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using Xunit;

namespace FactCheck.Tests.Claims;

/// <summary>What a redraft lost or was not sure about, until somebody settles it.</summary>
public sealed class TrayTests
{
    private const string Ferry = "The ferry left late. The ferry carried 90 cars and 300 people. It turned back at noon. Nobody was hurt.";

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task The_tray_shows_old_words_where_they_stood_and_where_they_may_stand_now()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (article, claim) = await AskedAsync(newsroom);
        var gone = await newsroom.AddAsync(article, "It turned back at noon.");
        await newsroom.ReviseAsync(article.Id, "The ferry left late. The ferry carried 95 cars and 300 people. Nobody was hurt.");

        var tray = await newsroom.Use<ReadTray>().RunAsync(newsroom.Checker, article.Id, Stop).DoneAsync();

        Assert.Equal([(claim.Id, true, (int?)1), (gone.Id, false, 3)], tray.Select(passage => (passage.Claim.Id, passage.IsAsked, passage.StoodIn)));
        Assert.Equal(("The ferry left late. ", "The ferry carried 90 cars and 300 people.", " It turned back at noon."), (tray[0].Lead, tray[0].Anchor.Quote, tray[0].Trail));
        Assert.NotEmpty(tray[0].Candidates);
        Assert.All(tray[0].Candidates, candidate => Assert.Contains("95 cars", candidate.Lead + candidate.Words + candidate.Trail, StringComparison.Ordinal));
        Assert.Empty(tray[1].Candidates);
        Assert.True(tray[1].IsOnly);
    }

    [Fact]
    public async Task A_chosen_candidate_takes_the_words_in_and_shows_the_old_ones_beside_them()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (article, claim) = await AskedAsync(newsroom);

        var chosen = await newsroom.Use<ChooseCandidate>().RunAsync(newsroom.Checker, claim.Id, claim.Version, 0, 0, Stop).DoneAsync();

        var anchor = Assert.Single(chosen.Anchors);
        Assert.Equal((AnchorState.Changed, "The ferry carried 90 cars and 300 people."), (anchor.State, anchor.Was));
        Assert.Equal((await newsroom.TextAsync(article))[anchor.Start..anchor.End], anchor.Quote);
        Assert.Equal((article.CurrentRevision, ClaimStatus.Recheck, claim.Version + 1), (anchor.RevisionId, chosen.Status, chosen.Version));
        Assert.Empty(anchor.Candidates);
        Assert.Empty(await newsroom.Use<ReadTray>().RunAsync(newsroom.Checker, article.Id, Stop).DoneAsync());
        var change = (await newsroom.ChangesAsync())[^1];
        Assert.Equal((ChangeKind.ClaimReattached, newsroom.Checker.Id, anchor.Quote), (change.Kind, change.PersonId, change.Details["words"]));
        Assert.Equal(claim.Anchors[0].Quote, change.Details["was"]);
    }

    [Fact]
    public async Task Choosing_re_attaching_and_setting_aside_are_undone_with_their_candidates()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (article, claim) = await AskedAsync(newsroom);
        await newsroom.Use<ChooseCandidate>().RunAsync(newsroom.Checker, claim.Id, claim.Version, 0, 0, Stop).DoneAsync();

        await newsroom.UndoAsync(article.Id, newsroom.Checker).DoneAsync();

        var back = await newsroom.ClaimAsync(claim.Id);
        Assert.Equivalent(claim with { Version = back.Version }, back, strict: true);
        await newsroom.ReattachAsync(back, "Nobody was hurt.");
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        back = await newsroom.ClaimAsync(claim.Id);
        Assert.Equivalent(claim.Anchors, back.Anchors, strict: true);
        await newsroom.Use<SetAsideClaim>().RunAsync(newsroom.Editor, claim.Id, back.Version, "Cut.", Stop).DoneAsync();
        Assert.Empty(await newsroom.Use<ReadTray>().RunAsync(newsroom.Checker, article.Id, Stop).DoneAsync());
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.Single(await newsroom.Use<ReadTray>().RunAsync(newsroom.Checker, article.Id, Stop).DoneAsync());
    }

    [Fact]
    public async Task Only_a_passage_in_question_can_be_given_a_candidate_and_only_one_that_is_shown()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (article, claim) = await AskedAsync(newsroom);
        var choose = newsroom.Use<ChooseCandidate>();

        await choose.RunAsync(newsroom.Editor, claim.Id, claim.Version, 0, claim.Anchors[0].Candidates.Count, Stop).InvalidAsync("candidate");
        await choose.RunAsync(newsroom.Editor, claim.Id, claim.Version, 0, -1, Stop).InvalidAsync("candidate");
        await choose.RunAsync(newsroom.Editor, claim.Id, claim.Version, 1, 0, Stop).RefusedAsync(RefusalKind.NotNow, "not-lost");
        await choose.RunAsync(newsroom.Editor, claim.Id, claim.Version, -1, 0, Stop).RefusedAsync(RefusalKind.NotNow, "not-lost");
        Assert.Equal(claim.Version, (await choose.RunAsync(newsroom.Editor, claim.Id, claim.Version - 1, 0, 0, Stop)).Stale().Version);
        (await choose.RunAsync(newsroom.Editor, newsroom.Clock.New<ClaimId>(), 1, 0, 0, Stop)).Missing();
        var attached = await newsroom.AddAsync(article, "Nobody was hurt.");
        await choose.RunAsync(newsroom.Editor, attached.Id, attached.Version, 0, 0, Stop).RefusedAsync(RefusalKind.NotNow, "not-lost");
        Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
    }

    [Fact]
    public async Task A_lost_passage_is_let_go_for_a_reason_where_the_claim_stands_on_others()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Ferry);
        var claim = await newsroom.AddAsync(article, "The ferry left late.", null, "It turned back at noon.");
        await newsroom.ReviseAsync(article.Id, Ferry.Replace("It turned back at noon. ", "", StringComparison.Ordinal));
        claim = await newsroom.ClaimAsync(claim.Id);
        var setAside = newsroom.Use<SetPassageAside>();
        var at = claim.Anchors.ToList().FindIndex(anchor => !anchor.Stands);

        await setAside.RunAsync(newsroom.Editor, claim.Id, claim.Version, at, " ", Stop).InvalidAsync("reason");
        await setAside.RunAsync(newsroom.Editor, claim.Id, claim.Version, 1 - at, "Cut.", Stop).RefusedAsync(RefusalKind.NotNow, "not-lost");
        var let = await setAside.RunAsync(newsroom.Editor, claim.Id, claim.Version, at, "Cut for length.", Stop).DoneAsync();

        Assert.Equal((ClaimStatus.Recheck, "The ferry left late."), (let.Status, Assert.Single(let.Anchors).Quote));
        var change = (await newsroom.ChangesAsync())[^1];
        Assert.Equal((ChangeKind.PassageRemoved, "Cut for length.", "It turned back at noon."), (change.Kind, change.Details["reason"], change.Details["words"]));
        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.Equivalent(claim.Anchors, (await newsroom.ClaimAsync(claim.Id)).Anchors, strict: true);
    }

    [Fact]
    public async Task The_only_passage_of_a_claim_is_not_let_go_but_the_claim_set_aside()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck);
        await newsroom.ReviseAsync(claim.ArticleId, "Rain fell.");
        await newsroom.Use<SetPassageAside>().RunAsync(newsroom.Editor, claim.Id, claim.Version + 1, 0, "Cut.", Stop).RefusedAsync(RefusalKind.NotNow, "last-passage");
    }

    [Fact]
    public async Task Who_may_split_may_settle_and_nobody_else()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (_, claim) = await AskedAsync(newsroom);
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var expected = await newsroom.Use<AddPassage>().RunAsync(actor, claim.Id, claim.Version + 9, new Passage(claim.Anchors[0].RevisionId, 0, 3), Stop);
            var chosen = await newsroom.Use<ChooseCandidate>().RunAsync(actor, claim.Id, claim.Version + 9, 0, 0, Stop);
            var let = await newsroom.Use<SetPassageAside>().RunAsync(actor, claim.Id, claim.Version + 9, 0, "Cut.", Stop);
            Assert.True((expected.Word(), expected.Word()) == (chosen.Word(), let.Word()), $"{name}: {expected.Word()}, choosing {chosen.Word()}, letting go {let.Word()}");
        }
    }

    /// <summary>A claim whose words were cut, and of which other words like them stand in the present text.</summary>
    private static async Task<(Article Article, Claim Claim)> AskedAsync(TestNewsroom newsroom)
    {
        var article = await newsroom.DraftAsync(Ferry);
        var claim = await newsroom.AddAsync(article, "The ferry carried 90 cars and 300 people.");
        await newsroom.ReviseAsync(article.Id, "The ferry left late. It turned back at noon. Nobody was hurt.");
        article = await newsroom.ReviseAsync(article.Id, "The ferry left late. The ferry carried 95 cars and 300 people. It turned back at noon. Nobody was hurt.");
        claim = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal(AnchorState.Ask, Assert.Single(claim.Anchors).State);
        return (article, claim);
    }
}
