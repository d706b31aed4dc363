namespace FactCheck.Claims;

/// <summary>Says in plain words why a sentence is worth checking, and which kind of claim it holds.</summary>
internal static class Reason
{
    private static readonly (Signs Signs, ClaimKind Kind, string Words)[] Reasons =
    [
        (Signs.Quotation | Signs.Attribution, ClaimKind.Quote, "a quotation with its claimant named"),
        (Signs.Number | Signs.Comparison, ClaimKind.Number, "a number and a comparison"),
        (Signs.Number | Signs.Institution, ClaimKind.Number, "a number and an institution"),
        (Signs.Number | Signs.Cause, ClaimKind.Number, "a number and a cause"),
        (Signs.Number | Signs.Superlative, ClaimKind.Number, "a number and a superlative"),
        (Signs.Number | Signs.Attribution, ClaimKind.Number, "a number with its claimant named"),
        (Signs.Number, ClaimKind.Number, "a number"),
        (Signs.Quotation, ClaimKind.Quote, "a quotation"),
        (Signs.Superlative, ClaimKind.Comparison, "a superlative"),
        (Signs.Comparison, ClaimKind.Comparison, "a comparison"),
        (Signs.Decision, ClaimKind.Event, "a vote or decision"),
        (Signs.Cause, ClaimKind.Cause, "a cause"),
        (Signs.Event | Signs.Date, ClaimKind.Event, "an event and its date"),
        (Signs.Event | Signs.Place, ClaimKind.Event, "an event and its place"),
        (Signs.Event, ClaimKind.Event, "an event"),
        (Signs.Date | Signs.Place, ClaimKind.Date, "a date and a place"),
        (Signs.Attribution, ClaimKind.Other, "words with their claimant named"),
        (Signs.Date, ClaimKind.Date, "a date"),
        (Signs.Name, ClaimKind.Name, "a person and a role"),
        (Signs.Place, ClaimKind.Place, "a place"),
    ];

    public static string For(Reading reading) => Of(reading.Signs).Words;

    public static ClaimKind Kind(Signs signs) => Of(signs).Kind;

    private static (ClaimKind Kind, string Words) Of(Signs signs)
    {
        foreach (var reason in Reasons)
        {
            if (signs.HasFlag(reason.Signs))
            {
                return (reason.Kind, reason.Words);
            }
        }

        return (ClaimKind.Other, "something that can be looked up");
    }
}
