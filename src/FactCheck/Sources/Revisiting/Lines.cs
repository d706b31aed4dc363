namespace FactCheck.Sources.Revisiting;

/// <summary>What differs between two readable texts, line by line; a line that only moved, or is set otherwise, does not.</summary>
internal static class Lines
{
    /// <summary>The lines that only the old text has, and those that only the new one has, each in its order.</summary>
    public static (IReadOnlyList<string> Gone, IReadOnlyList<string> Added) Between(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        return (Without(old, now), Without(now, old));
    }

    private static List<(string Line, string Key)> Split(string text) =>
        [.. text.Split('\n').Select(line => (line, PlainWords.Of(line).Text)).Where(line => line.Item2.Length > 0)];

    private static List<string> Without(List<(string Line, string Key)> of, List<(string Line, string Key)> others)
    {
        var there = others.GroupBy(line => line.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var left = new List<string>();
        foreach (var (line, key) in of)
        {
            if (there.TryGetValue(key, out var count) && count > 0)
            {
                there[key] = count - 1;
            }
            else
            {
                left.Add(line);
            }
        }

        return left;
    }
}
