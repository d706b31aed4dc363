namespace FactCheck.Published;

/// <summary>Something that the desk has and readers are not shown.</summary>
/// <param name="Claim">The number of the claim that it belongs to; nothing where it is the article's.</param>
/// <param name="What">What it is, without saying more than readers may know.</param>
/// <param name="Because">Why.</param>
public sealed record Withheld(int? Claim, string What, string Because);
