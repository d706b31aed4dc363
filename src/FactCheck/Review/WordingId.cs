namespace FactCheck.Review;

/// <summary>Identifies a suggested wording.</summary>
public readonly record struct WordingId(Guid Value) : IId<WordingId>
{
    public static WordingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
