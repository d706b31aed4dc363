namespace FactCheck.Published;

/// <summary>Why an article was published again or withdrawn.</summary>
public enum NoteKind
{
    Correction,
    Update,
    Retraction,
}
