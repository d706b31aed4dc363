namespace FactCheck.Review;

/// <summary>Identifies a comment.</summary>
public readonly record struct CommentId(Guid Value) : IId<CommentId>
{
    public static CommentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
