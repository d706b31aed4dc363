using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Sources;

namespace FactCheck.Web.Api;

/// <summary>A new text of an article, over the article version that was seen.</summary>
public sealed record RevisionBody(
    int Version, string? Text = null, string? Note = null, IReadOnlyList<Formatting>? Formatting = null, string? Origin = null);

/// <summary>An article's fields, over the version that was seen.</summary>
public sealed record ArticleBody(int Version, ArticleFields Fields);

/// <summary>A claim to make from passages of the text.</summary>
public sealed record ClaimBody(IReadOnlyList<Passage> Passages, ClaimFields Fields);

/// <summary>A claim's fields, over the version that was seen.</summary>
public sealed record ClaimFieldsBody(int Version, ClaimFields Fields);

/// <summary>Nothing but the version that was seen.</summary>
public sealed record VersionBody(int Version);

/// <summary>A note, reason, question or answer, over the version that was seen.</summary>
public sealed record NoteBody(int Version, string? Note = null);

/// <summary>Who a claim is given to.</summary>
public sealed record AssignBody(int Version, PersonId Assignee);

/// <summary>A further passage for a claim.</summary>
public sealed record PassageBody(int Version, Passage Passage);

/// <summary>Where a lost passage stands now; no passage lets it go.</summary>
public sealed record ReattachBody(int Version, int Lost, Passage? Passage = null);

/// <summary>A source applied to a claim.</summary>
public sealed record EvidenceBody(int Version, SourceId Source, EvidenceFields Fields);

/// <summary>The fields of a piece of evidence.</summary>
public sealed record EvidenceFieldsBody(int Version, EvidenceFields Fields);

/// <summary>The fields of a source, over the version that was seen.</summary>
public sealed record SourceBody(int Version, SourceFields Fields);

/// <summary>A verdict to propose.</summary>
public sealed record VerdictBody(int Version, string Rating, string? Explanation = null);

/// <summary>A publication; from the second on with what readers are told.</summary>
public sealed record PublicationBody(int Version, NoteKind? NoteKind = null, string? Note = null);

/// <summary>Words from the clipboard, as markup and as plain text; either may be missing. Of a part nothing is taken for a headline, byline or date.</summary>
public sealed record PasteBody(string? Html = null, string? Text = null, bool IsPart = false);

/// <summary>An address to read a draft from.</summary>
public sealed record AddressBody(string? Address = null);
