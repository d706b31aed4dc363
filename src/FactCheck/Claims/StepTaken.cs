namespace FactCheck.Claims;

/// <summary>A step as a page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Words">What was done: "Added claim 5".</param>
/// <param name="TakenAt">When.</param>
/// <param name="UndoneAt">When it was undone; nothing while it stands.</param>
/// <param name="Claims">The claims that it touched.</param>
/// <param name="Obstacle">Why it cannot be undone now or, where it was undone, done again; nothing where it can.</param>
public sealed record StepTaken(SplitStepId Id, SplitStepKind Kind, string Words, DateTimeOffset TakenAt, DateTimeOffset? UndoneAt, IReadOnlyList<ClaimId> Claims, Refusal? Obstacle)
{
    public bool IsUndone => UndoneAt is not null;

    internal static StepTaken Of(SplitStep step, Refusal? obstacle = null) =>
        new(step.Id, step.Kind, StepWords.Of(step), step.TakenAt, step.UndoneAt, [.. step.Before.Claims.Concat(step.After.Claims).Select(claim => claim.Id).Distinct()], obstacle);
}
