using System.Globalization;

namespace FactCheck.Documents.Drawing;

/// <summary>What processes take, as Linux says it; nothing is said elsewhere.</summary>
internal static class Memory
{
    /// <summary>The bytes that a process and all that came of it hold, each page counted by its share.</summary>
    public static long OfTree(int root)
    {
        if (!Directory.Exists("/proc/self"))
        {
            return 0;
        }

        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Field($"{folder}/status", "PPid:") is { } parent)
            {
                parents[id] = (int)parent;
            }
        }

        return parents.Keys.Where(IsOfTree).Sum(id => 1024 * (Field($"/proc/{id}/smaps_rollup", "Pss:") ?? Field($"/proc/{id}/status", "VmRSS:") ?? 0));

        bool IsOfTree(int id)
        {
            for (var at = id; ;)
            {
                if (at == root)
                {
                    return true;
                }

                if (!parents.TryGetValue(at, out var parent) || parent == 0 || parent == at)
                {
                    return false;
                }

                at = parent;
            }
        }
    }

    private static long? Field(string file, string name)
    {
        try
        {
            foreach (var line in File.ReadLines(file))
            {
                if (line.StartsWith(name, StringComparison.Ordinal))
                {
                    return long.Parse(line.AsSpan(name.Length).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture);
                }
            }
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The process ended meanwhile.
        }

        return null;
    }
}
