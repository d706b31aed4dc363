using System.ComponentModel.DataAnnotations;
using FactCheck.Documents;
using FactCheck.Sources.Revisiting;

namespace FactCheck.Web.Configuration;

/// <summary>What is captured, how much of it, and how many at once; addresses are fetched within the limits of <see cref="ManuscriptSettings"/>.</summary>
public sealed record CaptureSettings
{
    public const string Section = "Captures";

    private const long Megabyte = 1024 * 1024;

    /// <summary>Megabytes that a file may have that a person brings.</summary>
    [Range(1, 4096)]
    public int FileMegabytes { get; init; } = 100;

    /// <summary>Kinds of file that a person may bring, as media types or image/*; none, and all that can be told are kept.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Addresses that are captured at the same time; 0 captures none on this node.</summary>
    [Range(0, 16)]
    public int AtOnce { get; init; } = 2;

    /// <summary>Capture trusted origins only, and say so of every other address.</summary>
    public bool OnlyTrustedOrigins { get; init; }

    /// <summary>Millions of pixels that a picture may have so that a copy of it is drawn and shown.</summary>
    [Range(1, 250)]
    public int PictureMegapixels { get; init; } = 60;

    /// <summary>ClamAV's daemon: a host with its port (127.0.0.1:3310) or the path of its socket; without it nothing is scanned.</summary>
    public string? Clamd { get; init; }

    /// <summary>Seconds that scanning one file may take.</summary>
    [Range(1, 3_600)]
    public int ScanSeconds { get; init; } = 120;

    /// <summary>An origin of its own from which files are served, such as https://files.example.org; without it they come from the desk's.</summary>
    public Uri? FileHost { get; init; }

    internal PictureLimits Pictures(ManuscriptSettings manuscripts) => new()
    {
        FileBytes = FileMegabytes * Megabyte,
        Pixels = PictureMegapixels * 1_000_000L,
        Time = manuscripts.Limits.Time,
    };
    /// <summary>Authorities that sign when a capture existed (RFC 3161).</summary>
    public IReadOnlyList<AuthorityEntry> Timestamps { get; init; } = [];

    /// <summary>Whether every stored file and every captured address is looked at once a night.</summary>
    public bool Nightly { get; init; } = true;

    /// <summary>The hour of the day, UTC, at which that begins.</summary>
    [Range(0, 23)]
    public int NightlyHour { get; init; } = 3;

    /// <summary>Seconds that one server rests between two visits of a night.</summary>
    [Range(0, 3600)]
    public int VisitPauseSeconds { get; init; } = 10;

    /// <summary>The most addresses that are visited in one night.</summary>
    [Range(0, 100_000)]
    public int VisitsPerNight { get; init; } = 5_000;

    /// <summary>What the public web archive is called to which a person can have a page copied.</summary>
    public string PublicArchiveName { get; init; } = "the public archive";

    /// <summary>Where it is asked, with {address} for the page's; nothing, and there is none.</summary>
    public string? PublicArchiveAddress { get; init; }

    /// <summary>The form that it is sent, with {address} in it; nothing, and its address is only read.</summary>
    public string? PublicArchiveForm { get; init; }

    /// <summary>The path of Chromium, which draws captured pages; nothing, and no page is drawn.</summary>
    public string? Browser { get; init; }

    /// <summary>Whether the browser keeps its pages in its own sandbox.</summary>
    public bool BrowserSandbox { get; init; } = true;

    /// <summary>Seconds that drawing one page may take.</summary>
    [Range(5, 300)]
    public int BrowserSeconds { get; init; } = 30;

    /// <summary>Megabytes of memory that the browser may take.</summary>
    [Range(256, 16_384)]
    public int BrowserMegabytes { get; init; } = 1_024;

    internal RenderLimits Drawing(FetchLimits fetching) => new()
    {
        Browser = Browser,
        Sandbox = BrowserSandbox,
        Time = TimeSpan.FromSeconds(BrowserSeconds),
        MemoryBytes = BrowserMegabytes * Megabyte,
        Fetching = fetching,
    };

    internal RoundPlan Rounds => new()
    {
        IsNightly = Nightly,
        Hour = NightlyHour,
        HostPause = TimeSpan.FromSeconds(VisitPauseSeconds),
        MostVisits = VisitsPerNight,
    };

    internal CaptureLimits Limits(ManuscriptSettings manuscripts, bool onlyTrusted) => new()
    {
        UploadedBytes = FileMegabytes * Megabyte,
        UploadedTypes = Types,
        Fetching = manuscripts.Fetching with { OnlyTrusted = OnlyTrustedOrigins || onlyTrusted },
        Reading = manuscripts.Limits,
    };
}
