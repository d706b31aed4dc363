using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Tests.Claims;

/// <summary>Redrafts a text by chance, as an editor in a hurry might: cuts, brings back, moves, repeats and rewords.</summary>
internal static class RandomRedraft
{
    public const string Text =
        "The mayor of Leeds said 4,000 people lost their jobs in 2023. Rain fell on the harbour all day. The council voted unanimously to close 12 schools in May 2024. "
        + "Prices at the café rose by 40 per cent, according to the Statistics Office. I love it. More than 3,300 soldiers were killed because the bridge collapsed on Monday. "
        + "It was the largest crowd that the square had ever seen. The minister did not answer. Nobody was hurt, the company said. The next ferry left at four.";

    /// <summary>The passages of each claim.</summary>
    public static readonly string[][] Claims =
    [
        ["4,000 people lost their jobs in 2023"],
        ["The council voted unanimously to close 12 schools in May 2024.", "The minister did not answer."],
        ["It was the largest crowd that the square had ever seen."],
        ["Prices at the café rose by 40 per cent", "Nobody was hurt"],
        ["More than 3,300 soldiers were killed because the bridge collapsed on Monday."],
        ["The next ferry left at four."],
        ["Rain fell on the harbour all day. The council"],
    ];

    private static readonly string[] Sentences = Text.Split(". ").Select(sentence => sentence.TrimEnd('.') + ".").ToArray();

    public static string Of(string text, Random random)
    {
        var sentences = text.Split(". ").Select(sentence => sentence.TrimEnd('.') + ".").ToList();
        for (var act = 0; act < 1 + random.Next(4); act++)
        {
            var at = random.Next(sentences.Count);
            switch (random.Next(8))
            {
                case 0 or 1 when sentences.Count > 2:
                    sentences.RemoveAt(at);
                    break;
                case 2:
                    sentences.Insert(at, Sentences[random.Next(Sentences.Length)]);
                    break;
                case 3:
                    sentences.Insert(random.Next(sentences.Count), sentences[at]);
                    break;
                case 4:
                    (sentences[at], sentences[0]) = (sentences[0], sentences[at]);
                    break;
                case 5:
                    sentences[at] = Regex.Replace(sentences[at], @"\d+", _ => random.Next(2, 90).ToString(CultureInfo.InvariantCulture), RegexOptions.None, TimeSpan.FromSeconds(1));
                    break;
                case 6:
                    var words = sentences[at].Split(' ').ToList();
                    words.RemoveAt(random.Next(words.Count));
                    words.Insert(random.Next(words.Count + 1), "then");
                    sentences[at] = string.Join(' ', words);
                    break;
                default:
                    sentences.Insert(at, "Word came in late from the coast.");
                    break;
            }
        }

        return string.Join(' ', sentences);
    }
}
