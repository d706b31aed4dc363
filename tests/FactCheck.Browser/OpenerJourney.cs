using Xunit;

namespace FactCheck.Browser;

public sealed class OpenerJourney(Chromium chromium, SampleHost host) : Journey(chromium)
{
    [Theory]
    [InlineData("http://elsewhere.localhost", true)]
    [InlineData(null, false)]
    public async Task Another_site_s_page_loses_the_desk_that_it_opened(string? opener, bool loses)
    {
        var page = await SignInAsync(host, SampleHost.Mireille);
        await page.Context.RouteAsync("**/opens-the-desk", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<button onclick=\"opened = window.open('{host.Address}/desk')\">Open</button>",
        }));
        await page.GotoAsync((opener ?? host.Address) + "/opens-the-desk");
        var desk = await page.RunAndWaitForPopupAsync(() => page.Button("Open").ClickAsync());

        // Signed in there, as whoever follows a link is.
        await desk.ArriveAsync("/desk");
        Assert.Equal(loses, await page.EvaluateAsync<bool>("opened.closed"));
        Assert.Equal(loses, await desk.EvaluateAsync<bool>("opener === null"));
    }
}
