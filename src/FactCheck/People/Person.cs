namespace FactCheck.People;

/// <summary>Somebody of the newsroom, as the others see them.</summary>
public sealed record Person
{
    public required PersonId Id { get; init; }

    public required string DisplayName { get; init; }

    /// <summary>A disabled person keeps their name in the history and can no longer sign in.</summary>
    public bool IsDisabled { get; init; }

    /// <summary>Whether their name was taken out of the newsroom for good.</summary>
    public bool IsErased { get; init; }

    /// <summary>What stands where a name was erased.</summary>
    public const string WithdrawnName = "Name withdrawn";

    /// <summary>What readers are told where somebody wants no name told.</summary>
    public const string UnnamedForReaders = "a member of the desk";

    /// <summary>By what name readers are told of them.</summary>
    public PublicNaming PublicNaming { get; init; }

    /// <summary>The name for readers, where they chose another than their own.</summary>
    public string? PublicName { get; init; }

    /// <summary>What readers are told.</summary>
    public string NameForReaders => PublicNaming switch
    {
        PublicNaming.PublicName when PublicName is { } name => name,
        PublicNaming.Unnamed => UnnamedForReaders,
        _ => DisplayName,
    };

    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>One or two letters for the avatar, whole text elements so that no accent is cut off.</summary>
    public string Initials => string.Concat(DisplayName
        .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Take(2)
        .Select(name => System.Globalization.StringInfo.GetNextTextElement(name))).ToUpperInvariant();
}
