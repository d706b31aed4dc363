using FactCheck.Published;
using FactCheck.Sources;
using FactCheck.Sources.Revisiting;
using Xunit;

namespace FactCheck.Tests.People;

/// <summary>Who may not act is told so, and not whether there is anything to act on.</summary>
public sealed class PermissionFirstTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task What_is_not_there_is_missing_only_to_who_might_act_on_it()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var article = await newsroom.DraftAsync();
        var source = await newsroom.SourceAsync(newsroom.Editor);
        foreach (var (name, actor) in newsroom.Everybody)
        {
            var (mayPublish, mayLog) = (actor.Is(FactCheck.People.Role.Editor), actor.Is(FactCheck.People.Role.Editor) || actor.Is(FactCheck.People.Role.Checker));
            var reads = actor.Roles.Any(role => role != FactCheck.People.Role.Author) || actor.Id == newsroom.Author.Id;
            var published = mayPublish || !reads ? "missing" : "NotAllowed";
            Assert.Equal((name, published), (name, (await newsroom.Use<ConfirmPublication>().RunAsync(actor, article.Id, "", Stop)).Word()));
            Assert.Equal((name, published), (name, (await newsroom.Use<WithdrawPublication>().RunAsync(actor, article.Id, Stop)).Word()));
            Assert.Equal((name, mayLog ? "missing" : "NotAllowed"), (name, (await newsroom.Use<SettlePage>().RunAsync(actor, source.Id, 1, "It stands.", Stop)).Word()));
            Assert.Equal((name, mayLog ? "missing" : "NotAllowed"), (name, (await newsroom.Use<UnmergeSource>().RunAsync(actor, source.Id, Stop)).Word()));
        }
    }
}
