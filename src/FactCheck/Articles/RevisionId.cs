namespace FactCheck.Articles;

/// <summary>Identifies a revision.</summary>
public readonly record struct RevisionId(Guid Value) : IId<RevisionId>
{
    public static RevisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
