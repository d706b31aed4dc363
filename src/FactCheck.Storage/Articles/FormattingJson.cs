using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Articles;

namespace FactCheck.Storage.Articles;

/// <summary>A text's formatting as the database keeps it: a JSON array in the order of the text, nothing where there is none.</summary>
internal static partial class FormattingJson
{
    public static string? Write(IReadOnlyList<Formatting> formatting) =>
        formatting.Count == 0 ? null : JsonSerializer.Serialize(formatting, Shape.Default.IReadOnlyListFormatting);

    public static IReadOnlyList<Formatting> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize(json, Shape.Default.IReadOnlyListFormatting) ?? [];

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        UseStringEnumConverter = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(IReadOnlyList<Formatting>))]
    private sealed partial class Shape : JsonSerializerContext;
}
