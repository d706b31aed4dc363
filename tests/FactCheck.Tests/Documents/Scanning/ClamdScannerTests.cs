using System.Text;
using FactCheck.Documents.Scanning;
using FactCheck.Sources;
using Xunit;

namespace FactCheck.Tests.Documents.Scanning;

public sealed class ClamdScannerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_clamd_says_is_said()
    {
        await using var clamd = await Clamd.StartAsync();
        var scanner = new ClamdScanner(clamd.Socket, TimeSpan.FromSeconds(30));

        var clean = await ScanAsync(scanner, "Only words.");
        Assert.Equal((ScanState.NothingFound, (string?)null, (string?)null), (clean.State, clean.Found, clean.Signatures));
        Assert.StartsWith("ClamAV 1.", clean.Engine, StringComparison.Ordinal);
        var found = await ScanAsync(scanner, $"before {Clamd.Marker} after");
        Assert.Equal((ScanState.Found, Clamd.Name), (found.State, found.Found));
        Assert.Equal(ScanState.NothingFound, (await ScanAsync(scanner, "")).State);
        // Larger than its own limit of two megabytes.
        var large = await ScanAsync(scanner, new string('x', 5_000_000));
        Assert.Equal(ScanState.NotScanned, large.State);
        Assert.Equal(ScanState.NothingFound, (await ScanAsync(scanner, new string('x', 1_500_000))).State);
    }

    [Fact]
    public async Task A_scanner_that_is_away_or_none_is_said_and_never_taken_for_a_clean_file()
    {
        foreach (var (address, said) in new[] { ("127.0.0.1:9", ScanFiles.Away), ("/nowhere/clamd.ctl", ScanFiles.Away), ("nowhere.invalid:3310", ScanFiles.Away), (null, "No virus scanner is set up.") })
        {
            var scanner = new ClamdScanner(address, TimeSpan.FromSeconds(5));
            Assert.Equal(address is not null, scanner.IsOn);
            var report = await ScanAsync(scanner, "words");
            Assert.Equal((ScanState.NotScanned, said), (report.State, report.Reason));
        }
    }

    [Theory]
    [InlineData("stream: OK", ScanState.NothingFound, null)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", ScanState.Found, "Win.Test.EICAR_HDB-1")]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanState.NotScanned, null)]
    [InlineData("stream: Can't allocate memory ERROR", ScanState.NotScanned, null)]
    [InlineData("UNKNOWN COMMAND", ScanState.NotScanned, null)]
    [InlineData("stream: OK but", ScanState.NotScanned, null)]
    [InlineData("", ScanState.NotScanned, null)]
    public void Nothing_but_OK_is_nothing_found(string answer, ScanState state, string? found)
    {
        var report = ClamdScanner.Told(answer);
        Assert.Equal((state, found, state == ScanState.NotScanned), (report.State, report.Found, report.Reason is not null));
    }

    [Theory]
    [InlineData("ClamAV 1.4.6/27500/Wed Jul 24 10:20:00 2026", "ClamAV 1.4.6", "2026-07-24")]
    [InlineData("ClamAV 1.4.6/27500/Thu Jul  2 10:20:00 2026", "ClamAV 1.4.6", "2026-07-02")]
    [InlineData("ClamAV 1.4.6", "ClamAV 1.4.6", null)]
    public void The_date_of_the_signatures_is_read(string answer, string engine, string? signatures) => Assert.Equal((engine, signatures), ClamdScanner.Version(answer));

    [Theory]
    [InlineData("127.0.0.1:3310", true)]
    [InlineData("[::1]:3310", true)]
    [InlineData("clamd:3310", true)]
    [InlineData("/run/clamav/clamd.ctl", true)]
    [InlineData("clamd", false)]
    [InlineData("clamd:0", false)]
    [InlineData("run/clamd.ctl", false)]
    public void An_address_is_a_host_with_its_port_or_a_path(string address, bool isOne) => Assert.Equal(isOne, ClamdScanner.IsAddress(address));

    private static async Task<ScannerAnswer> ScanAsync(ClamdScanner scanner, string content)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await scanner.ScanAsync(stream, Stop);
    }
}
