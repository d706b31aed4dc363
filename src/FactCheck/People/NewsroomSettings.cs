namespace FactCheck.People;

/// <summary>What a newsroom chooses for itself; a new member's default is what stood before it was there.</summary>
public sealed record NewsroomSettings
{
    /// <summary>A changed comma, dash or quotation mark inside a claim reopens it, as a changed word does.</summary>
    public bool MarksReopen { get; init; }
}
