using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Desk;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;
using Xunit;

namespace FactCheck.Tests.Review;

public sealed class SigningOffTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    public static readonly TheoryData<int> RoleSets = [.. Enumerable.Range(1, 31)];

    [Theory]
    [MemberData(nameof(RoleSets))]
    public async Task Proposer_and_author_are_refused_under_every_set_of_roles(int bits)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        Role[] roles = [.. Enum.GetValues<Role>().Where(role => (bits & (1 << (int)role)) != 0)];
        var own = await newsroom.JoinAsync("Own Hand", roles);
        var asAuthor = await newsroom.BringAsync(ClaimStatus.InReview, author: own);
        await SignOffIsRefusedAsync(newsroom, asAuthor, own);
        if (!roles.Contains(Role.Editor) && !roles.Contains(Role.Checker))
        {
            return;
        }

        await SignOffIsRefusedAsync(newsroom, await newsroom.BringAsync(ClaimStatus.InReview, proposer: own), own);
        // Losing the role in which they proposed makes the verdict nobody else's.
        await SignOffIsRefusedAsync(newsroom, await newsroom.BringAsync(ClaimStatus.InReview, proposer: own), own with { Roles = [Role.Editor] });
    }

    private static async Task SignOffIsRefusedAsync(TestNewsroom newsroom, Claim claim, Actor own)
    {
        await newsroom.Use<SignOffVerdict>().RunAsync(own, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotAllowed);
        await newsroom.Use<RequestChanges>().RunAsync(own, claim.Id, claim.Version, "More.", Stop).RefusedAsync(RefusalKind.NotAllowed);
        Assert.Empty(await newsroom.AnswersAsync(claim));
        Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
    }

    [Fact]
    public async Task An_editor_who_wrote_the_article_cannot_name_another_author_to_sign_their_own_work_off()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview, author: newsroom.Everything);
        var article = await newsroom.ArticleAsync(claim.ArticleId);

        await newsroom.Use<EditArticle>()
            .RunAsync(newsroom.Everything, article.Id, article.Version, ArticleFields.Of(article) with { AuthorId = null }, Stop).RefusedAsync(RefusalKind.NotAllowed, "author");
        await newsroom.Use<EditArticle>()
            .RunAsync(newsroom.Everything, article.Id, article.Version, ArticleFields.Of(article) with { AuthorId = newsroom.Author.Id }, Stop).RefusedAsync(RefusalKind.NotAllowed, "author");

        var edited = await newsroom.Use<EditArticle>()
            .RunAsync(newsroom.Everything, article.Id, article.Version, ArticleFields.Of(article) with { Headline = "Jobs" }, Stop).DoneAsync();
        await newsroom.Use<EditArticle>()
            .RunAsync(newsroom.Editor, article.Id, edited.Version, ArticleFields.Of(edited) with { AuthorId = null }, Stop).DoneAsync();
    }

    [Fact]
    public async Task Two_sign_offs_need_two_people()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview, policy: ReviewPolicy.TwoSignOffs);

        var once = await newsroom.SignOffAsync(claim, newsroom.SecondChecker);
        Assert.Equal(ClaimStatus.InReview, once.Status);
        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, once.Version, null, Stop).RefusedAsync(RefusalKind.NotNow, "answered");
        Assert.Equal("answered", (await newsroom.Use<ReadClaim>().RunAsync(newsroom.SecondChecker, claim.Id, Stop).DoneAsync()).Actions[ClaimAction.SignOff]?.Code);

        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(once, newsroom.Editor)).Status);
    }

    [Fact]
    public async Task Unanimous_waits_for_every_named_reviewer_but_the_proposer_and_for_nobody_else()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(
            policy: ReviewPolicy.Unanimous, reviewers: [newsroom.Checker, newsroom.SecondChecker, newsroom.Editor]);
        var claim = await newsroom.ProposeAsync(await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.Checker), newsroom.Checker), newsroom.Checker);

        foreach (var unnamed in new[] { newsroom.ThirdChecker, newsroom.CheckingEditor })
        {
            await newsroom.Use<SignOffVerdict>().RunAsync(unnamed, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotAllowed, "not-named");
            await newsroom.Use<RequestChanges>().RunAsync(unnamed, claim.Id, claim.Version, "More.", Stop).RefusedAsync(RefusalKind.NotAllowed, "not-named");
            var board = await newsroom.Use<ReadClaim>().RunAsync(unnamed, claim.Id, Stop).DoneAsync();
            Assert.Equal("not-named", board.Actions[ClaimAction.SignOff]?.Code);
            Assert.Equal("not-named", board.Actions[ClaimAction.RequestChanges]?.Code);
        }

        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, null, Stop).RefusedAsync(RefusalKind.NotAllowed, "own-verdict");
        var once = await newsroom.SignOffAsync(claim, newsroom.Editor);
        Assert.Equal(ClaimStatus.InReview, once.Status);
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(once, newsroom.SecondChecker)).Status);
    }

    [Fact]
    public async Task A_proposer_nobody_named_leaves_every_named_reviewer_to_sign()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(policy: ReviewPolicy.Unanimous, reviewers: [newsroom.Checker, newsroom.SecondChecker]);
        var claim = await newsroom.ProposeAsync(await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(article), newsroom.ThirdChecker), newsroom.ThirdChecker), newsroom.ThirdChecker);

        var once = await newsroom.SignOffAsync(claim, newsroom.Checker);
        Assert.Equal(ClaimStatus.InReview, once.Status);
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(once, newsroom.SecondChecker)).Status);
    }

    [Fact]
    public async Task One_request_for_changes_blocks_and_takes_the_place_of_ones_own_sign_off()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var once = await newsroom.SignOffAsync(await newsroom.BringAsync(ClaimStatus.InReview, policy: ReviewPolicy.TwoSignOffs), newsroom.SecondChecker);

        var asked = await newsroom.RequestAsync(once, newsroom.SecondChecker);

        Assert.Equal(ClaimStatus.ChangesRequested, asked.Status);
        var answers = await newsroom.AnswersAsync(asked);
        Assert.Equal([(SignOffKind.SignedOff, false), (SignOffKind.ChangesRequested, true)], answers.Select(answer => (answer.Kind, answer.IsValid)));
        // One person's change of mind is no dispute.
        await newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, asked.Id, asked.Version, "Fine.", null, Stop).RefusedAsync(RefusalKind.NotNow, "no-dispute");
        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.ThirdChecker, asked.Id, asked.Version, null, Stop).RefusedAsync(RefusalKind.NotNow, "status");
    }

    [Fact]
    public async Task A_request_for_changes_needs_its_note_and_a_decision_its_reason()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        var disputed = await newsroom.BringAsync(ClaimStatus.ChangesRequested);
        foreach (var nothing in new[] { null, "", " \n\t", "\u200B", "\u0000" })
        {
            await newsroom.Use<RequestChanges>().RunAsync(newsroom.Editor, claim.Id, claim.Version, nothing, Stop).InvalidAsync("note");
            await newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, disputed.Id, disputed.Version, nothing, null, Stop).InvalidAsync("reason");
        }
    }

    [Fact]
    public async Task A_dispute_is_decided_by_an_editor_who_had_no_part_in_it_and_the_dissent_stays()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ChangesRequested, author: newsroom.Everything, proposer: newsroom.CheckingEditor);
        foreach (var (who, code) in new[] { (newsroom.Everything, "author"), (newsroom.CheckingEditor, "own-verdict"), (newsroom.ThirdChecker, "role"), (newsroom.Administrator, "role") })
        {
            await newsroom.Use<DecideDispute>().RunAsync(who, claim.Id, claim.Version, "The table is clear.", null, Stop).RefusedAsync(RefusalKind.NotAllowed, code);
        }

        var decided = await newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, claim.Id, claim.Version, "The table is clear.", null, Stop).DoneAsync();

        Assert.Equal(ClaimStatus.SignedOff, decided.Status);
        var answers = await newsroom.AnswersAsync(claim);
        Assert.Equal(
            [(SignOffKind.SignedOff, newsroom.ThirdChecker.Id), (SignOffKind.ChangesRequested, newsroom.SecondChecker.Id), (SignOffKind.Decided, newsroom.Editor.Id)],
            answers.Where(answer => answer.IsValid).Select(answer => (answer.Kind, answer.GivenBy)));
        Assert.Equal("The table is clear.", answers[^1].Note);
    }

    [Fact]
    public async Task What_reviewers_answered_for_is_not_reworded_under_them()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        foreach (var status in new[] { ClaimStatus.InReview, ClaimStatus.ChangesRequested, ClaimStatus.SignedOff })
        {
            var claim = await newsroom.BringAsync(status);
            var fields = ClaimFields.Of(claim);
            await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, fields with { Wording = "Nobody lost a job." }, Stop).RefusedAsync(RefusalKind.NotNow, "frozen");
            await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, fields with { Claimant = "Nobody" }, Stop).RefusedAsync(RefusalKind.NotNow, "frozen");
            await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, fields with { Kind = ClaimKind.Quote }, Stop).RefusedAsync(RefusalKind.NotNow, "frozen");
            await newsroom.Use<AddPassage>().RunAsync(newsroom.Editor, claim.Id, claim.Version, await newsroom.PassageAsync(claim.ArticleId, "Rain fell."), Stop).RefusedAsync(RefusalKind.NotNow, "frozen");
            await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, fields with { Priority = ClaimPriority.High }, Stop).DoneAsync();
        }
    }

    public static readonly TheoryData<string> EvidenceChanges = ["added", "edited", "withdrawn", "source"];

    [Theory]
    [MemberData(nameof(EvidenceChanges))]
    public async Task Changed_evidence_voids_the_sign_offs_and_takes_the_claim_back_to_review(string how)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff, policy: ReviewPolicy.TwoSignOffs);
        var before = await newsroom.NewestChangeAsync();

        await ChangeEvidenceAsync(newsroom, claim, how);

        var after = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal(ClaimStatus.InReview, after.Status);
        Assert.Equal(claim.Version + 1, after.Version);
        var answers = await newsroom.AnswersAsync(claim);
        Assert.Equal(2, answers.Count);
        Assert.All(answers, answer => Assert.False(answer.IsValid));
        Assert.All(answers, answer => Assert.NotNull(answer.VoidedBecause));
        var voided = Assert.Single(await newsroom.ChangesAsync(), change => change.Sequence > before && change.Kind == ChangeKind.SignOffsVoided);
        Assert.Equal("2", voided.Details["count"]);
        Assert.Null(voided.PersonId);
        if (how != "withdrawn")
        {
            // Who signed the old evidence off may sign the new off too.
            Assert.Equal(ClaimStatus.InReview, (await newsroom.SignOffAsync(after, newsroom.ThirdChecker)).Status);
        }
    }

    [Theory]
    [MemberData(nameof(EvidenceChanges))]
    public async Task Changed_evidence_takes_back_the_objections_to_what_was_there_before(string how)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ChangesRequested);

        await ChangeEvidenceAsync(newsroom, claim, how);

        var after = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal(ClaimStatus.ChangesRequested, after.Status);
        Assert.All(await newsroom.AnswersAsync(claim), answer => Assert.False(answer.IsValid));
        await newsroom.Use<DecideDispute>().RunAsync(newsroom.Editor, claim.Id, after.Version, "The table is clear.", null, Stop).RefusedAsync(RefusalKind.NotNow, "no-dispute");
    }

    private static async Task ChangeEvidenceAsync(TestNewsroom newsroom, Claim claim, string how)
    {
        var evidence = (await newsroom.EvidenceOfAsync(claim)).Single();
        var source = (await newsroom.ReadAsync(session => session.Sources.FindAsync(evidence.SourceId, Stop)))!;
        _ = how switch
        {
            "added" => (object)await newsroom.EvidenceAsync(claim, newsroom.Checker),
            "edited" => await newsroom.Use<EditEvidence>().RunAsync(
                newsroom.Checker, claim.Id, claim.Version, evidence.Id, EvidenceFields.Of(evidence) with { Excerpt = "3,988 fewer jobs" }, Stop).DoneAsync(),
            "withdrawn" => await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, evidence.Id, "Wrong year.", Stop).DoneAsync(),
            _ => await newsroom.Use<EditSource>().RunAsync(
                newsroom.Editor, source.Id, source.Version, SourceFields.Of(source) with { Publisher = "Somebody’s blog" }, Stop).DoneAsync(),
        };
    }

    [Fact]
    public async Task Notes_on_a_source_and_an_edit_that_changes_nothing_void_nothing()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);
        var evidence = (await newsroom.EvidenceOfAsync(claim)).Single();
        var source = (await newsroom.ReadAsync(session => session.Sources.FindAsync(evidence.SourceId, Stop)))!;

        await newsroom.Use<EditSource>().RunAsync(newsroom.Editor, source.Id, source.Version, SourceFields.Of(source) with { Notes = "Call again." }, Stop).DoneAsync();
        var before = await newsroom.NewestChangeAsync();
        await newsroom.Use<EditEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, evidence.Id, EvidenceFields.Of(evidence), Stop).DoneAsync();

        Assert.Equal(before, await newsroom.NewestChangeAsync());
        Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
    }

    [Fact]
    public async Task No_verdict_that_needs_evidence_is_signed_off_after_its_evidence_was_withdrawn()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.InReview);
        var evidence = (await newsroom.EvidenceOfAsync(claim)).Single();

        var bare = await newsroom.Use<WithdrawEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, evidence.Id, "Wrong year.", Stop).DoneAsync();

        await newsroom.Use<SignOffVerdict>().RunAsync(newsroom.Editor, claim.Id, bare.Version, null, Stop).RefusedAsync(RefusalKind.NotNow, "no-evidence");
        Assert.Equal("no-evidence", (await newsroom.Use<ReadClaim>().RunAsync(newsroom.Editor, claim.Id, Stop).DoneAsync()).Actions[ClaimAction.SignOff]?.Code);
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(await newsroom.EvidenceAsync(bare, newsroom.Checker), newsroom.Editor)).Status);
    }

    [Fact]
    public async Task New_words_void_the_sign_offs_and_keep_them_and_the_verdict()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);
        var verdict = await newsroom.VerdictAsync(claim);

        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.OtherText);

        var after = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal(ClaimStatus.Recheck, after.Status);
        Assert.Equal((TestNewsroom.Sentence, TestNewsroom.OtherSentence), (Assert.Single(after.Anchors).Was, after.Anchors[0].Quote));
        Assert.False(Assert.Single(await newsroom.AnswersAsync(claim)).IsValid);
        Assert.Equal(verdict, await newsroom.VerdictAsync(claim));
        // What is not in its place is not confirmed, nor what came back with other words.
        await newsroom.ReviseAsync(claim.ArticleId, "Rain fell.");
        var lost = await newsroom.ClaimAsync(claim.Id);
        await newsroom.Use<ConfirmUnchanged>().RunAsync(newsroom.Editor, claim.Id, lost.Version, "Same.", Stop).RefusedAsync(RefusalKind.NotNow, "lost-words");
        await newsroom.ReviseAsync(claim.ArticleId, TestNewsroom.Text);
        var asked = await newsroom.ClaimAsync(claim.Id);
        Assert.Equal((AnchorState.Ask, 1), (Assert.Single(asked.Anchors).State, asked.Anchors[0].Candidates.Count));
        await newsroom.Use<ConfirmUnchanged>().RunAsync(newsroom.Editor, claim.Id, asked.Version, "Same.", Stop).RefusedAsync(RefusalKind.NotNow, "lost-words");

        var attached = await newsroom.ReattachAsync(asked, TestNewsroom.Sentence);
        await newsroom.Use<ConfirmUnchanged>().RunAsync(newsroom.Checker, claim.Id, attached.Version, "Same.", Stop).RefusedAsync(RefusalKind.NotAllowed, "own-verdict");
        await newsroom.Use<ConfirmUnchanged>().RunAsync(newsroom.Editor, claim.Id, attached.Version, " ", Stop).InvalidAsync("note");
        var confirmed = await newsroom.Use<ConfirmUnchanged>().RunAsync(newsroom.Editor, claim.Id, attached.Version, "Same.", Stop).DoneAsync();
        Assert.Equal(ClaimStatus.InReview, confirmed.Status);
        // Whose sign-off was voided may sign again, and it counts.
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(confirmed, newsroom.ThirdChecker)).Status);
    }

    [Fact]
    public async Task No_verdict_is_proposed_on_words_that_are_not_in_the_text()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.Checking);
        await newsroom.ReviseAsync(claim.ArticleId, "Snow came to the hills.");
        var started = await newsroom.StartAsync(await newsroom.ClaimAsync(claim.Id), newsroom.Checker);

        await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, started.Version, "accurate", "So it is.", Stop).RefusedAsync(RefusalKind.NotNow, "lost-words");

        Assert.Equal(ClaimStatus.InReview, (await newsroom.ProposeAsync(await newsroom.ReattachAsync(started, "Snow came to the hills."), newsroom.Checker)).Status);
    }

    [Fact]
    public async Task Reopening_voids_the_sign_offs_for_a_reason_and_a_new_verdict_starts_without_them()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);
        await newsroom.Use<ReopenClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, null, Stop).InvalidAsync("reason");

        var open = await newsroom.ReopenAsync(claim, newsroom.Editor);

        Assert.Equal((ClaimStatus.Checking, "A reader wrote."), (open.Status, open.Reason));
        Assert.False(Assert.Single(await newsroom.AnswersAsync(claim)).IsValid);
        var again = await newsroom.ProposeAsync(open, newsroom.Checker, "inaccurate");
        Assert.Equal(["Superseded", "Current"], (await newsroom.ReadAsync(session => session.Verdicts.OfClaimAsync(claim.Id, Stop))).OrderBy(verdict => verdict.State == VerdictState.Current).Select(verdict => verdict.State.ToString()));
        Assert.Equal(ClaimStatus.SignedOff, (await newsroom.SignOffAsync(again, newsroom.ThirdChecker)).Status);
    }

    [Fact]
    public async Task A_sign_off_counts_for_its_verdict_only()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var once = await newsroom.SignOffAsync(await newsroom.BringAsync(ClaimStatus.InReview, policy: ReviewPolicy.TwoSignOffs), newsroom.SecondChecker);
        var back = await newsroom.Use<WithdrawVerdict>().RunAsync(newsroom.Checker, once.Id, once.Version, Stop).DoneAsync();

        var again = await newsroom.SignOffAsync(await newsroom.ProposeAsync(back, newsroom.Checker), newsroom.SecondChecker);

        Assert.Equal(ClaimStatus.InReview, again.Status);
    }

    [Fact]
    public async Task An_open_query_blocks_proposing_until_it_is_answered_once()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.SecondChecker);
        Assert.Equal(1, claim.OpenQueries);
        await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "accurate", "So it is.", Stop).RefusedAsync(RefusalKind.NotNow, "open-query");
        await newsroom.Use<ProposeVerdict>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "unproven", "Nobody knows.", Stop).RefusedAsync(RefusalKind.NotNow, "open-query");
        Assert.Equal("open-query", (await newsroom.Use<ReadClaim>().RunAsync(newsroom.Checker, claim.Id, Stop).DoneAsync()).Actions[ClaimAction.Propose]?.Code);
        var query = (await newsroom.QueriesAsync(claim)).Single();
        (await newsroom.Use<AnswerQuery>().RunAsync(newsroom.OtherAuthor, claim.Id, claim.Version, query.Id, "Me.", Stop)).Missing();
        await newsroom.Use<AnswerQuery>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, query.Id, "Me.", Stop).RefusedAsync(RefusalKind.NotAllowed);
        await newsroom.Use<AnswerQuery>().RunAsync(newsroom.Author, claim.Id, claim.Version, query.Id, " ", Stop).InvalidAsync("answer");

        var answered = await newsroom.AnswerAsync(claim, newsroom.Author);

        Assert.Equal(0, answered.OpenQueries);
        Assert.Equal(0, (await newsroom.ClaimAsync(claim.Id)).OpenQueries);
        await newsroom.Use<AnswerQuery>().RunAsync(newsroom.Author, claim.Id, answered.Version, query.Id, "No, he.", Stop).RefusedAsync(RefusalKind.NotNow, "answered");
        Assert.Equal("The mayor did.", (await newsroom.QueriesAsync(claim)).Single().Answer);
        await newsroom.ProposeAsync(answered, newsroom.Checker);
    }

    [Fact]
    public async Task A_query_of_another_claim_is_not_answered_through_this_one()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var asked = await newsroom.AskAsync(await newsroom.BringAsync(ClaimStatus.Checking), newsroom.Checker);
        var other = await newsroom.BringAsync(ClaimStatus.Checking);

        (await newsroom.Use<AnswerQuery>().RunAsync(newsroom.Author, other.Id, other.Version, (await newsroom.QueriesAsync(asked)).Single().Id, "Me.", Stop)).Missing();

        Assert.True((await newsroom.QueriesAsync(asked)).Single().IsOpen);
    }

    [Fact]
    public async Task A_suggestion_or_what_was_set_aside_is_not_asked_about()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        foreach (var status in new[] { ClaimStatus.Suggested, ClaimStatus.SetAside })
        {
            var claim = await newsroom.BringAsync(status);
            await newsroom.Use<AskAuthor>().RunAsync(newsroom.Checker, claim.Id, claim.Version, "Who?", null, null, Stop).RefusedAsync(RefusalKind.NotNow, "status");
            var source = await newsroom.SourceAsync(newsroom.Checker);
            await newsroom.Use<AttachEvidence>().RunAsync(
                newsroom.Checker, claim.Id, claim.Version, source.Id, new EvidenceFields { Stance = Stance.Context }, Stop).RefusedAsync(RefusalKind.NotNow, "status");
        }
    }

    [Fact]
    public async Task A_claim_is_given_only_to_who_can_check_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.ToCheck, author: newsroom.Everything);
        var gone = await newsroom.JoinAsync("Gone Checker", Role.Checker);
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, gone.Id, Stop).DoneAsync();
        foreach (var nobody in new[] { newsroom.Reader.Id, newsroom.Author.Id, newsroom.Administrator.Id, newsroom.Everything.Id, gone.Id, newsroom.Clock.New<PersonId>() })
        {
            await newsroom.Use<AssignClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, nobody, Stop).InvalidAsync("assignee");
        }

        await newsroom.Use<AssignClaim>().RunAsync(newsroom.Everything, claim.Id, claim.Version, newsroom.Everything.Id, Stop).RefusedAsync(RefusalKind.NotAllowed, "author");
        var taken = await newsroom.Use<AssignClaim>().RunAsync(newsroom.Checker, claim.Id, claim.Version, newsroom.Checker.Id, Stop).DoneAsync();
        Assert.Equal((ClaimStatus.Checking, newsroom.Checker.Id), (taken.Status, taken.AssigneeId));
    }
}
