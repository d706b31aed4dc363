namespace FactCheck.Live;

/// <summary>Identifies one open page at an article, among those of all nodes.</summary>
public readonly record struct VisitId(Guid Value) : IId<VisitId>
{
    public static VisitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
