using FactCheck.People;
using FactCheck.Web.Account;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class FirstRunJourney(Chromium chromium) : Journey(chromium)
{
    private const string Password = "violet umbrella at dawn";

    [Fact]
    public async Task A_newsroom_is_founded_with_the_printed_code_and_people_join_by_a_link()
    {
        await using var host = new WebHost();
        host.Start();
        var ada = await VisitAsync(host);
        await ada.GotoAsync("/");
        await ada.ArriveAsync("/first-run");
        await FoundAsync(ada, "AAAA-BBBB-CCCC");
        await Expect(ada.GetByText("This is not the code")).ToBeVisibleAsync();
        await Expect(ada.GetByLabel("Newsroom", new() { Exact = true })).ToHaveValueAsync("The Evening Courier");
        await Expect(ada.Field("Your name")).ToHaveValueAsync("Ada Okafor");
        await FoundAsync(ada, host.Use<FounderCode>().Printed);
        await ada.ArriveAsync("/people");
        await ada.IsReadyAsync();

        var link = await InviteAsync(ada);
        var ben = await VisitAsync(host);
        await ben.GotoAsync(link);
        await Expect(ben.GetByText("You are invited as checker")).ToBeVisibleAsync();
        await Expect(ben.Field("Your name")).ToHaveValueAsync("Ben Aalto");
        await ben.Field("Sign-in name").FillAsync("ben");
        await ben.Field("Password").FillAsync(Password);
        await ben.Button("Join").ClickAsync();
        await ben.ArriveAsync("/desk");
        await ben.IsReadyAsync();

        // And again, by name and password, in another browser.
        var again = await VisitAsync(host);
        await again.GotoAsync("/account/sign-in");
        await again.Field("Sign-in name").FillAsync("ben");
        await again.Field("Password").FillAsync("not this password at all");
        await again.Button("Sign in").ClickAsync();
        await Expect(again.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not match");
        await again.Field("Password").FillAsync(Password);
        await again.Button("Sign in").ClickAsync();
        await again.ArriveAsync("/desk");

        var late = await VisitAsync(host);
        await late.GotoAsync(link);
        await Expect(late.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Somebody has joined by this link already.");
        var founder = (await host.Database.ReadAsync(session => session.People.AllAsync(Stop), Stop)).Single(person => person.Roles.Contains(Role.Administrator));
        var expired = Acts.Done(await host.Use<InvitePerson>().RunAsync(new Actor(founder.Id, founder.Roles), "Too Late", [Role.Reader], TimeSpan.FromMilliseconds(1), Stop));
        await late.GotoAsync($"/account/join/{expired.Token}");
        await Expect(late.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This invitation has expired. Ask for a new one.");
        await late.GotoAsync("/account/join/nothing-of-the-kind");
        await Expect(late.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This link opens nothing. Check that you have all of it.");
        Assert.Empty(PageErrors);
    }

    private static async Task FoundAsync(IPage page, string code)
    {
        await page.Field("Code").FillAsync(code);
        await page.GetByLabel("Newsroom", new() { Exact = true }).FillAsync("The Evening Courier");
        await page.Field("Your name").FillAsync("Ada Okafor");
        await page.Field("Sign-in name").FillAsync("ada");
        await page.Field("Password").FillAsync(Password);
        await page.Button("Found the newsroom").ClickAsync();
    }

    private static async Task<string> InviteAsync(IPage page)
    {
        await page.Button("Invite").ClickAsync();
        await page.Field("Name").FillAsync("Ben Aalto");
        await page.Button("Make the link").ClickAsync();
        await Expect(page.Field("Invitation link")).ToBeVisibleAsync();
        return await page.Field("Invitation link").InputValueAsync();
    }
}
