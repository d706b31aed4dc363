namespace FactCheck.People;

/// <summary>How somebody wants readers to be told of them.</summary>
public sealed record PublicNameFields
{
    /// <summary>What they chose; nothing is refused.</summary>
    public PublicNaming? Naming { get; init; }

    /// <summary>The name that they chose, where they chose one.</summary>
    public string? PublicName { get; init; }

    internal PublicNameFields Cleaned() => this with { PublicName = Naming == PublicNaming.PublicName ? Typed.Line(PublicName) : null };

    internal Refusal? Check() =>
        Naming is not { } naming || !Enum.IsDefined(naming) ? Refusal.Invalid("naming", "Choose how readers are told of you.")
        : Naming == PublicNaming.PublicName ? Typed.Required("publicName", PublicName, Typed.MostLine, "Write the name that readers are told.")
        : null;
}
