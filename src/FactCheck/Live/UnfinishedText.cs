namespace FactCheck.Live;

/// <summary>What somebody typed into a form and has not saved: theirs alone, until it is saved or discarded.</summary>
/// <param name="Fields">The form's fields as they were filled in.</param>
/// <param name="KeptAt">When it was last kept.</param>
public sealed record UnfinishedText(IReadOnlyList<TypedField> Fields, DateTimeOffset KeptAt);

/// <summary>One field of a form that is not saved yet.</summary>
/// <param name="Name">What the form calls it.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Seen">What stood in the database when the person began to change it, where something did.</param>
public sealed record TypedField(string Name, string Value, string? Seen = null);

/// <summary>That a form is unfinished, without what was typed.</summary>
public sealed record UnfinishedForm
{
    public required string Form { get; init; }

    public required DateTimeOffset KeptAt { get; init; }
}
