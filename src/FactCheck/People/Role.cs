namespace FactCheck.People;

/// <summary>What a person does in the newsroom; one person may hold several.</summary>
public enum Role
{
    Administrator,
    Editor,
    Checker,
    Author,
    Reader,
}
