using FactCheck.Articles;

namespace FactCheck.Claims;

/// <summary>Where a passage last stood: the context of a tombstone.</summary>
/// <param name="RevisionId">The last revision that had a place for it.</param>
/// <param name="Start">First UTF-16 code unit there.</param>
/// <param name="End">The code unit after its last.</param>
public sealed record StoodAt(RevisionId RevisionId, int Start, int End);
