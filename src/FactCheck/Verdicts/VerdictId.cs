namespace FactCheck.Verdicts;

/// <summary>Identifies a verdict.</summary>
public readonly record struct VerdictId(Guid Value) : IId<VerdictId>
{
    public static VerdictId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
