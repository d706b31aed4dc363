namespace FactCheck.Review;

/// <summary>Identifies a query.</summary>
public readonly record struct QueryId(Guid Value) : IId<QueryId>
{
    public static QueryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
