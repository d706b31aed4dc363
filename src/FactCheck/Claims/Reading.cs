using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>What one sentence was found to hold, and who is named as saying it.</summary>
internal readonly record struct Reading(Signs Signs, string? Claimant)
{
    private const int FewestWords = 4;
    private const int ManyWords = 12;

    private const Signs Checkable = Signs.Number | Signs.Decision | Signs.Comparison | Signs.Superlative | Signs.Cause | Signs.Event | Signs.Trend | Signs.Count;
    private const Signs Felt = Signs.Opinion | Signs.Personal | Signs.Prediction;
    private const Signs Doubts = Signs.Opinion | Signs.Personal | Signs.Ours | Signs.Prediction | Signs.Courtesy;

    public static Reading Of(string text, Sentence sentence)
    {
        return Of(text, sentence, Tokens.Of(text, sentence));
    }

    public static Reading Of(string text, Sentence sentence, List<Token> tokens)
    {
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
        var settled = false;
        for (var at = 0; at < tokens.Count; at++)
        {
            // What a claimant feels, or says of themselves, is no less theirs: that they said it can be checked.
            var said = quoted && tokens[at].Start >= quotation.Start && tokens[at].End <= quotation.End;
            var found = TokenSigns.Of(text, tokens, at);
            signs |= found & (said ? ~Doubts : settled ? ~Signs.Prediction : ~Signs.None);
            signs |= said && (found & Felt) != Signs.None ? Signs.Theirs : Signs.None;
            settled |= found.HasFlag(Signs.Decision) && IsTaken(text, tokens, at);
        }

        signs |= IsPlain(text, tokens, signs) ? Signs.Plain : Signs.None;
        return new Reading(signs, claimant);
    }

    /// <summary>This reading with who speaks, told by another sentence; it counts for the worth only of words that can be looked up.</summary>
    public Reading SaidBy(string claimant) =>
        this with { Claimant = claimant, Signs = (Signs & Checkable) == Signs.None ? Signs : Signs | Signs.Attribution };

    /// <summary>The reading of a part: it may be short, and what was quoted in another part is not its own.</summary>
    public Reading AsPart() => this with { Signs = Signs & ~Signs.Short };

    /// <summary>This part's reading with the claimant of the whole sentence, where reported words run over all its parts.</summary>
    public Reading WithClaimantOf(Reading whole) =>
        Claimant is null && whole.Claimant is not null && !whole.Signs.HasFlag(Signs.Quotation)
            ? new Reading(Signs | Signs.Attribution, whole.Claimant)
            : this;

    // "voted to approve a stadium that will cost": the vote has been taken, whatever comes of it; "the elected mayor" took none.
    private static bool IsTaken(string text, List<Token> tokens, int at) =>
        at > 0 && tokens[at].In(text).EndsWith("ed", StringComparison.Ordinal) && !Vocabulary.Articles.Contains(tokens[at - 1].In(text))
        && tokens[at - 1].In(text) is not ("be" or "to" or "not" or "been" or "newly" or "if");

    private static bool IsPlain(string text, List<Token> tokens, Signs signs) =>
        tokens.Count >= FewestWords && (signs & (Doubts | Signs.Question | Signs.Scene)) == Signs.None
        && !Vocabulary.Pronouns.Contains(tokens[0].In(text)) && Clauses.HasVerb(text, tokens, 1, tokens.Count);

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
