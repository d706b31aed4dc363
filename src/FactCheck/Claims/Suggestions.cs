using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Points out the sentences of an article that are worth checking, by rules that need no network.</summary>
public static class Suggestions
{
    /// <summary>The worth, from 0 to 1, below which a sentence is not suggested.</summary>
    public const double Threshold = 0.4;

    /// <summary>
    /// The sentences worth checking, in text order, with UTF-16 offsets: the sentence's own, or those of its parts where it
    /// makes two checkable statements or more.
    /// </summary>
    public static IReadOnlyList<Suggestion> For(string text, IReadOnlyList<Sentence> sentences) =>
        [.. Weighed(text, sentences).Where(suggestion => suggestion.Worth >= Threshold)];

    /// <summary>Every sentence with its worth, in text order, whether or not it is worth suggesting; parts as in <see cref="For"/>.</summary>
    public static IReadOnlyList<Suggestion> Weighed(string text, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var suggestions = new List<Suggestion>(sentences.Count);
        var readings = new ClaimantsAround(text, sentences).Read();
        for (var at = 0; at < sentences.Count; at++)
        {
            Weigh(text, sentences[at], readings[at], suggestions);
        }

        return suggestions;
    }

    private static void Weigh(string text, Sentence sentence, Reading whole, List<Suggestion> suggestions)
    {
        var worth = Worth.Of(whole.Signs);
        var parts = worth >= Threshold ? SentenceParts.Of(text, sentence, whole) : [];
        if (parts.Count < 2)
        {
            suggestions.Add(new Suggestion(sentence.Start, sentence.End, Reason.Kind(whole.Signs), worth, Reason.List(whole), whole.Claimant));
            return;
        }

        foreach (var part in parts)
        {
            var reading = part.Reading;
            suggestions.Add(new Suggestion(
                part.Start, part.End, Reason.Kind(reading.Signs), Math.Max(Threshold, Worth.Of(reading.Signs)), Reason.List(reading), reading.Claimant));
        }
    }
}
