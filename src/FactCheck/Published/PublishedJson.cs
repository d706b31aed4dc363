using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Published;

/// <summary>A publication's content as the JSON that is frozen, hashed and read back.</summary>
public static partial class PublishedJson
{
    /// <summary>The content as JSON.</summary>
    public static string Write(PublishedArticle article) => JsonSerializer.Serialize(article, Shape.Default.PublishedArticle);

    /// <summary>One claim of it as JSON, to be hashed by itself.</summary>
    public static string Write(PublishedClaim claim) => JsonSerializer.Serialize(claim, Shape.Default.PublishedClaim);

    /// <summary>What was frozen; throws <see cref="JsonException"/> where it is not a publication's content.</summary>
    public static PublishedArticle Read(string content) =>
        JsonSerializer.Deserialize(content, Shape.Default.PublishedArticle) ?? throw new JsonException("The publication is empty.");

    /// <summary>SHA-256 of the content as UTF-8, in lower-case hexadecimal.</summary>
    public static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        UseStringEnumConverter = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(PublishedArticle))]
    [JsonSerializable(typeof(PublishedClaim))]
    private sealed partial class Shape : JsonSerializerContext;
}
