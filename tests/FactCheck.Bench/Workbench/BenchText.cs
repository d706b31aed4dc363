using System.Globalization;
using System.Text;

namespace FactCheck.Bench.Workbench;

/// <summary>A made-up news text of a given length with passages over it, the same in every run.</summary>
internal sealed class BenchText
{
    private static readonly string[] Bodies =
    [
        "The council", "The ministry of health", "The port authority", "A spokesman for the union", "The regional court",
        "The national statistics office", "The mayor", "The company’s board", "The election commission", "The audit office",
    ];

    private static readonly string[] Facts =
    [
        "approved {0:N0} million euros for the harbour on {1} March", "counted {0:N0} patients in the first {1} weeks of the year",
        "sent {0:N0} letters to households along the river", "reported a fall of {1} per cent against the year before",
        "had promised {0:N0} new homes by 2031, the highest number in the region", "voted {1} to 3 against the plan for the airport",
        "closed {1} schools and moved {0:N0} pupils to other towns", "paid {0:N0} euros to a firm that was founded {1} days earlier",
    ];

    private static readonly string[] Plain =
    [
        "Nobody who stood at the quay that morning wanted to speak about it", "It was a quiet week in a town that is used to louder ones",
        "What comes of it will be seen when the committee meets again", "The papers lie in a room without windows on the second floor",
        "People here remember the old bridge and the way the wind came over it", "Whether that is enough is a question that divides the town",
    ];

    private readonly List<(int Start, int End)> words = [];

    public BenchText(int count)
    {
        var random = new Random(20260101);
        var text = new StringBuilder();
        for (var written = 0; written < count;)
        {
            if (text.Length > 0)
            {
                text.Append("\n\n");
            }

            var start = text.Length;
            for (var sentences = random.Next(3, 7); sentences > 0 && written < count; sentences--)
            {
                text.Append(text.Length > start ? " " : "");
                var sentence = random.Next(3) == 0
                    ? Plain[random.Next(Plain.Length)]
                    : $"{Bodies[random.Next(Bodies.Length)]} {string.Format(CultureInfo.InvariantCulture, Facts[random.Next(Facts.Length)], random.Next(20, 5_000), random.Next(4, 29))}";
                text.Append(sentence).Append('.');
                written += sentence.Count(sign => sign == ' ') + 1;
            }

            Paragraphs.Add((start, text.Length));
        }

        Text = text.ToString();
        var begun = -1;
        for (var i = 0; i <= Text.Length; i++)
        {
            if (i == Text.Length || char.IsWhiteSpace(Text[i]))
            {
                if (begun >= 0)
                {
                    words.Add((begun, i));
                }

                begun = -1;
            }
            else if (begun < 0)
            {
                begun = i;
            }
        }
    }

    public string Text { get; }

    public int Words => words.Count;

    /// <summary>Where the paragraphs begin and end, in UTF-16 code units.</summary>
    public List<(int Start, int End)> Paragraphs { get; } = [];

    /// <summary>This many passages over the whole text, every second one beginning inside the one before it.</summary>
    public List<(int Start, int End)> Overlapping(int count)
    {
        var random = new Random(20260102);
        var passages = new List<(int, int)>();
        for (var pair = 0; passages.Count < count; pair++)
        {
            var first = Math.Min(pair * 2 * words.Count / count, words.Count - 60);
            var length = random.Next(18, 40);
            passages.Add((words[first].Start, words[first + length].End));
            if (passages.Count < count)
            {
                var second = first + random.Next(3, length - 3);
                passages.Add((words[second].Start, words[Math.Min(words.Count - 1, second + random.Next(18, 40))].End));
            }
        }

        return passages;
    }

    /// <summary>This many passages of eight to twelve words spread over the text, each inside one paragraph.</summary>
    public List<(int Start, int End)> Selections(int count)
    {
        var random = new Random(20260103);
        var chosen = new List<(int, int)>();
        for (var i = 0; chosen.Count < count; i++)
        {
            var at = (int)(((i + 0.5) * words.Count / count) + random.Next(0, 8)) % (words.Count - 20);
            var passage = (words[at].Start, End: words[at + random.Next(7, 12)].End - 1);
            if (!Paragraphs.Exists(paragraph => paragraph.Start <= passage.Start && passage.End <= paragraph.End))
            {
                // Another place of the same stretch: the one that was drawn runs over the end of its paragraph.
                var inside = Paragraphs.First(paragraph => paragraph.End > passage.Start);
                var fits = words.Where(word => word.Start >= inside.Start && word.End <= inside.End).Take(random.Next(7, 12)).ToList();
                passage = (fits[0].Start, fits[^1].End);
            }

            // The same words twice would only choose what was made of them before.
            if (!chosen.Contains(passage))
            {
                chosen.Add(passage);
            }
        }

        return chosen;
    }
}
