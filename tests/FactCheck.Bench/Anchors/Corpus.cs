using System.IO.Compression;
using System.Text.Json;
using FactCheck.Tests.Claims.Carrying;

namespace FactCheck.Bench.Anchors;

/// <summary>Reads pairs of texts: one JSON object a line, gzip.</summary>
internal static class Corpus
{
    public static IEnumerable<MarkedPair> Read(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                using var json = JsonDocument.Parse(line);
                yield return Pair(json.RootElement);
            }
        }
    }

    private static MarkedPair Pair(JsonElement pair) =>
        new(
            pair.GetProperty("id").ToString(),
            pair.GetProperty("before").GetString()!,
            pair.GetProperty("after").GetString()!,
            [.. pair.GetProperty("spans").EnumerateArray().Select(span => new MarkedPassage(
                span.GetProperty("start").GetInt32(),
                span.GetProperty("end").GetInt32(),
                [.. span.GetProperty("after").EnumerateArray().Select(place => (place[0].GetInt32(), place[1].GetInt32()))]))]);
}
