using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FactCheck.Published;

/// <summary>A published article as the JSON text that a publication keeps, and back.</summary>
public static class PublishedContent
{
    /// <summary>The JSON text for <see cref="Publication.Content"/>; the same article always gives the same text.</summary>
    public static string Write(PublishedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return JsonSerializer.Serialize(article, JsonSerializerOptions.Web);
    }

    /// <summary>The article that a publication froze.</summary>
    /// <exception cref="JsonException">The text is not a published article.</exception>
    public static PublishedArticle Read(string content) =>
        JsonSerializer.Deserialize<PublishedArticle>(content, JsonSerializerOptions.Web)
        ?? throw new JsonException("A publication's content is null.");

    /// <summary>SHA-256 of the text as UTF-8, in lower-case hexadecimal.</summary>
    public static string Hash(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
