namespace FactCheck.Sources;

/// <summary>Identifies a group of sources that count as one.</summary>
public readonly record struct SourceGroupId(Guid Value) : IId<SourceGroupId>
{
    public static SourceGroupId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
