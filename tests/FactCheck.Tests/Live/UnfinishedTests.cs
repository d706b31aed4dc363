using FactCheck.Live;
using FactCheck.People;
using Xunit;

namespace FactCheck.Tests.Live;

public sealed class UnfinishedTests
{
    private static readonly TypedField[] Typed = [new("Explanation", "Zeugin K. sagte “nein” \uD83D\uDC40", "as it stood"), new("Rating", "unproven")];

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task What_was_typed_comes_back_whole_until_it_is_discarded()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await KeepAsync(newsroom, newsroom.Checker, "verdict-1", Typed);
        var before = await newsroom.NewestChangeAsync();

        var back = await newsroom.Use<ReadUnfinished>().RunAsync(newsroom.Checker, "verdict-1", Stop).DoneAsync();
        Assert.Equal(Typed, back.Fields);
        Assert.True(newsroom.Clock.GetUtcNow() - back.KeptAt < TimeSpan.FromSeconds(1));
        await newsroom.Use<DiscardUnfinished>().RunAsync(newsroom.Checker, "verdict-1", Stop).DoneAsync();

        (await newsroom.Use<ReadUnfinished>().RunAsync(newsroom.Checker, "verdict-1", Stop)).Missing();
        // It is theirs alone: the record of the newsroom's acts knows nothing of it.
        Assert.Equal(before, await newsroom.NewestChangeAsync());
    }

    [Fact]
    public async Task The_newest_takes_the_place_of_what_was_kept_before()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await KeepAsync(newsroom, newsroom.Checker, "verdict-1", Typed);
        newsroom.Clock.Move(TimeSpan.FromMinutes(1));
        await KeepAsync(newsroom, newsroom.Checker, "verdict-1", [new("Explanation", "Better.")]);

        Assert.Equal([new TypedField("Explanation", "Better.")], (await newsroom.Use<ReadUnfinished>().RunAsync(newsroom.Checker, "verdict-1", Stop).DoneAsync()).Fields);
        var kept = Assert.Single(await newsroom.Use<ListUnfinished>().RunAsync(newsroom.Checker, Stop).DoneAsync());
        Assert.True(newsroom.Clock.GetUtcNow() - kept.KeptAt < TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Nobody_reaches_what_another_typed_whatever_roles_they_hold()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await KeepAsync(newsroom, newsroom.Checker, "verdict-1", Typed);
        foreach (var other in newsroom.Everybody.Values.Where(actor => actor.Id != newsroom.Checker.Id))
        {
            (await newsroom.Use<ReadUnfinished>().RunAsync(other, "verdict-1", Stop)).Missing();
            Assert.Empty(await newsroom.Use<ListUnfinished>().RunAsync(other, Stop).DoneAsync());
            await newsroom.Use<DiscardUnfinished>().RunAsync(other, "verdict-1", Stop).DoneAsync();
        }

        Assert.Equal(Typed, (await newsroom.Use<ReadUnfinished>().RunAsync(newsroom.Checker, "verdict-1", Stop).DoneAsync()).Fields);
    }

    [Fact]
    public async Task The_database_alone_does_not_tell_what_was_typed()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await KeepAsync(newsroom, newsroom.Checker, "source-new", [new("Title", "Mamadou the driver")]);

        var row = (await newsroom.ReadAsync(session => session.Unfinished.FindAsync(newsroom.Checker.Id, "source-new", Stop)))!;
        Assert.DoesNotContain("Mamadou", row.Sealed, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String("Mamadou"u8), row.Sealed, StringComparison.Ordinal);
        // Put under another name by somebody with a shell, it opens for nobody.
        Assert.Null(newsroom.Use<IUnfinishedSeal>().Open(newsroom.Editor.Id, row.Sealed));
    }

    [Fact]
    public async Task Everything_is_thrown_away_when_the_person_is_disabled_and_nothing_comes_after()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await KeepAsync(newsroom, newsroom.Checker, "verdict-1", Typed);
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, newsroom.Checker.Id, Stop).DoneAsync();

        (await newsroom.Use<KeepUnfinished>().RunAsync(newsroom.Checker, "verdict-2", Typed, Stop)).Missing();
        Assert.Empty(await newsroom.Use<ListUnfinished>().RunAsync(newsroom.Checker, Stop).DoneAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("what the witness said")]
    [InlineData("verdict-é")]
    [InlineData("../people")]
    public async Task A_name_that_could_hold_words_is_refused(string name)
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var refusal = await newsroom.Use<KeepUnfinished>().RunAsync(newsroom.Checker, name, Typed, Stop).RefusedAsync(RefusalKind.Invalid);
        Assert.Equal("form", refusal.Field);
    }

    [Fact]
    public async Task More_than_fits_is_refused_in_words_and_what_was_kept_stays()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        await KeepAsync(newsroom, newsroom.Checker, "verdict-1", Typed);
        foreach (var (fields, says) in new (TypedField[], string)[]
        {
            ([new("Text", new string('x', KeepUnfinished.MostText))], "at most 100,000 are kept on the server"),
            ([.. Enumerable.Range(0, KeepUnfinished.MostFields + 1).Select(at => new TypedField($"f{at}", ""))], "at most 60 are kept"),
        })
        {
            var refusal = await newsroom.Use<KeepUnfinished>().RunAsync(newsroom.Checker, "verdict-1", fields, Stop).RefusedAsync(RefusalKind.Invalid);
            Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(Typed, (await newsroom.Use<ReadUnfinished>().RunAsync(newsroom.Checker, "verdict-1", Stop).DoneAsync()).Fields);
    }

    [Fact]
    public async Task The_oldest_of_too_many_gives_way_and_what_nobody_came_back_to_goes()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        for (var form = 0; form <= KeepUnfinished.MostForms; form++)
        {
            newsroom.Clock.Move(TimeSpan.FromSeconds(1));
            await KeepAsync(newsroom, newsroom.Checker, $"form-{form}", Typed);
        }

        var names = (await newsroom.Use<ListUnfinished>().RunAsync(newsroom.Checker, Stop).DoneAsync()).Select(form => form.Form).ToList();
        Assert.Equal(KeepUnfinished.MostForms, names.Count);
        Assert.Equal(("form-100", "form-1"), (names[0], names[^1]));

        newsroom.Clock.Move(KeepUnfinished.Longest + TimeSpan.FromMinutes(2));
        await KeepAsync(newsroom, newsroom.Editor, "form-1", Typed);
        Assert.Empty(await newsroom.Use<ListUnfinished>().RunAsync(newsroom.Checker, Stop).DoneAsync());
    }

    private static Task<UnfinishedForm> KeepAsync(TestNewsroom newsroom, Actor actor, string form, IReadOnlyList<TypedField> fields) =>
        newsroom.Use<KeepUnfinished>().RunAsync(actor, form, fields, Stop).DoneAsync();
}
