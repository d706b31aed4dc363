namespace FactCheck.Claims;

/// <summary>A step in words: "Added claim 5".</summary>
public static class StepWords
{
    private const int MostNamed = 6;

    /// <summary>What was done, with the numbers of the claims it is about.</summary>
    public static string Of(SplitStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var claims = Claims(step);
        return step.Kind switch
        {
            SplitStepKind.ClaimAdded => $"Added {Names([claims[0]])}",
            SplitStepKind.SuggestionAccepted => $"Accepted {Names(claims)}",
            SplitStepKind.ClaimSetAside when claims.TrueForAll(claim => claim.Number is null) => $"Dismissed {Names(claims)}",
            SplitStepKind.ClaimSetAside => $"Set {Names(claims)} aside",
            SplitStepKind.ClaimRestored => $"Restored {Names(claims)}",
            SplitStepKind.ClaimEdited => $"Changed {Names(claims)}",
            SplitStepKind.ClaimAssigned => $"Assigned {Names(claims)}",
            SplitStepKind.ClaimReattached => $"Re-attached {Names(claims)}",
            SplitStepKind.PassageAdded => $"Added a passage to {Names(claims)}",
            SplitStepKind.PassageMoved => $"Moved a passage from {Names([claims[0]])} to {Names([claims[1]])}",
            SplitStepKind.PassageRemoved => $"Removed a passage from {Names(claims)}",
            SplitStepKind.ClaimsMerged => $"Merged {Names(claims[1..])} into {Names([claims[0]])}",
            SplitStepKind.ClaimSplit => $"Split {Names([claims[1]])} off {Names([claims[0]])}",
            SplitStepKind.PassageCleared when step.After.Clearances.Count > 1 =>
                FormattableString.Invariant($"Marked {step.After.Clearances.Count} passages “nothing to check”"),
            SplitStepKind.PassageCleared => "Marked a passage “nothing to check”",
            SplitStepKind.ClearanceWithdrawn => "Took back “nothing to check”",
            _ => step.Kind.ToString(),
        };
    }

    /// <summary>The claims that the step is about; the suggestions that went with making a claim are not.</summary>
    private static List<Claim> Claims(SplitStep step) =>
        step.Kind is SplitStepKind.ClaimAdded ? [step.After.Claims[0]] : [.. step.After.Claims];

    private static string Names(List<Claim> claims)
    {
        var numbers = claims.Select(claim => claim.Number).OfType<int>().ToList();
        var suggestions = claims.Count - numbers.Count;
        var named = numbers switch
        {
            [] => null,
            [var number] => FormattableString.Invariant($"claim {number}"),
            { Count: <= MostNamed } => $"claims {string.Join(", ", numbers[..^1])} and {FormattableString.Invariant($"{numbers[^1]}")}",
            _ => FormattableString.Invariant($"{numbers.Count} claims"),
        };
        var suggested = suggestions switch
        {
            0 => null,
            1 => "a suggestion",
            _ => FormattableString.Invariant($"{suggestions} suggestions"),
        };
        return named is null ? suggested! : suggested is null ? named : $"{named} and {suggested}";
    }
}
