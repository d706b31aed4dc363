using Microsoft.Playwright;

namespace FactCheck.Bench.Workbench;

/// <summary>
/// Opens the same text on our page and on the peer's in turn, so that whatever else the machine does meets both. Open is
/// the same for both: the text and its marks are painted, and a selection would be taken.
/// </summary>
internal sealed class Opening(BenchBrowser browser, (Uri Address, string State) ours, Uri peer)
{
    private const int Rounds = 9;
    private const int WarmUps = 2;

    /// <summary>A browser that has never seen either: nothing is kept, everything is fetched.</summary>
    public async Task<Opened> ColdAsync(BenchArticle article)
    {
        var opened = new List<Opened>();
        for (var i = 0; i < Rounds; i++)
        {
            await using var person = await browser.VisitAsync(ours.Address, ours.State);
            await using var reader = await browser.VisitAsync(peer);
            opened.Add(await OpenBothAsync(person, reader, article));
        }

        // The first is the server's first too.
        return Opened.Median(opened.Skip(1));
    }

    /// <summary>A browser that was there before.</summary>
    public async Task<Opened> WarmAsync(BenchArticle article)
    {
        await using var person = await browser.VisitAsync(ours.Address, ours.State);
        await using var reader = await browser.VisitAsync(peer);
        var opened = new List<Opened>();
        for (var i = 0; i < Rounds + WarmUps; i++)
        {
            opened.Add(await OpenBothAsync(person, reader, article));
        }

        return Opened.Median(opened.Skip(WarmUps));
    }

    private static async Task<Opened> OpenBothAsync(IBrowserContext person, IBrowserContext reader, BenchArticle article)
    {
        var (ready, connected) = await OurWorkbench.OpenAsync(person, article);
        return new Opened(ready, connected, await Peer.OpenAsync(reader, article));
    }
}

/// <summary>How long an opening took.</summary>
/// <param name="ReadyMs">Until our page was open.</param>
/// <param name="ConnectedMs">Until its circuit stood.</param>
/// <param name="PeerMs">Until the peer's was open.</param>
internal sealed record Opened(double ReadyMs, double ConnectedMs, double PeerMs)
{
    public static Opened Median(IEnumerable<Opened> opened)
    {
        var all = opened.ToList();
        return new(Shares.Median(all.Select(one => one.ReadyMs)), Shares.Median(all.Select(one => one.ConnectedMs)), Shares.Median(all.Select(one => one.PeerMs)));
    }
}
