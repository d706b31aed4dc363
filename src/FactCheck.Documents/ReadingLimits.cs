namespace FactCheck.Documents;

/// <summary>How much is read of one file or paste, and for how long.</summary>
public sealed record ReadingLimits
{
    /// <summary>The most bytes of a file or a paste.</summary>
    public long FileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>The most bytes that a compressed file may have once it is unpacked.</summary>
    public long UnpackedBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>The most pages of a PDF.</summary>
    public int PdfPages { get; init; } = 500;

    /// <summary>The most UTF-16 code units of the text that comes of it.</summary>
    public int TextLength { get; init; } = Typed.MostText;

    /// <summary>How long reading may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many are read at the same time.</summary>
    public int AtOnce { get; init; } = 4;
}
