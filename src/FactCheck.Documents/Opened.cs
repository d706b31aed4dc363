namespace FactCheck.Documents;

/// <summary>Bytes to read, with what is known of them from outside.</summary>
/// <param name="Content">The whole file.</param>
/// <param name="Name">Its name, for the one format that only the name tells; never believed otherwise.</param>
/// <param name="MediaType">The type that a server named.</param>
/// <param name="Charset">The encoding that a server named.</param>
/// <param name="Address">Where it was fetched from.</param>
internal sealed record Opened(byte[] Content, string? Name, string? MediaType = null, string? Charset = null, Uri? Address = null)
{
    /// <summary>The field that a refusal names.</summary>
    public string Field => Address is null ? "file" : "address";

    public string Extension => Path.GetExtension(Name ?? "").ToLowerInvariant();
}
