using System.Diagnostics;
using System.Globalization;
using CsCheck;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class ForecastRevisionTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task The_forecast_is_what_saving_then_does_whatever_the_redraft()
    {
        var (fates, saved) = (new Dictionary<ClaimFate, int>(), 0);
        await Gen.Int.Array[2, 4].SampleAsync(
            async chances =>
            {
                await using var newsroom = await TestNewsroom.NewAsync();
                var article = await ArticleAsync(newsroom);
                foreach (var chance in chances)
                {
                    var text = RandomRedraft.Of(await newsroom.TextAsync(article), new Random(chance));
                    var outcome = await ForecastAsync(newsroom, article, text);
                    if (outcome is not Outcome<RevisionForecast>.Done { Value: var forecast })
                    {
                        continue;
                    }

                    article = await newsroom.Use<SaveRevision>().RunAsync(newsroom.Editor, article.Id, forecast.Version, New(text), Stop).DoneAsync();
                    await SameAsync(newsroom, article, forecast);
                    saved++;
                    foreach (var claim in forecast.Claims)
                    {
                        fates[claim.Fate] = fates.GetValueOrDefault(claim.Fate) + 1;
                    }
                }
            },
            iter: 25,
            threads: 1);

        TestContext.Current.TestOutputHelper?.WriteLine($"{saved} redrafts: " + string.Join(", ", fates.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.All([ClaimFate.CarriedOver, ClaimFate.Recheck, ClaimFate.Lost, ClaimFate.ToDecide], fate => Assert.True(fates.GetValueOrDefault(fate) > 0, $"Nothing came to {fate}."));
    }

    [Fact]
    public async Task It_says_for_each_claim_what_becomes_of_it_and_which_word_made_the_difference()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Wire);
        var carried = await newsroom.AddAsync(article, "The ferry carried 90 cars.");
        var changed = await newsroom.AddAsync(article, "Its pilot was 61 years old.");
        var lost = await newsroom.AddAsync(article, "The harbour office counted 4,000 ships in May.");
        await newsroom.ClearAsync(article, "It rained.");

        var forecast = await ForecastAsync(newsroom, article, Wire
            .Replace("61", "63", StringComparison.Ordinal)
            .Replace("The harbour office counted 4,000 ships in May. ", "", StringComparison.Ordinal)).DoneAsync();

        Assert.Equal("carry over 1 · re-check 1 · lost 1 · 0 to decide", forecast.InWords);
        Assert.Equal(
            [(carried.Number, ClaimFate.CarriedOver, ClaimStatus.ToCheck), (changed.Number, ClaimFate.Recheck, ClaimStatus.Recheck), (lost.Number, ClaimFate.Lost, ClaimStatus.Recheck)],
            forecast.Claims.Select(claim => (claim.Claim.Number, claim.Fate, claim.Becomes)));
        var passage = Assert.Single(forecast.Claims[1].Passages);
        Assert.Equal(("Its pilot was 61 years old.", "Its pilot was 63 years old."), (passage.Before.Quote, passage.After.Quote));
        Assert.Equal([new WordChange(WordChangeKind.Number, "61", "63")], passage.Differs);
        Assert.Equal("The words changed in revision 2: “61” became “63”: a number.", forecast.Claims[1].Why);
        Assert.Equal((article.Version + 1, article.CurrentRevision, 1, 0), (forecast.Version, forecast.Before.Id, forecast.ClearancesKept, forecast.ClearancesLost));
    }

    [Fact]
    public async Task It_shows_each_candidate_in_its_sentence_with_what_differs()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.AddAsync(await newsroom.DraftAsync(), TestNewsroom.Sentence);
        await newsroom.ReviseAsync(claim.ArticleId, "Rain fell.");
        var article = await newsroom.ArticleAsync(claim.ArticleId);

        var forecast = await ForecastAsync(newsroom, article, TestNewsroom.OtherText).DoneAsync();

        var only = Assert.Single(forecast.Claims);
        Assert.Equal((ClaimFate.ToDecide, ClaimStatus.Recheck), (only.Fate, only.Becomes));
        var candidate = Assert.Single(Assert.Single(only.Passages).Candidates);
        Assert.Equal(("", TestNewsroom.OtherSentence, ""), (candidate.Lead, candidate.Words, candidate.Trail));
        Assert.Equal([new WordChange(WordChangeKind.Number, "4,000", "5,000")], candidate.Differs);
    }

    [Fact]
    public async Task A_paragraph_that_was_cut_and_is_restored_comes_back_and_another_stays_lost()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Wire);
        await newsroom.AddAsync(article, "Its pilot was 61 years old.");
        await newsroom.AddAsync(article, "The harbour office counted 4,000 ships in May.");
        await newsroom.ReviseAsync(article.Id, "The ferry carried 90 cars. It rained. Nobody was hurt.");
        const string Restored = "The ferry carried 90 cars. It rained. Its pilot was 61 years old. Nobody was hurt.";

        var forecast = await ForecastAsync(newsroom, article, Restored).DoneAsync();

        Assert.Equal("carry over 0 · re-check 0 · lost 0 · 0 to decide · 1 comes back · 1 still lost", forecast.InWords);
        await SameAsync(newsroom, await newsroom.ReviseAsync(article.Id, Restored), forecast);
    }

    [Fact]
    public async Task Where_the_newsroom_wants_a_comma_to_count_the_forecast_says_so_before_it_does()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Wire);
        await newsroom.AddAsync(article, "Its pilot was 61 years old.");
        var marked = Wire.Replace("pilot was", "pilot, was", StringComparison.Ordinal);
        Assert.Equal(1, (await ForecastAsync(newsroom, article, marked).DoneAsync()).Count(ClaimFate.CarriedOver));

        await newsroom.Use<ChangeSettings>().RunAsync(newsroom.Administrator, 1, new SettingsFields { MarksReopen = true }, Stop).DoneAsync();

        var forecast = await ForecastAsync(newsroom, article, marked).DoneAsync();
        Assert.Equal(1, forecast.Count(ClaimFate.Recheck));
        await SameAsync(newsroom, await newsroom.ReviseAsync(article.Id, marked), forecast);
    }

    [Fact]
    public async Task It_writes_nothing_and_refuses_what_saving_refuses()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var claim = await newsroom.BringAsync(ClaimStatus.SignedOff);
        var article = await newsroom.ArticleAsync(claim.ArticleId);
        var before = await newsroom.NewestChangeAsync();

        Assert.Equal(1, (await ForecastAsync(newsroom, article, TestNewsroom.OtherText).DoneAsync()).Count(ClaimFate.Recheck));
        Assert.Equal(SaveRevision.Unchanged, (await ForecastAsync(newsroom, article, TestNewsroom.Text)).Refused(RefusalKind.Invalid).Code);
        await ForecastAsync(newsroom, article, " \n").InvalidAsync("text");
        (await newsroom.Use<ForecastRevision>().RunAsync(newsroom.Editor, newsroom.Clock.New<ArticleId>(), New("New."), Stop)).Missing();
        Assert.Equal(before, await newsroom.NewestChangeAsync());
        Assert.Equivalent(claim, await newsroom.ClaimAsync(claim.Id), strict: true);
        Assert.Single(await newsroom.ReadAsync(session => session.Articles.RevisionsAsync(article.Id, Stop)));
    }

    [Fact]
    public async Task Only_who_may_save_a_revision_may_forecast_one()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var save = await newsroom.Use<SaveRevision>().RunAsync(actor, article.Id, article.Version + 1, New("New."), Stop);
            var forecast = await newsroom.Use<ForecastRevision>().RunAsync(actor, article.Id, New("New."), Stop);
            Assert.True(forecast.Word() == (save.Word() == "stale" ? "done" : save.Word()), $"{name}: {forecast.Word()}, and saving {save.Word()}");
        }
    }

    [Fact]
    public async Task A_draft_replaced_by_another_article_loses_every_claim_and_guesses_none()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync(Wire);
        foreach (var words in new[] { "The ferry carried 90 cars.", "Its pilot was 61 years old.", "The harbour office counted 4,000 ships in May." })
        {
            await newsroom.AddAsync(article, words);
        }

        var forecast = await ForecastAsync(newsroom, article, "A museum in Turin has bought a violin. Nobody will say what it paid. The maker died in 1737 and left forty more.").DoneAsync();

        Assert.Equal("carry over 0 · re-check 0 · lost 3 · 0 to decide", forecast.InWords);
    }

    [Fact]
    public async Task A_text_with_three_hundred_claims_is_forecast_while_somebody_types()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var text = string.Join(' ', Enumerable.Range(1, 900).Select(number => string.Create(
            CultureInfo.InvariantCulture, $"On day {number} the keeper of the {Places[number % Places.Length]} wall counted {number * 37} birds and {number % 11} small boats before the tide came in.")));
        var article = await newsroom.DraftAsync(text);
        for (var number = 3; number <= 900; number += 3)
        {
            await newsroom.AddAsync(article, string.Create(CultureInfo.InvariantCulture, $"On day {number} the keeper"));
        }

        var after = text.Replace("On day 9 ", "On day nine ", StringComparison.Ordinal).Replace("small boats", "little boats", StringComparison.Ordinal);
        await ForecastAsync(newsroom, article, after).DoneAsync();
        var watch = Stopwatch.StartNew();
        var forecast = await ForecastAsync(newsroom, article, after).DoneAsync();
        watch.Stop();

        TestContext.Current.TestOutputHelper?.WriteLine($"{text.Length:N0} characters, {forecast.Claims.Count} claims: {watch.ElapsedMilliseconds} ms. {forecast.InWords}");
        Assert.Equal(300, forecast.Claims.Count);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 2_000);
    }

    private const string Wire = "The ferry carried 90 cars. It rained. Its pilot was 61 years old. The harbour office counted 4,000 ships in May. Nobody was hurt.";

    private static readonly string[] Places = ["old sea", "upper mill", "east harbour", "salt", "river", "garden", "long"];

    private static NewRevision New(string text) => new() { Text = text };

    private static Task<Outcome<RevisionForecast>> ForecastAsync(TestNewsroom newsroom, Article article, string text) =>
        newsroom.Use<ForecastRevision>().RunAsync(newsroom.Editor, article.Id, New(text), Stop);

    private static async Task<Article> ArticleAsync(TestNewsroom newsroom)
    {
        var article = await newsroom.DraftAsync(RandomRedraft.Text);
        var claims = new List<Claim>();
        foreach (var words in RandomRedraft.Claims)
        {
            claims.Add(await newsroom.AddAsync(article, words[0], null, words[1..]));
        }

        await newsroom.SignOffAsync(await newsroom.ProposeAsync(await newsroom.EvidenceAsync(await newsroom.StartAsync(claims[0], newsroom.Checker), newsroom.Checker), newsroom.Checker), newsroom.ThirdChecker);
        await newsroom.StartAsync(claims[1], newsroom.Checker);
        await newsroom.Use<SetAsideClaim>().RunAsync(newsroom.Editor, claims[2].Id, claims[2].Version, "Opinion.", Stop).DoneAsync();
        await newsroom.ClearAsync(article, "I love it.");
        return await newsroom.ArticleAsync(article.Id);
    }

    private static async Task SameAsync(TestNewsroom newsroom, Article article, RevisionForecast forecast)
    {
        var claims = (await newsroom.ClaimsAsync(article.Id)).ToDictionary(claim => claim.Id);
        Assert.Equal(claims.Values.Count(claim => claim.Number is not null && claim.Status != ClaimStatus.SetAside), forecast.Claims.Count);
        foreach (var foretold in forecast.Claims)
        {
            var claim = claims[foretold.Claim.Id];
            Assert.Equal(foretold.Becomes, claim.Status);
            if (foretold.Why is not null)
            {
                Assert.Equal(foretold.Why, claim.Reason);
            }

            Assert.Equivalent(foretold.Passages.Select(passage => passage.After with { RevisionId = article.CurrentRevision }), claim.Anchors, strict: true);
            Assert.Equal(foretold.Fate is ClaimFate.CarriedOver or ClaimFate.Back or ClaimFate.Recheck && claim.Anchors.All(anchor => anchor.Stands), claim.StandsIn(article.CurrentRevision));
        }

        Assert.Equal(forecast.ClearancesKept, (await newsroom.ClearancesAsync(article.Id)).Count);
    }
}
