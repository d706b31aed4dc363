using FactCheck.Sources.Revisiting;

namespace FactCheck.Documents.Fetching;

/// <summary>What an address served, decompressed.</summary>
/// <param name="Address">The address that served it in the end, after all redirects.</param>
/// <param name="MediaType">The type that the server named, in lower case; nothing where it named none.</param>
/// <param name="Charset">The encoding that the server named for text, if it named one.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Fetched(Uri Address, string? MediaType, string? Charset, byte[] Content)
{
    /// <summary>What the server said by which to ask whether anything changed.</summary>
    public PageValidators Validators { get; init; } = PageValidators.None;

    /// <summary>Where it says that what it served lies for good.</summary>
    public string? ContentLocation { get; init; }
}
