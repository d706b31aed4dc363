namespace FactCheck.Published;

/// <summary>Identifies a delivery; a receiver that gets it twice knows it by this.</summary>
public readonly record struct DeliveryId(Guid Value) : IId<DeliveryId>
{
    public static DeliveryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
