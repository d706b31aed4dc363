using System.Text;
using FactCheck.Sources;

namespace FactCheck.Documents.Capturing;

/// <summary>Joins paragraphs to one text that knows where its pages and sections begin.</summary>
internal sealed class CapturedTextBuilder(int most)
{
    private readonly StringBuilder text = new();
    private readonly List<TextPlace> places = [];

    public List<string> Unread { get; } = [];

    /// <summary>Begins a page or section, at the next paragraph.</summary>
    public void Begin(string name)
    {
        var start = text.Length == 0 ? 0 : text.Length + 1;
        if (places.Count > 0 && places[^1].Start == start)
        {
            places.RemoveAt(places.Count - 1);
        }

        places.Add(new TextPlace(start, name));
    }

    public void Add(Draft draft)
    {
        foreach (var block in draft.Blocks)
        {
            Add(block);
        }

        AddUnread(draft);
    }

    public void Add(Block block)
    {
        if (Typed.Line(block.Text) is not { } line)
        {
            return;
        }

        if (text.Length + line.Length > most)
        {
            throw UnreadableException.TooLarge("file", FormattableString.Invariant($"The text in it has more than {most:N0} characters."));
        }

        text.Append(text.Length == 0 ? "" : "\n").Append(line);
    }

    public void AddUnread(Draft draft) => Unread.AddRange(draft.Missed.All().Select(missed => missed.Place is null ? missed.What : $"{missed.What} ({missed.Place})"));

    /// <summary>The text, or nothing where there is none.</summary>
    public CapturedText? Build() =>
        text.Length == 0 ? null : new CapturedText { Text = text.ToString(), Places = [.. places.Where(place => place.Start < text.Length)], Unread = [.. Unread.Distinct(StringComparer.Ordinal)] };
}
