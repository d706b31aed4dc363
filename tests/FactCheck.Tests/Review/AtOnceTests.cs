using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Tests.Storage;
using FactCheck.Verdicts;
using Xunit;

namespace FactCheck.Tests.Review;

/// <summary>Two people who save the same thing at once.</summary>
public sealed class AtOnceTests(PostgresServer server)
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Of_two_who_save_one_claim_at_once_one_is_done_and_one_sees_what_the_other_did()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        for (var round = 0; round < 50; round++)
        {
            var claim = await newsroom.AddAsync(await newsroom.DraftAsync());
            var before = await newsroom.NewestChangeAsync();

            var outcomes = await BothAsync(
                () => newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Mine." }, Stop),
                () => newsroom.Use<EditClaim>().RunAsync(newsroom.Checker, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs." }, Stop));

            var done = Assert.Single(outcomes, outcome => outcome.IsDone).Done();
            var stale = Assert.Single(outcomes, outcome => !outcome.IsDone).Stale();
            var kept = await newsroom.ClaimAsync(claim.Id);
            Assert.Equivalent(kept, done, strict: true);
            Assert.Equivalent(kept, stale, strict: true);
            Assert.Equal(claim.Version + 1, kept.Version);
            Assert.Equal(before + 1, await newsroom.NewestChangeAsync());
        }
    }

    [Fact]
    public async Task Of_two_who_sign_off_at_once_neither_is_counted_twice_nor_lost()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        for (var round = 0; round < 25; round++)
        {
            var claim = await newsroom.BringAsync(ClaimStatus.InReview, policy: ReviewPolicy.TwoSignOffs);

            var outcomes = await BothAsync(
                () => newsroom.Use<SignOffVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, null, Stop),
                () => newsroom.Use<SignOffVerdict>().RunAsync(newsroom.ThirdChecker, claim.Id, claim.Version, null, Stop));

            Assert.Equal(ClaimStatus.InReview, Assert.Single(outcomes, outcome => outcome.IsDone).Done().Status);
            Assert.Single(outcomes, outcome => outcome is Outcome<Claim>.Stale);
            Assert.Single(await newsroom.AnswersAsync(claim));
        }
    }

    [Theory, OnBothEngines]
    public async Task A_sign_off_never_lands_on_evidence_that_changed_in_the_same_moment(Engine engine)
    {
        await using var newsroom = await TestNewsroom.OnAsync(engine, server);
        for (var round = 0; round < 25; round++)
        {
            var claim = await newsroom.BringAsync(ClaimStatus.InReview);
            var source = await newsroom.SourceAsync(newsroom.Checker);

            var outcomes = await BothAsync(
                () => newsroom.Use<SignOffVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, null, Stop),
                () => newsroom.Use<AttachEvidence>().RunAsync(newsroom.Checker, claim.Id, claim.Version, source.Id, new EvidenceFields { Stance = Stance.Contradicts, Excerpt = "No." }, Stop));

            Assert.Single(outcomes, outcome => outcome.IsDone);
            Assert.Single(outcomes, outcome => outcome is Outcome<Claim>.Stale);

            // Whoever was first: what stands signed off was seen with all of its evidence.
            var now = await newsroom.ClaimAsync(claim.Id);
            var signed = (await newsroom.AnswersAsync(claim)).Count(answer => answer.IsValid);
            Assert.Equal(
                now.Status == ClaimStatus.SignedOff ? (1, 1) : (0, 2),
                (signed, (await newsroom.EvidenceOfAsync(claim)).Count));
        }
    }

    [Theory, OnBothEngines]
    public async Task Of_two_who_give_the_second_verdict_at_once_one_gave_it_blind_and_the_other_is_told(Engine engine)
    {
        await using var newsroom = await TestNewsroom.OnAsync(engine, server);
        for (var round = 0; round < 10; round++)
        {
            var started = await newsroom.EvidenceAsync(await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync(blind: true)), newsroom.Checker), newsroom.Checker);
            var claim = await newsroom.ProposeAsync(started, newsroom.Checker);

            var outcomes = await BothAsync(
                () => newsroom.Use<GiveSecondVerdict>().RunAsync(newsroom.SecondChecker, claim.Id, claim.Version, "accurate", "Mine.", Stop),
                () => newsroom.Use<GiveSecondVerdict>().RunAsync(newsroom.ThirdChecker, claim.Id, claim.Version, "inaccurate", "Theirs.", Stop));

            Assert.Single(outcomes, outcome => outcome.IsDone);
            Assert.Single(outcomes, outcome => outcome is Outcome<Claim>.Stale);
            Assert.Single(await newsroom.ReadAsync(session => session.Verdicts.OfClaimAsync(claim.Id, Stop)), verdict => verdict.State == VerdictState.Second);
        }
    }

    [Fact]
    public async Task Claims_made_at_once_each_get_a_number_of_their_own()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => newsroom.AddAsync(article, "Rain fell."), Stop)));

        Assert.Equal(Enumerable.Range(1, 50), claims.Select(claim => claim.Number!.Value).Order());
    }

    [Fact]
    public async Task One_address_entered_by_many_at_once_is_one_source()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var fields = new SourceFields { Title = "Figures", Address = "https://example.org/figures" };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => newsroom.Use<AddSource>().RunAsync(newsroom.Checker, fields, Stop), Stop)));

        var source = Assert.Single(outcomes, outcome => outcome.IsDone).Done();
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal(source.Id, outcome.Stale().Id));
    }

    [Fact]
    public async Task Somebody_who_gives_up_waiting_takes_nobody_elses_act_with_them()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var before = await newsroom.NewestChangeAsync();
        using var impatience = new CancellationTokenSource();
        var hold = new TaskCompletionSource();
        Task<Outcome<bool>> Act(Task first, CancellationToken cancellation) => newsroom.Database.WriteAsync<bool>(
            async session =>
            {
                await first;
                await session.Changes.RecordAsync(new Change { At = newsroom.Clock.Now(), Kind = ChangeKind.ArticleEdited, ArticleId = article.Id }, cancellation);
                return true;
            },
            cancellation);

        // All wait behind the first, so that they share its commit.
        var patient = new List<Task<Outcome<bool>>> { Act(hold.Task, Stop), Act(Task.CompletedTask, Stop) };
        var impatient = Act(Task.CompletedTask, impatience.Token);
        patient.Add(Act(Task.CompletedTask, Stop));
        await impatience.CancelAsync();
        hold.SetResult();

        Assert.All(await Task.WhenAll(patient), outcome => Assert.True(outcome.IsDone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.Equal(before + 3, await newsroom.NewestChangeAsync());
    }

    private static async Task<Outcome<T>[]> BothAsync<T>(Func<Task<Outcome<T>>> one, Func<Task<Outcome<T>>> other)
    {
        using var start = new Barrier(2);
        Task<Outcome<T>> At(Func<Task<Outcome<T>>> act) => Task.Run(
            () =>
            {
                start.SignalAndWait(Stop);
                return act();
            },
            Stop);
        return await Task.WhenAll(At(one), At(other));
    }
}
