using System.Net;
using System.Text.Json;
using FactCheck.Live;
using FactCheck.People;
using FactCheck.Tests.Http;
using Xunit;

namespace FactCheck.Tests.People;

public sealed class ChoosePublicNameTests
{
    private static CancellationToken Stop => TestNewsroom.Stop;

    [Fact]
    public async Task Everybody_chooses_for_themselves_and_the_record_holds_no_name()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var choose = newsroom.Use<ChoosePublicName>();
        await choose.RunAsync(newsroom.Checker, new() { Naming = PublicNaming.PublicName, PublicName = "  " }, Stop).InvalidAsync("publicName");
        await choose.RunAsync(newsroom.Checker, new() { Naming = (PublicNaming)9 }, Stop).InvalidAsync("naming");
        await choose.RunAsync(newsroom.Checker, new() { Naming = PublicNaming.PublicName, PublicName = new string('x', 2_000) }, Stop).InvalidAsync("publicName");
        Assert.Equal("C. Quill", (await choose.RunAsync(newsroom.Checker, new() { Naming = PublicNaming.PublicName, PublicName = " C. Quill " }, Stop).DoneAsync()).NameForReaders);
        Assert.Equal("C. Quill", (await newsroom.ReadAsync(session => session.People.FindAsync(newsroom.Checker.Id, Stop)))!.NameForReaders);
        Assert.Equal("Chen Checker", (await newsroom.ReadAsync(session => session.People.AllAsync(Stop))).Single(person => person.Id == newsroom.Checker.Id).DisplayName);
        Assert.DoesNotContain("Quill", JsonSerializer.Serialize((await newsroom.ChangesAsync()).Where(change => change.Kind == ChangeKind.PublicNameChosen)), StringComparison.Ordinal);

        await choose.RunAsync(newsroom.Checker, new() { Naming = PublicNaming.Unnamed, PublicName = "C. Quill" }, Stop).DoneAsync();
        var unnamed = (await newsroom.ReadAsync(session => session.People.FindAsync(newsroom.Checker.Id, Stop)))!;
        Assert.Equal((null, "a member of the desk"), (unnamed.PublicName, unnamed.NameForReaders));
    }

    [Fact]
    public async Task An_erased_name_is_erased_for_readers_too()
    {
        await using var newsroom = await TestNewsroom.NewAsync();
        var person = await newsroom.JoinAsync("Quentin Quillfeather", Role.Checker);
        await newsroom.Use<ChoosePublicName>().RunAsync(person, new() { Naming = PublicNaming.PublicName, PublicName = "Q. Feather" }, Stop).DoneAsync();
        await newsroom.Use<DisablePerson>().RunAsync(newsroom.Administrator, person.Id, Stop).DoneAsync();
        await newsroom.Use<ErasePerson>().RunAsync(newsroom.Administrator, person.Id, "Quentin Quillfeather", Stop).DoneAsync();
        Assert.Equal(Person.WithdrawnName, (await newsroom.ReadAsync(session => session.People.FindAsync(person.Id, Stop)))!.NameForReaders);
        (await newsroom.Use<ChoosePublicName>().RunAsync(person, new(), Stop)).Missing();
    }

    [Fact]
    public async Task It_is_chosen_on_a_page_without_scripts_that_keeps_what_was_typed()
    {
        await using var host = await new NewsroomHost().FoundedAsync();
        var visitor = host.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/account/public-name")).StatusCode);
        await visitor.SignInAsync("ada");
        var wrong = await visitor.SendAsync("/account/public-name", ("Input.Naming", "PublicName"), ("Input.PublicName", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await Visitor.ReadAsync(wrong);
        Assert.Equal("Write the name that readers are told.", page.QuerySelector(".error")!.TextContent);
        Assert.True(page.QuerySelector("[value=PublicName]")!.HasAttribute("checked"));
        var done = await Visitor.ReadAsync(await visitor.SendAsync("/account/public-name", ("Input.Naming", "PublicName"), ("Input.PublicName", "A. Okafor")));
        Assert.Contains("Readers are now told: A. Okafor.", done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A. Okafor", (await visitor.PageAsync("/account/security")).Body!.TextContent, StringComparison.Ordinal);
    }
}
