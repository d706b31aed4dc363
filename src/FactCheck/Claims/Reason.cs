namespace FactCheck.Claims;

/// <summary>Says in plain words why a sentence is worth checking or is not, and which kind of claim it holds.</summary>
internal static class Reason
{
    private static readonly (Signs Signs, ClaimKind Kind)[] Kinds =
    [
        (Signs.Quotation | Signs.Attribution, ClaimKind.Quote),
        (Signs.Number, ClaimKind.Number),
        (Signs.Quotation, ClaimKind.Quote),
        (Signs.Decision, ClaimKind.Event),
        (Signs.Superlative, ClaimKind.Comparison),
        (Signs.Comparison, ClaimKind.Comparison),
        (Signs.Cause, ClaimKind.Cause),
        (Signs.Trend, ClaimKind.Comparison),
        (Signs.Event, ClaimKind.Event),
        (Signs.Count, ClaimKind.Number),
        (Signs.Date, ClaimKind.Date),
        (Signs.Attribution, ClaimKind.Other),
        (Signs.Name, ClaimKind.Name),
        (Signs.Place, ClaimKind.Place),
    ];

    private static readonly (Signs Signs, string Words)[] For =
    [
        (Signs.Quotation, "a quotation"),
        (Signs.Number, "a figure"),
        (Signs.Count, "a small number"),
        (Signs.Decision, "a vote or decision"),
        (Signs.Superlative, "a superlative"),
        (Signs.Comparison, "a comparison"),
        (Signs.Cause, "a cause"),
        (Signs.Trend, "a rise or fall"),
        (Signs.Event, "an event"),
        (Signs.Done, "something done by somebody"),
        (Signs.Place, "a place"),
        (Signs.Date, "a date"),
        (Signs.Institution, "a named body"),
        (Signs.Name, "a named person"),
        (Signs.Sweeping, "a word that allows no exception"),
    ];

    private static readonly (Signs Signs, string Words)[] Against =
    [
        (Signs.Opinion, "against: an opinion"),
        (Signs.Question, "against: a question"),
        (Signs.Prediction, "against: a prediction"),
        (Signs.Personal, "against: personal experience"),
        (Signs.Theirs, "against: what the claimant feels or expects"),
        (Signs.Scene, "against: a scene that is described"),
        (Signs.Courtesy, "against: a courtesy or procedure"),
    ];

    /// <summary>The reasons, those for it first and the weightiest of them first; never empty.</summary>
    public static IReadOnlyList<string> List(Reading reading)
    {
        var reasons = new List<string>();
        foreach (var (sign, words) in For)
        {
            if (reading.Signs.HasFlag(sign) && !(sign == Signs.Count && reading.Signs.HasFlag(Signs.Number)))
            {
                reasons.Add(Told(sign, words, reading.Signs));
            }
        }

        if (reading.Signs.HasFlag(Signs.Attribution) && !reading.Signs.HasFlag(Signs.Quotation))
        {
            reasons.Add("words with their claimant named");
        }

        if (reasons.Count == 0)
        {
            reasons.Add(reading.Signs.HasFlag(Signs.Matter) ? "a matter of public record" : "nothing that can be looked up");
        }

        reasons.AddRange(Against.Where(against => reading.Signs.HasFlag(against.Signs)).Select(against => against.Words));
        return reasons;
    }

    public static ClaimKind Kind(Signs signs)
    {
        foreach (var (sign, kind) in Kinds)
        {
            if (signs.HasFlag(sign))
            {
                return kind;
            }
        }

        return ClaimKind.Other;
    }

    private static string Told(Signs sign, string words, Signs all) => sign switch
    {
        Signs.Quotation when all.HasFlag(Signs.Attribution) => "a quotation with its claimant named",
        Signs.Place when (all & (Signs.Event | Signs.Decision)) != Signs.None => "the place of an event",
        _ => words,
    };
}
