using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using Xunit;

namespace FactCheck.Tests.Articles;

public sealed class SaveRevisionTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_claim_whose_words_stand_unchanged_and_once_keeps_status_version_and_sign_offs()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);

        var article = await newsroom.ReviseAsync(claim.ArticleId, "At last. " + TestNewsroom.Text);

        var after = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal((ClaimStatus.SignedOff, claim.Version), (after.Status, after.Version));
        Assert.Equal((article.CurrentRevision, 9, TestNewsroom.Sentence, AnchorState.Attached), Place(Assert.Single(after.Anchors)));
        Assert.True(Assert.Single(await newsroom.AnswersAsync(claim)).IsValid);
    }

    public static readonly TheoryData<string, string> Immaterial = new()
    {
        { "doubled", TestNewsroom.Text + " " + TestNewsroom.Sentence },
        { "moved", "Rain fell on the hills. " + TestNewsroom.Text },
        { "split over paragraphs", TestNewsroom.Text.Replace("said ", "said\n\n", StringComparison.Ordinal) },
        { "a comma", TestNewsroom.Text.Replace("said ", "said, ", StringComparison.Ordinal) },
    };

    [Theory]
    [MemberData(nameof(Immaterial))]
    public async Task A_claim_keeps_its_sign_offs_where_its_words_are_doubled_or_moved_or_only_marks_and_blanks_differ(string how, string text)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);

        await newsroom.ReviseAsync(claim.ArticleId, text);

        var after = await newsroom.ClaimAsync(claim.Id);
        Assert.True((ClaimStatus.SignedOff, claim.Version) == (after.Status, after.Version), how);
        Assert.Equal(AnchorState.Attached, Assert.Single(after.Anchors).State);
        Assert.Equal(text[after.Anchors[0].Start..after.Anchors[0].End], after.Anchors[0].Quote);
        Assert.True(Assert.Single(await newsroom.AnswersAsync(claim)).IsValid);
    }

    public static readonly TheoryData<string, string, AnchorState, string> Redrafts = new()
    {
        { "changed", TestNewsroom.OtherText, AnchorState.Changed, "The words changed in revision 2: “4,000” became “5,000”: a number." },
        { "deleted", "Rain fell.", AnchorState.Lost, "Its words are gone from revision 2." },
        { "another case", TestNewsroom.Text.ToUpperInvariant(), AnchorState.Changed, "The words changed in revision 2: " },
        { "run on", TestNewsroom.Text.Replace("2023.", "2023.5", StringComparison.Ordinal), AnchorState.Changed, "The words changed in revision 2: “2023” became “20" },
    };

    [Theory]
    [MemberData(nameof(Redrafts))]
    public async Task A_claim_in_any_status_whose_words_changed_or_are_gone_goes_to_re_check_with_its_old_words_and_the_reason(string how, string text, AnchorState state, string reason)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        foreach (var status in new[] { ClaimStatus.ToCheck, ClaimStatus.Checking, ClaimStatus.InReview, ClaimStatus.ChangesRequested, ClaimStatus.SignedOff })
        {
            var claim = await newsroom.BringAsync(status);
            var before = await newsroom.NewestChangeAsync();

            var article = await newsroom.ReviseAsync(claim.ArticleId, text);

            var after = await newsroom.ClaimAsync(claim.Id);
            Assert.True(after.Status == ClaimStatus.Recheck, how);
            Assert.Equal(claim.Version + 1, after.Version);
            var anchor = Assert.Single(after.Anchors);
            Assert.Equal((article.CurrentRevision, state, TestNewsroom.Sentence), (anchor.RevisionId, anchor.State, anchor.Was ?? anchor.Quote));
            Assert.StartsWith(reason, after.Reason, StringComparison.Ordinal);
            Assert.All(await newsroom.AnswersAsync(claim), answer => Assert.False(answer.IsValid));
            var change = Assert.Single(await newsroom.ChangesAsync(), change => change.Sequence > before && change.Kind == ChangeKind.ClaimToRecheck);
            Assert.Equal(TestNewsroom.Sentence, change.Details["words"]);
        }
    }

    [Fact]
    public async Task What_was_set_aside_stays_aside_and_can_be_restored_and_re_attached()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SetAside);
        await newsroom.ReviseAsync(claim.ArticleId, "Snow came to the hills.");

        var after = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal((ClaimStatus.SetAside, claim.Version), (after.Status, after.Version));
        Assert.Equal(AnchorState.Lost, Assert.Single(after.Anchors).State);

        var restored = await newsroom.Use<RestoreClaim>().RunAsync(newsroom.Editor, claim.Id, after.Version, Stop).DoneAsync();
        var attached = Assert.Single((await newsroom.ReattachAsync(restored, "Snow came to the hills.")).Anchors);
        Assert.Equal((AnchorState.Changed, "Snow came to the hills.", TestNewsroom.Sentence), (attached.State, attached.Quote, attached.Was));
    }

    [Fact]
    public async Task A_paragraph_cut_in_one_revision_and_restored_in_a_later_one_gets_its_claims_back_but_not_its_sign_offs()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);
        await newsroom.ReviseAsync(claim.ArticleId, "Rain fell.");
        await newsroom.ReviseAsync(claim.ArticleId, "Snow fell.");
        Assert.Equal((AnchorState.Lost, TestNewsroom.Sentence), (Assert.Single((await newsroom.ClaimAsync(claim.Id)).Anchors).State, (await newsroom.ClaimAsync(claim.Id)).Anchors[0].Quote));

        var article = await newsroom.ReviseAsync(claim.ArticleId, "Snow fell.\n\n" + TestNewsroom.Text);

        var after = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal(ClaimStatus.Recheck, after.Status);
        Assert.Equal((article.CurrentRevision, 12, TestNewsroom.Sentence, AnchorState.Attached), Place(Assert.Single(after.Anchors)));
        Assert.Null(after.Anchors[0].Stood);
        Assert.All(await newsroom.AnswersAsync(claim), answer => Assert.False(answer.IsValid));
    }

    [Fact]
    public async Task Words_that_changed_twice_are_carried_from_the_last_revision_and_those_that_stay_are_attached_again()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);
        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.OtherText);
        var changed = Assert.Single((await newsroom.ClaimAsync(claim.Id)).Anchors);
        Assert.Equal((AnchorState.Changed, TestNewsroom.OtherSentence, TestNewsroom.Sentence), (changed.State, changed.Quote, changed.Was));

        await newsroom.ReviseAsync(claim.ArticleId, "At last. " + TestNewsroom.OtherText);

        var after = Assert.Single((await newsroom.ClaimAsync(claim.Id)).Anchors);
        Assert.Equal((AnchorState.Attached, TestNewsroom.OtherSentence, null), (after.State, after.Quote, after.Was));
        Assert.Equal(ClaimStatus.Recheck, (await newsroom.ClaimAsync(claim.Id)).Status);
    }

    [Fact]
    public async Task A_claim_of_several_passages_goes_to_re_check_when_one_is_lost_and_keeps_the_others()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var claim = await newsroom.AddAsync(article, "4,000 people", null, "Rain fell.", "The mayor");
        Assert.Equal(["The mayor", "4,000 people", "Rain fell."], claim.Anchors.Select(anchor => anchor.Quote));

        await newsroom.ReviseAsync(article.Id, TestNewsroom.Text.Replace("4,000 people lost their jobs", "jobs were lost", StringComparison.Ordinal));

        var after = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal(ClaimStatus.Recheck, after.Status);
        Assert.Equal([("The mayor", AnchorState.Attached), ("4,000 people", AnchorState.Lost), ("Rain fell.", AnchorState.Attached)], after.Anchors.Select(anchor => (anchor.Quote, anchor.State)));
        // The passage that is left may be all that the claim stands on now, but not one that is left already.
        await newsroom.Use<ReattachClaim>().RunAsync(newsroom.Editor, claim.Id, after.Version, 0, null, Stop).RefusedAsync(RefusalKind.NotNow, "not-lost");
        await newsroom.Use<ReattachClaim>().RunAsync(newsroom.Editor, claim.Id, after.Version, 7, null, Stop).RefusedAsync(RefusalKind.NotNow, "not-lost");
        await newsroom.Use<ReattachClaim>().RunAsync(newsroom.Editor, claim.Id, after.Version, -1, null, Stop).RefusedAsync(RefusalKind.NotNow, "not-lost");
        await newsroom.Use<ReattachClaim>().RunAsync(newsroom.Editor, claim.Id, after.Version, 1, await newsroom.PassageAsync(article.Id, "Rain fell."), Stop).InvalidAsync("passage");
        await newsroom.Use<ReattachClaim>().RunAsync(newsroom.Editor, claim.Id, after.Version, 1, null, Stop).InvalidAsync("passage");
        var let = await newsroom.Use<SetPassageAside>().RunAsync(newsroom.Editor, claim.Id, after.Version, 1, "Cut.", Stop).DoneAsync();
        Assert.Equal(["The mayor", "Rain fell."], let.Anchors.Select(anchor => anchor.Quote));
        Assert.Equal(ClaimStatus.Recheck, let.Status);
    }

    [Fact]
    public async Task Clearances_are_carried_only_where_their_words_stand_unchanged()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync("Hello. Rain fell. Snow fell. Bye.");
        foreach (var words in new[] { "Hello.", "Rain fell.", "Snow fell." })
        {
            await newsroom.ClearAsync(article, words);
        }

        var revised = await newsroom.ReviseAsync(article.Id, "Well. Hello. Rain falls. Snow fell. Snow fell. Bye.");

        var text = await newsroom.TextAsync(revised);
        var clearances = await newsroom.ReadAsync(session => session.Claims.ClearancesAsync(revised.CurrentRevision, Stop));
        Assert.Equal(["Hello.", "Snow fell."], clearances.Select(clearance => text[clearance.Start..clearance.End]));
        Assert.All(clearances, clearance => Assert.Equal(newsroom.Editor.Id, clearance.ClearedBy));
        Assert.Equal(3, (await newsroom.ReadAsync(session => session.Claims.ClearancesAsync(article.CurrentRevision, Stop))).Count);
    }

    [Fact]
    public async Task A_new_sentence_worth_checking_is_suggested_and_one_whose_words_changed_makes_place_for_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var old = await newsroom.BringAsync(ClaimStatus.Suggested);

        await newsroom.ReviseAsync(old.ArticleId, TestNewsroom.OtherText);

        Assert.Equal(ClaimStatus.SetAside, (await newsroom.ClaimAsync(old.Id)).Status);
        var suggested = Assert.Single(await newsroom.ReadAsync(session => session.Claims.OfArticleAsync(old.ArticleId, Stop)), claim => claim.Status == ClaimStatus.Suggested);
        Assert.Equal(TestNewsroom.OtherSentence, suggested.Wording);
        Assert.NotNull(suggested.SuggestedFor);
        Assert.Null(suggested.Number);
        Assert.Null(suggested.CreatedBy);
    }

    [Fact]
    public async Task The_same_text_again_an_empty_text_and_another_version_are_refused_and_write_nothing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var before = await newsroom.NewestChangeAsync();
        var save = newsroom.Use<SaveRevision>();

        await save.RunAsync(newsroom.Editor, article.Id, article.Version, New(TestNewsroom.Text + "\r\n "), Stop).InvalidAsync("text");
        await save.RunAsync(newsroom.Editor, article.Id, article.Version, New(" \n"), Stop).InvalidAsync("text");
        await save.RunAsync(newsroom.Editor, article.Id, article.Version, New("…"), Stop).InvalidAsync("text");
        await save.RunAsync(newsroom.Editor, article.Id, article.Version, New("New.") with { Note = new string('x', Typed.MostLine + 1) }, Stop).InvalidAsync("note");
        Assert.Equal(article.Id, (await save.RunAsync(newsroom.Editor, article.Id, article.Version + 1, New("New."), Stop)).Stale().Id);
        (await save.RunAsync(newsroom.Editor, newsroom.Clock.New<ArticleId>(), 1, New("New."), Stop)).Missing();

        Assert.Equal(before, await newsroom.NewestChangeAsync());
        Assert.Single(await newsroom.ReadAsync(session => session.Articles.RevisionsAsync(article.Id, Stop)));
    }

    private static NewRevision New(string text) => new() { Text = text };

    private static (RevisionId Revision, int Start, string Quote, AnchorState State) Place(TextAnchor anchor) => (anchor.RevisionId, anchor.Start, anchor.Quote, anchor.State);
}
