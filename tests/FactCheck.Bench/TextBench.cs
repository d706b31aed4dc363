using FactCheck.Articles;
using FactCheck.Claims;

namespace FactCheck.Bench;

/// <summary>Shows what the program makes of a text, for judging from outside.</summary>
internal static class TextBench
{
    public static async Task<int> SentencesAsync(Options options)
    {
        var text = await File.ReadAllTextAsync(options.Required("file"));
        return Closing.Print(new
        {
            bench = "sentences",
            sentences = Sentences.Of(text).Select(sentence => new[] { sentence.Start, sentence.End }),
        });
    }

    public static async Task<int> SuggestionsAsync(Options options)
    {
        var text = await File.ReadAllTextAsync(options.Required("file"));
        return Closing.Print(new
        {
            bench = "suggestions",
            suggestions = Suggestions.For(text, Sentences.Of(text))
                .OrderByDescending(suggestion => suggestion.Worth)
                .Select(suggestion => new
                {
                    suggestion.Start,
                    suggestion.End,
                    score = suggestion.Worth,
                    kind = suggestion.Kind.ToString(),
                    suggestion.Claimant,
                    reasons = new[] { suggestion.Reason },
                }),
        });
    }
}
