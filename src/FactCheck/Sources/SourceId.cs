namespace FactCheck.Sources;

/// <summary>Identifies a source.</summary>
public readonly record struct SourceId(Guid Value) : IId<SourceId>
{
    public static SourceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
