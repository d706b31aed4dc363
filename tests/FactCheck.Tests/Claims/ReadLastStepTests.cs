using FactCheck.Claims;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Claims;

public sealed class ReadLastStepTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task The_newest_step_that_stands_is_the_one_to_undo()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        Task<StepTaken?> LastAsync(Actor actor) => newsroom.Use<ReadLastStep>().RunAsync(actor, article.Id, Stop).DoneAsync();
        Assert.Null(await LastAsync(newsroom.Editor));

        await newsroom.AddAsync(article);
        await newsroom.ClearAsync(article, "Rain fell.");
        Assert.Equal("Marked a passage “nothing to check”", (await LastAsync(newsroom.Editor))?.Words);

        await newsroom.UndoAsync(article.Id, newsroom.Editor).DoneAsync();
        Assert.Equal("Added claim 1", (await LastAsync(newsroom.Editor))?.Words);
        Assert.Null(await LastAsync(newsroom.Checker));
        (await newsroom.Use<ReadLastStep>().RunAsync(newsroom.OtherAuthor, article.Id, Stop)).Missing();
    }

    [Fact]
    public async Task It_says_who_changed_since_what_it_touched()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var claim = await newsroom.AddAsync(article);
        Assert.Null((await newsroom.Use<ReadLastStep>().RunAsync(newsroom.Editor, article.Id, Stop).DoneAsync())?.Obstacle);

        await newsroom.Use<EditClaim>().RunAsync(newsroom.ThirdChecker, claim.Id, claim.Version, ClaimFields.Of(claim) with { Wording = "Theirs." }, Stop).DoneAsync();

        Assert.Equal(
            "Claim 1 was changed by Tomas Checker since: undoing this would lose that.",
            (await newsroom.Use<ReadLastStep>().RunAsync(newsroom.Editor, article.Id, Stop).DoneAsync())?.Obstacle?.Message);
    }
}
