using System.Diagnostics;
using System.Globalization;
using FactCheck.Claims;
using Xunit;

namespace FactCheck.Tests.Claims;

/// <summary>A long text after a long day.</summary>
public sealed class ManyStepsTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_step_among_a_thousand_is_undone_in_a_blink_and_so_is_one_on_three_hundred_claims()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var text = string.Join(' ', Enumerable.Range(1, 300).Select(number => string.Create(CultureInfo.InvariantCulture, $"It was lovely on day {number} by the old sea wall. I love it so.")));
        var article = await newsroom.DraftAsync(text);
        for (var number = 1; number <= 300; number++)
        {
            var claim = await newsroom.AddAsync(article, string.Create(CultureInfo.InvariantCulture, $"day {number} by"));
            claim = await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Worded." }, Stop).DoneAsync();
            await newsroom.Use<EditClaim>().RunAsync(newsroom.Editor, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Worded anew." }, Stop).DoneAsync();
        }

        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        await newsroom.RedoAsync(article.Id, newsroom.Editor).DoneAsync();
        var undo = await TookAsync(() => newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync());
        var seen = (await newsroom.ClaimsAsync(article.Id)).Where(claim => claim.Number is not null).Select(TestNewsroom.Seen).ToList();
        var assign = await TookAsync(() => newsroom.Use<AssignClaims>().RunAsync(newsroom.Editor, article.Id, seen, newsroom.Checker.Id, Stop).DoneAsync());
        var undoAll = await TookAsync(() => newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync());
        var read = await TookAsync(() => newsroom.StepsAsync(article.Id, newsroom.Editor));

        TestContext.Current.TestOutputHelper?.WriteLine($"undo {undo} ms, assign 300 {assign} ms, undo that {undoAll} ms, read 100 steps {read} ms");
        Assert.InRange(undo, 0, 500);
        Assert.InRange(undoAll, 0, 2_000);
        Assert.InRange(read, 0, 500);
    }

    private static async Task<long> TookAsync<T>(Func<Task<T>> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.ElapsedMilliseconds;
    }
}
