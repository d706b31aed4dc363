using System.ComponentModel.DataAnnotations;
using FactCheck.Documents;

namespace FactCheck.Web.Configuration;

/// <summary>How much of a file or a page is read for a draft, and how long that may take.</summary>
public sealed record ManuscriptSettings
{
    public const string Section = "Manuscripts";

    private const int Megabyte = 1024 * 1024;

    /// <summary>Megabytes that a file or a paste may have.</summary>
    [Range(1, 200)]
    public int FileMegabytes { get; init; } = 20;

    /// <summary>Megabytes that a compressed file may have once it is unpacked.</summary>
    [Range(1, 1000)]
    public int UnpackedMegabytes { get; init; } = 100;

    /// <summary>Pages of a PDF.</summary>
    [Range(1, 10_000)]
    public int PdfPages { get; init; } = 500;

    /// <summary>Seconds that reading one file may take.</summary>
    [Range(1, 300)]
    public int ReadSeconds { get; init; } = 30;

    /// <summary>Files that are read at once; more wait.</summary>
    [Range(1, 64)]
    public int AtOnce { get; init; } = 4;

    /// <summary>Megabytes that an address may serve, decoded.</summary>
    [Range(1, 200)]
    public int FetchMegabytes { get; init; } = 10;

    /// <summary>Seconds that fetching an address may take, with all its redirects.</summary>
    [Range(1, 300)]
    public int FetchSeconds { get; init; } = 30;

    /// <summary>Seconds that a server may take to answer the call.</summary>
    [Range(1, 60)]
    public int ConnectSeconds { get; init; } = 10;

    /// <summary>How often an address may lead on to another.</summary>
    [Range(0, 10)]
    public int Redirects { get; init; } = 3;

    /// <summary>Origins (http://archive.internal:8080) that are fetched although they are in a private network.</summary>
    public IReadOnlyList<string> TrustedOrigins { get; init; } = [];

    internal ReadingLimits Limits => new()
    {
        FileBytes = (long)FileMegabytes * Megabyte,
        UnpackedBytes = (long)UnpackedMegabytes * Megabyte,
        PdfPages = PdfPages,
        Time = TimeSpan.FromSeconds(ReadSeconds),
        AtOnce = AtOnce,
    };

    internal FetchLimits Fetching => new()
    {
        Bytes = (long)FetchMegabytes * Megabyte,
        Time = TimeSpan.FromSeconds(FetchSeconds),
        ConnectTime = TimeSpan.FromSeconds(ConnectSeconds),
        Redirects = Redirects,
        TrustedOrigins = [.. TrustedOrigins.Select(origin => new Uri(origin))],
    };
}
