namespace FactCheck.Review;

/// <summary>Identifies an annex.</summary>
public readonly record struct AnnexId(Guid Value) : IId<AnnexId>
{
    public static AnnexId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
