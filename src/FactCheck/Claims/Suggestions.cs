using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Points out the sentences of an article that are worth checking, by rules that need no network.</summary>
public static class Suggestions
{
    /// <summary>The worth, from 0 to 1, below which a sentence is not suggested.</summary>
    public const double Threshold = 0.4;

    /// <summary>The sentences worth checking, in text order, with the sentences' own UTF-16 offsets.</summary>
    public static IReadOnlyList<Suggestion> For(string text, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        var suggestions = new List<Suggestion>();
        foreach (var sentence in sentences)
        {
            var reading = Reading.Of(text, sentence);
            var worth = Worth.Of(reading);
            if (worth >= Threshold)
            {
                suggestions.Add(new Suggestion(
                    sentence.Start, sentence.End, Reason.Kind(reading.Signs), worth, Reason.For(reading), reading.Claimant));
            }
        }

        return suggestions;
    }
}
