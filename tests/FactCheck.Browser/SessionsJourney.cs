using System.Diagnostics;
using FactCheck.People;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Browser;

public sealed class SessionsJourney(Chromium chromium) : Journey(chromium)
{
    private const int Most = 5_000;

    [Fact]
    public async Task Open_pages_close_within_five_seconds_of_what_ends_their_sign_in()
    {
        await using var host = new SampleHost();
        await host.InitializeAsync();
        var article = await new Acts(host).ArticleAsync("Not for everybody", "The ferry carried 90 cars.");
        var administrator = host.People.Values.First(person => person.Is(Role.Administrator));

        // Signed out in one tab: the other tabs of that browser go, another browser of the same person stays.
        var (first, other) = (await OpenAsync(SampleHost.Tomas), await OpenAsync(SampleHost.Tomas));
        var tab = await first.Context.NewPageAsync();
        await tab.GotoAsync("/account");
        await tab.Button("Sign out").Last.ClickAsync();
        await ClosesAsync("signed out in another tab", first);
        await Expect(other.Locator(".bench[data-live]")).ToBeVisibleAsync();

        // Signed out everywhere else, from a third browser.
        var third = await OpenAsync(SampleHost.Tomas);
        await third.GotoAsync("/account");
        await third.Button("Sign out everywhere else").ClickAsync();
        await ClosesAsync("signed out everywhere else", other);
        Assert.Equal(401, (await other.Context.APIRequest.GetAsync("/api/articles")).Status);

        // A role that was taken.
        var awa = await OpenAsync(SampleHost.Awa);
        var person = host.People[SampleHost.Awa];
        Acts.Done(await host.Use<GiveRoles>().RunAsync(administrator, person.Id, person.Roles, [Role.Reader], Stop));
        await ClosesAsync("a role taken", awa);

        // A person disabled, who types at that moment.
        var idrissa = await OpenAsync(SampleHost.Idrissa);
        Acts.Done(await host.Use<DisablePerson>().RunAsync(administrator, host.People[SampleHost.Idrissa].Id, Stop));
        await ClosesAsync("disabled", idrissa);
        await Task.Delay(2_500, Stop);
        Assert.Equal(401, (await idrissa.Context.APIRequest.GetAsync("/api/articles")).Status);

        async Task<IPage> OpenAsync(string who)
        {
            var page = await VisitAsync(host);
            await page.GotoAsync("/account/sign-in");
            await page.Button(who).ClickAsync();
            await page.ArriveAsync("/desk");
            await page.OpenAsync(article);
            return page;
        }

        static async Task ClosesAsync(string what, IPage page)
        {
            var since = Stopwatch.GetTimestamp();
            await page.WaitForURLAsync("**/account/sign-in?returnUrl=**", new() { Timeout = 20_000, WaitUntil = WaitUntilState.Commit });
            var took = Stopwatch.GetElapsedTime(since);
            TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {took.TotalMilliseconds:0} ms");
            Assert.True(took.TotalMilliseconds <= Most, $"{what}: the page closed only after {took.TotalMilliseconds:0} ms.");
        }
    }
}
