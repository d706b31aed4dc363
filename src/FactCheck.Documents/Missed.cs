using System.Globalization;
using FactCheck.Articles;

namespace FactCheck.Documents;

/// <summary>Collects what was not taken over, and counts what is the same at the same place.</summary>
internal sealed class Missed
{
    private const int Most = 200;

    private readonly List<(string One, string Many, string? Place, int Times)> found = [];
    private readonly Dictionary<(string One, string? Place), int> places = [];
    private int beyond;

    /// <summary>Adds one; <paramref name="many"/> has {0} where the count stands.</summary>
    public void Add(string one, string many, string? place)
    {
        if (places.TryGetValue((one, place), out var at))
        {
            found[at] = found[at] with { Times = found[at].Times + 1 };
        }
        else if (found.Count == Most)
        {
            beyond++;
        }
        else
        {
            places[(one, place)] = found.Count;
            found.Add((one, many, place, 1));
        }
    }

    /// <summary>Everything in the order in which it was met; after the first 200 only their count.</summary>
    public IReadOnlyList<Unread> All()
    {
        var all = found.ConvertAll(miss => new Unread(
            miss.Times == 1 ? miss.One : string.Format(CultureInfo.InvariantCulture, miss.Many, miss.Times), miss.Place));
        if (beyond > 0)
        {
            all.Add(new Unread(string.Create(CultureInfo.InvariantCulture, $"{beyond} more such things were left out"), null));
        }

        return all;
    }
}
