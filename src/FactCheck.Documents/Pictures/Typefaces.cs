using SkiaSharp;

namespace FactCheck.Documents.Pictures;

/// <summary>The typefaces that this machine has, found as files: Skia without its system’s libraries looks nowhere by itself.</summary>
internal static class Typefaces
{
    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
    ];

    private static readonly Lazy<IReadOnlyList<string>> Files = new(() => [.. Folders
        .Where(folder => folder.Length > 0 && Directory.Exists(folder))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }))
        .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".OTF" or ".TTC")
        // Bold before the rest, and upright before italic.
        .OrderBy(file => !Path.GetFileName(file).Contains("Bold", StringComparison.OrdinalIgnoreCase))
        .ThenBy(file => Path.GetFileName(file).Contains("Italic", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(file).Contains("Oblique", StringComparison.OrdinalIgnoreCase))
        .ThenBy(file => Path.GetFileName(file), StringComparer.Ordinal)]);

    // Kept for the life of the process: a card needs a few of them, again and again.
    private static readonly Dictionary<string, SKTypeface?> Opened = new(StringComparer.Ordinal);
    private static readonly Dictionary<int, SKTypeface?> Substitutes = [];
    private static readonly Lock Gate = new();

    /// <summary>The first of these that is there, or any; nothing where there is none at all.</summary>
    public static SKTypeface? Find(params string[] names)
    {
        lock (Gate)
        {
            return names.Select(name => Files.Value.FirstOrDefault(file => Path.GetFileNameWithoutExtension(file).Equals(name, StringComparison.OrdinalIgnoreCase)))
                .Concat(Files.Value.Take(1))
                .OfType<string>()
                .Select(Open)
                .FirstOrDefault(face => face is not null);
        }
    }

    /// <summary>The face itself where it has the character, otherwise one that does; the face where none does.</summary>
    public static SKTypeface For(int character, SKTypeface face)
    {
        lock (Gate)
        {
            if (Has(face, character))
            {
                return face;
            }

            if (!Substitutes.TryGetValue(character, out var other))
            {
                Substitutes[character] = other = Files.Value.Select(Open).FirstOrDefault(candidate => candidate is not null && Has(candidate, character));
            }

            return other ?? face;
        }
    }

    private static SKTypeface? Open(string file)
    {
        if (!Opened.TryGetValue(file, out var face))
        {
            Opened[file] = face = SKTypeface.FromFile(file);
        }

        return face;
    }

    private static bool Has(SKTypeface face, int character)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyph(character);
    }
}
