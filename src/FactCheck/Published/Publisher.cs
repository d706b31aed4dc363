namespace FactCheck.Published;

/// <summary>The newsroom as its readers see it.</summary>
public sealed record Publisher(string Name, bool IsSample)
{
    /// <summary>The licence under which programs may take the <c>ClaimReview</c>s over.</summary>
    public string? Licence { get; init; }
}
