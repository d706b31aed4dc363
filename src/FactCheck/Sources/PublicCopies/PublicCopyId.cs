namespace FactCheck.Sources.PublicCopies;

/// <summary>Identifies a public copy.</summary>
public readonly record struct PublicCopyId(Guid Value) : IId<PublicCopyId>
{
    public static PublicCopyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
