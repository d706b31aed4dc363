namespace FactCheck.Claims;

/// <summary>Weighs the signs of a sentence into its worth for checking, from 0 to 1.</summary>
internal static class Worth
{
    // Each sign is taken as an independent chance that an editor would want the sentence checked.
    private static readonly (Signs Sign, double Chance)[] Raising =
    [
        (Signs.Number, 0.45),
        (Signs.Quotation, 0.42),
        (Signs.Decision, 0.42),
        (Signs.Superlative, 0.34),
        (Signs.Comparison, 0.34),
        (Signs.Cause, 0.34),
        (Signs.Event, 0.28),
        (Signs.Attribution, 0.24),
        (Signs.Date, 0.18),
        (Signs.Institution, 0.16),
        (Signs.Place, 0.12),
        (Signs.Name, 0.10),
        (Signs.Long, 0.10),
    ];

    private static readonly (Signs Sign, double Factor)[] Lowering =
    [
        (Signs.Question, 0.45),
        (Signs.Opinion, 0.6),
        (Signs.Prediction, 0.7),
        (Signs.FirstPerson, 0.7),
        (Signs.Short, 0.6),
    ];

    public static double Of(Reading reading)
    {
        var doubt = 1.0;
        foreach (var (sign, chance) in Raising)
        {
            doubt *= reading.Signs.HasFlag(sign) ? 1 - chance : 1;
        }

        var worth = 1 - doubt;
        foreach (var (sign, factor) in Lowering)
        {
            worth *= reading.Signs.HasFlag(sign) ? factor : 1;
        }

        // A figure that an institution answers for can be looked up, whatever surrounds it.
        return reading.Signs.HasFlag(Signs.Number | Signs.Institution) ? Math.Max(worth, Suggestions.Threshold) : worth;
    }
}
