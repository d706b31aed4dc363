using System.Text.Json;

namespace FactCheck.Bench;

/// <summary>The last line of every bench: one JSON object.</summary>
internal static class Closing
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web);

    public static int Print(object figures)
    {
        Console.WriteLine(JsonSerializer.Serialize(figures, Plain));
        return 0;
    }
}
