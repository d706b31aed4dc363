using CsCheck;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Tests.Storage;
using Xunit;

namespace FactCheck.Tests.Claims;

/// <summary>Whatever steps people take, by chance and in any order.</summary>
public sealed class UndoingAnythingTests
{
    private static readonly Gen<int[]> Chances = Gen.Int.Positive.Array[1, 25];

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task All_steps_undone_give_back_exactly_what_stood_before_them_and_done_again_what_they_left()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        await Chances.SampleAsync(
            async chances =>
            {
                var (id, text) = await DraftAsync(newsroom);
                var steps = new RandomSteps(newsroom, id, text);
                var before = await StandsAsync(newsroom, id);
                foreach (var chance in chances)
                {
                    // Now and then a step back or forth in between.
                    _ = (chance % 7) switch
                    {
                        0 => (await newsroom.UndoAsync(id, newsroom.Editor)).IsDone,
                        1 => (await newsroom.RedoAsync(id, newsroom.Editor)).IsDone,
                        _ => await steps.TryAsync(newsroom.Editor, chance),
                    };
                }

                var after = await StandsAsync(newsroom, id);
                var standing = (await newsroom.StepsAsync(id, newsroom.Editor)).Count(step => !step.IsUndone);
                for (var i = 0; i < standing; i++)
                {
                    await newsroom.UndoAsync(id, newsroom.Editor).DoneAsync();
                }

                await newsroom.UndoAsync(id, newsroom.Editor).RefusedAsync(RefusalKind.NotNow, "nothing-to-undo");
                Assert.Equal(before, await StandsAsync(newsroom, id));
                for (var i = 0; i < standing; i++)
                {
                    await newsroom.RedoAsync(id, newsroom.Editor).DoneAsync();
                }

                Assert.Equal(after, await StandsAsync(newsroom, id));
                foreach (var (kind, count) in steps.Taken)
                {
                    taken[kind] = taken.GetValueOrDefault(kind) + count;
                }
            },
            iter: 150,
            threads: 1);
        Assert.All(taken, kind => Assert.True(kind.Value > 0, $"{kind.Key} was never done"));
    }

    [Fact]
    public async Task Nobody_loses_a_step_by_what_somebody_else_undoes()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var (undone, refused) = (0, 0);
        await Chances.SampleAsync(
            async chances =>
            {
                var (id, text) = await DraftAsync(newsroom);
                var steps = new RandomSteps(newsroom, id, text);
                foreach (var chance in chances)
                {
                    await steps.TryAsync(chance % 2 == 0 ? newsroom.Editor : newsroom.Checker, chance);
                }

                foreach (var chance in chances)
                {
                    // Any of one's steps, not only the newest.
                    var actor = chance % 3 == 0 ? newsroom.Checker : newsroom.Editor;
                    var theirs = await newsroom.StepsAsync(id, actor);
                    if (theirs.Count == 0)
                    {
                        continue;
                    }

                    var step = theirs[chance % theirs.Count];
                    var others = await OthersAsync(newsroom, id, actor);
                    var outcome = await newsroom.UndoAsync(id, actor, step.Id);
                    if (step.Obstacle is not null && !step.IsUndone)
                    {
                        Assert.Equal(step.Obstacle, outcome.Refused(RefusalKind.NotNow));
                        refused++;
                    }
                    else
                    {
                        Assert.True(outcome.Done().IsUndone, step.Words);
                        undone++;
                    }

                    Assert.Equal(others, await OthersAsync(newsroom, id, actor));
                    await EveryStandingStepStandsAsync(newsroom, id);
                }
            },
            iter: 100,
            threads: 1);
        Assert.True(undone > 50 && refused > 50, $"{undone} undone, {refused} refused");
    }

    /// <summary>What touched a claim last and stands left the claim as it is.</summary>
    private static async Task EveryStandingStepStandsAsync(TestNewsroom newsroom, ArticleId id)
    {
        var article = await newsroom.ArticleAsync(id);
        var steps = await newsroom.ReadAsync(session => session.Steps.OfRevisionAsync(article.CurrentRevision, Stop));
        var claims = (await newsroom.ClaimsAsync(id)).ToDictionary(claim => claim.Id);
        foreach (var left in steps.Where(step => !step.IsUndone).SelectMany(step => step.After.Claims).GroupBy(claim => claim.Id).Select(group => group.Last()))
        {
            Same.AreEqual(left, claims[left.Id]);
        }
    }

    private static async Task<(ArticleId Id, string Text)> DraftAsync(TestNewsroom newsroom)
    {
        var article = await newsroom.DraftAsync(RandomSteps.Text);
        return (article.Id, await newsroom.TextAsync(article));
    }

    /// <summary>Everything that stands, but the versions.</summary>
    private static async Task<string> StandsAsync(TestNewsroom newsroom, ArticleId id) =>
        System.Text.Json.JsonSerializer.Serialize(new
        {
            Claims = (await newsroom.ClaimsAsync(id)).Select(claim => claim with { Version = 0 }),
            Clearances = await newsroom.ClearancesAsync(id),
        });

    /// <summary>The steps of everybody else that stand, with the words they have.</summary>
    private static async Task<IReadOnlyList<string>> OthersAsync(TestNewsroom newsroom, ArticleId id, Actor but)
    {
        var article = await newsroom.ArticleAsync(id);
        var steps = await newsroom.ReadAsync(session => session.Steps.OfRevisionAsync(article.CurrentRevision, Stop));
        return [.. steps.Where(step => step.PersonId != but.Id && !step.IsUndone).Select(step => $"{step.Id} {StepWords.Of(step)}")];
    }
}
