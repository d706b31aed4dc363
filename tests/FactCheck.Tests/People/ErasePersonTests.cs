using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Storage.Live;
using Xunit;

namespace FactCheck.Tests.People;

public sealed class ErasePersonTests
{
    private const string Name = "Quentin Quillfeather";

    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task A_name_is_gone_from_every_table_but_what_is_published_and_the_chain_stays_whole()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var person = await newsroom.JoinAsync(Name, Role.Author, Role.Checker);
        var draft = await newsroom.DraftAsync(author: person);
        await newsroom.Use<EditArticle>().RunAsync(newsroom.Editor, draft.Id, draft.Version, ArticleFields.Of(draft) with { AuthorName = Name }, Stop).DoneAsync();
        var claim = await newsroom.StartAsync(await newsroom.AddAsync(await newsroom.DraftAsync()), person);
        await newsroom.EvidenceAsync(claim, person, await newsroom.SourceAsync(person));
        Assert.Equal(["account", "article", "invitation", "person"], (await TracesAsync(newsroom, "quillfeather")).Select(trace => trace.Table).Distinct());

        await newsroom.Use<ErasePerson>().RunAsync(newsroom.Administrator, person.Id, Name, Stop).RefusedAsync(RefusalKind.NotNow, "not-disabled");
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, person.Id, Stop).DoneAsync();
        await newsroom.Use<ErasePerson>().RunAsync(newsroom.Editor, person.Id, Name, Stop).RefusedAsync(RefusalKind.NotAllowed, "role");
        await newsroom.Use<ErasePerson>().RunAsync(newsroom.Administrator, person.Id, "quentin", Stop).InvalidAsync("name");
        var erased = await newsroom.Use<ErasePerson>().RunAsync(newsroom.Administrator, person.Id, $" {Name} ", Stop).DoneAsync();

        Assert.Empty(erased.Traces);
        Assert.Empty(await TracesAsync(newsroom, "quillfeather"));
        var there = (await newsroom.ReadAsync(session => session.People.FindAsync(person.Id, Stop)))!;
        Assert.Equal((Person.WithdrawnName, true, true, 0), (there.DisplayName, there.IsErased, there.IsDisabled, there.Roles.Count));
        Assert.Equal(Person.WithdrawnName, (await newsroom.ArticleAsync(draft.Id)).AuthorName);
        var record = (await newsroom.ChangesAsync()).Single(change => change.Kind == ChangeKind.PersonErased);
        Assert.Equal((newsroom.Administrator.Id, person.Id.ToString(), 1), (record.PersonId!.Value, record.Details["person"], record.Details.Count));
        Assert.True((await newsroom.Use<ChainVerification>().RunAsync(Stop)).IsWhole);

        // It stays so.
        await newsroom.Use<ErasePerson>().RunAsync(newsroom.Administrator, person.Id, Name, Stop).RefusedAsync(RefusalKind.NotNow, "erased");
        await newsroom.Use<EnablePerson>().RunAsync(newsroom.Administrator, person.Id, Stop).RefusedAsync(RefusalKind.NotNow, "erased");
        await newsroom.Use<GiveRoles>().RunAsync(newsroom.Administrator, person.Id, [], [Role.Editor], Stop).RefusedAsync(RefusalKind.NotNow, "erased");
    }

    [Fact]
    public async Task Where_people_wrote_or_published_the_name_is_said_and_left()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var person = await newsroom.JoinAsync(Name, Role.Checker);
        var source = await newsroom.SourceAsync(newsroom.Checker);
        await newsroom.Use<FactCheck.Sources.EditSource>().RunAsync(
            newsroom.Checker, source.Id, source.Version, FactCheck.Sources.SourceFields.Of(source) with { Notes = $"{Name} called them." }, Stop).DoneAsync();
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, person.Id, Stop).DoneAsync();

        var erased = await newsroom.Use<ErasePerson>().RunAsync(newsroom.Administrator, person.Id, Name, Stop).DoneAsync();

        Assert.Contains(new NameTrace("source", "notes", 1), erased.Traces);
    }

    private static Task<IReadOnlyList<NameTrace>> TracesAsync(TestNewsroom newsroom, string name) =>
        newsroom.ReadAsync(session => session.People.TracesAsync(name, Stop));
}
