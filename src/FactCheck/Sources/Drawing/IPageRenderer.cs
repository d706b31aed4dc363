namespace FactCheck.Sources.Drawing;

/// <summary>The browser of the settings: draws what was captured, with nothing of the network but what the guarded fetcher gives it.</summary>
public interface IPageRenderer
{
    /// <summary>Whether the settings name a browser.</summary>
    bool IsThere { get; }

    /// <summary>Draws a page from the bytes that were captured; refused with the reason where that fails, within its limits of time and memory.</summary>
    /// <param name="content">The captured bytes.</param>
    /// <param name="address">The address that served them, against which it names its styles and pictures.</param>
    /// <param name="mayFetch">Whether those are fetched; without, only what is in the bytes is drawn.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<Outcome<DrawnPage>> DrawAsync(byte[] content, string address, bool mayFetch, CancellationToken cancellation);
}

/// <summary>A drawn page.</summary>
/// <param name="Picture">A PNG.</param>
/// <param name="Fetched">How many styles, pictures and fonts were fetched for it.</param>
/// <param name="LeftOut">How many things it named that were not.</param>
public sealed record DrawnPage(byte[] Picture, int Fetched, int LeftOut);
