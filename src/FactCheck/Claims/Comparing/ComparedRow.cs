namespace FactCheck.Claims.Comparing;

/// <summary>Paragraphs of the two revisions that stand across from each other.</summary>
/// <param name="Old">Those of the earlier one; none where they are new.</param>
/// <param name="New">Those of the later one; none where they are gone.</param>
/// <param name="Inline">Both in one text: what was deleted stands before what came in its place.</param>
/// <param name="IsSame">Whether nothing differs here.</param>
public sealed record ComparedRow(
    IReadOnlyList<ComparedParagraph> Old, IReadOnlyList<ComparedParagraph> New, IReadOnlyList<ComparedParagraph> Inline, bool IsSame);
