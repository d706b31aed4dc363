namespace FactCheck.Sources;

/// <summary>Identifies a capture.</summary>
public readonly record struct CaptureId(Guid Value) : IId<CaptureId>
{
    public static CaptureId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
