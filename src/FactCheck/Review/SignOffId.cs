namespace FactCheck.Review;

/// <summary>Identifies a sign-off.</summary>
public readonly record struct SignOffId(Guid Value) : IId<SignOffId>
{
    public static SignOffId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
