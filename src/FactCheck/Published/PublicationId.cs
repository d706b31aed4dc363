namespace FactCheck.Published;

/// <summary>Identifies a publication.</summary>
public readonly record struct PublicationId(Guid Value) : IId<PublicationId>
{
    public static PublicationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
