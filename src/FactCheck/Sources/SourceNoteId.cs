namespace FactCheck.Sources;

/// <summary>Identifies a note on a source.</summary>
public readonly record struct SourceNoteId(Guid Value) : IId<SourceNoteId>
{
    public static SourceNoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
