using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactCheck.Storage.Live;

/// <summary>A change's details as the database keeps them: a JSON object with its names in ordinal order.</summary>
internal static class ChangeDetails
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ToText(IReadOnlyDictionary<string, string> details) =>
        details.Count == 0 ? "{}" : JsonSerializer.Serialize(new SortedDictionary<string, string>(details.ToDictionary(), StringComparer.Ordinal), Plain);

    /// <summary>Words as they stand within a value.</summary>
    public static string Escaped(string words) => JsonSerializer.Serialize(words, Plain)[1..^1];

    public static IReadOnlyDictionary<string, string> Of(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [];
}
