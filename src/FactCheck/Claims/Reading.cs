using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>What one sentence was found to hold, and who is named as saying it.</summary>
internal readonly record struct Reading(Signs Signs, string? Claimant)
{
    private const int FewestWords = 4;
    private const int ManyWords = 12;

    private const Signs Doubts = Signs.Opinion | Signs.FirstPerson | Signs.Prediction;

    public static Reading Of(string text, Sentence sentence)
    {
        var tokens = Tokens.Of(text, sentence);
        var quotation = Quotation.In(text, sentence);
        var quoted = quotation.IsLong(text);
        var claimant = Claimants.In(text, tokens, quoted ? quotation : default);
        var signs = quoted ? Signs.Quotation : Signs.None;
        signs |= claimant is null ? Signs.None : Signs.Attribution;
        signs |= Ending(text, sentence);
        signs |= Words.Count(text.AsSpan(sentence.Start, sentence.End - sentence.Start)) switch
        {
            < FewestWords => Signs.Short,
            >= ManyWords => Signs.Long,
            _ => Signs.None,
        };
        for (var at = 0; at < tokens.Count; at++)
        {
            // What a claimant feels, or says of themselves, is no less theirs: that they said it can be checked.
            var said = quoted && tokens[at].Start >= quotation.Start && tokens[at].End <= quotation.End;
            signs |= TokenSigns.Of(text, tokens, at) & (said ? ~Doubts : ~Signs.None);
        }

        return new Reading(signs, claimant);
    }

    private static Signs Ending(string text, Sentence sentence)
    {
        for (var at = sentence.End - 1; at >= sentence.Start && !char.IsLetterOrDigit(text[at]); at--)
        {
            if (text[at] is '?' or '؟' or '？')
            {
                return Signs.Question;
            }
        }

        return Signs.None;
    }
}
