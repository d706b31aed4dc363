using System.Globalization;
using System.Reflection;
using System.Text;

namespace FactCheck.Tests.Claims.Carrying;

/// <summary>Redrafts of our own making: passages marked {1|…} in the text before, and where their words stand in the text after.</summary>
public static class OwnRedrafts
{
    public static IReadOnlyList<MarkedPair> All()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("redrafts.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n=== ", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Pair)];
    }

    private static MarkedPair Pair(string part)
    {
        var name = part[..part.IndexOf('\n', StringComparison.Ordinal)];
        var texts = part[(name.Length + 1)..].Split("\n---\n");
        var (before, marks) = Read(texts[0].Trim('\n'));
        var (after, places) = Read(texts[1].Trim('\n'));
        return new MarkedPair(
            name, before, after, [.. marks.Select(mark => new MarkedPassage(mark.Start, mark.End, [.. places.Where(place => place.Number == mark.Number).Select(place => (place.Start, place.End))]))]);
    }

    private static (string Text, List<(int Number, int Start, int End)> Marks) Read(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var marks = new List<(int, int, int)>();
        var open = new Stack<(int Number, int Start)>();
        for (var at = 0; at < marked.Length; at++)
        {
            if (marked[at] == '{')
            {
                var bar = marked.IndexOf('|', at);
                open.Push((int.Parse(marked[(at + 1)..bar], CultureInfo.InvariantCulture), text.Length));
                at = bar;
            }
            else if (marked[at] == '}')
            {
                var (number, start) = open.Pop();
                marks.Add((number, start, text.Length));
            }
            else
            {
                text.Append(marked[at]);
            }
        }

        return (text.ToString(), marks);
    }
}
