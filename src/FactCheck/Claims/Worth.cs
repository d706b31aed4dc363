namespace FactCheck.Claims;

/// <summary>Weighs the signs of a sentence into its worth for checking, from 0 to 1.</summary>
internal static class Worth
{
    private const Signs Hard = Signs.Number | Signs.Decision | Signs.Superlative;

    // Each sign is taken as an independent chance that an editor would want the sentence checked.
    private static readonly (Signs Sign, double Chance)[] Raising =
    [
        (Signs.Number, 0.48),
        (Signs.Quotation, 0.36),
        (Signs.Decision, 0.42),
        (Signs.Superlative, 0.40),
        (Signs.Comparison, 0.40),
        (Signs.Cause, 0.34),
        (Signs.Event, 0.28),
        (Signs.Attribution, 0.26),
        (Signs.Trend, 0.24),
        (Signs.Count, 0.20),
        (Signs.Date, 0.20),
        (Signs.Sweeping, 0.18),
        (Signs.Institution, 0.18),
        (Signs.Done, 0.20),
        (Signs.Matter, 0.16),
        (Signs.Place, 0.14),
        (Signs.Name, 0.14),
        (Signs.Plain, 0.08),
        (Signs.Long, 0.08),
    ];

    private static readonly (Signs Sign, double Factor)[] Lowering =
    [
        (Signs.Question, 0.45),
        (Signs.Opinion, 0.6),
        (Signs.Prediction, 0.55),
        (Signs.Personal, 0.6),
        (Signs.Theirs, 0.75),
        (Signs.Ours, 0.9),
        (Signs.Courtesy, 0.3),
        (Signs.Scene, 0.5),
        (Signs.Short, 0.6),
    ];

    public static double Of(Signs signs)
    {
        var doubt = 1.0;
        foreach (var (sign, chance) in Raising)
        {
            doubt *= signs.HasFlag(sign) ? 1 - chance : 1;
        }

        var worth = 1 - doubt;
        foreach (var (sign, factor) in Lowering)
        {
            // "I voted against it in 2003" can be looked up, whoever says it.
            var softer = sign is Signs.Personal or Signs.Theirs && (signs & Hard) != Signs.None ? Math.Max(factor, 0.85) : factor;
            worth *= signs.HasFlag(sign) ? softer : 1;
        }

        // A figure that an institution or a named claimant answers for can be looked up, even one that is foretold.
        var answeredFor = signs.HasFlag(Signs.Number) && (signs & (Signs.Institution | Signs.Attribution)) != Signs.None;
        return answeredFor && !signs.HasFlag(Signs.Courtesy) ? Math.Max(worth, Suggestions.Threshold) : worth;
    }
}
