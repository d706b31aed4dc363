using FactCheck.Articles;

namespace FactCheck.Live;

/// <summary>The words that somebody has selected: half-open UTF-16 offsets in the text of a revision.</summary>
public sealed record SelectedWords(RevisionId Revision, int Start, int End);
