namespace FactCheck.Claims;

/// <summary>Identifies a step of splitting.</summary>
public readonly record struct SplitStepId(Guid Value) : IId<SplitStepId>
{
    public static SplitStepId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
