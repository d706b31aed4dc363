namespace FactCheck.Articles;

/// <summary>Identifies an article.</summary>
public readonly record struct ArticleId(Guid Value) : IId<ArticleId>
{
    public static ArticleId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
