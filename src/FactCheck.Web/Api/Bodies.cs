using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;
using FactCheck.Notifications;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Verdicts;

namespace FactCheck.Web.Api;

/// <summary>A new text of an article, over the article version that was seen.</summary>
public sealed record RevisionBody(
    int Version, string? Text = null, string? Note = null, IReadOnlyList<Formatting>? Formatting = null, string? Origin = null);

/// <summary>An article's fields, over the version that was seen; with the fields as they were seen, what others changed since is merged.</summary>
public sealed record ArticleBody(int Version, ArticleFields Fields, ArticleFields? Seen = null);

/// <summary>The newsroom’s settings, over the version that was seen; what is left out stays as it is.</summary>
public sealed record SettingsBody(int Version, SettingsFields? Fields = null);

/// <summary>A claim to make from passages of the text.</summary>
public sealed record ClaimBody(IReadOnlyList<Passage> Passages, ClaimFields Fields);

/// <summary>A claim's fields, over the version that was seen; with the fields as they were seen, what others changed since is merged.</summary>
public sealed record ClaimFieldsBody(int Version, ClaimFields Fields, ClaimFields? Seen = null);

/// <summary>What has to be typed so that something is erased for good.</summary>
public sealed record ErasureBody(string? Typed = null);

/// <summary>Nothing but the version that was seen.</summary>
public sealed record VersionBody(int Version);

/// <summary>A note, reason, question or answer, over the version that was seen.</summary>
public sealed record NoteBody(int Version, string? Note = null);

/// <summary>Who a claim is given to.</summary>
public sealed record AssignBody(int Version, PersonId Assignee);

/// <summary>A further passage for a claim.</summary>
public sealed record PassageBody(int Version, Passage Passage);

/// <summary>One of a claim's passages, counted from 0, to move to another claim.</summary>
public sealed record MovePassageBody(int Version, int Passage, SeenClaim To);

/// <summary>One of a claim's passages, counted from 0, to take away.</summary>
public sealed record RemovePassageBody(int Version, int Passage);

/// <summary>Where to split a claim in two.</summary>
public sealed record CutBody(int Version, Cut At);

/// <summary>Claims to merge, each as it was seen.</summary>
public sealed record MergeBody(SeenClaim Into, IReadOnlyList<SeenClaim> Others);

/// <summary>Several claims, each as it was seen, with a reason where one is needed.</summary>
public sealed record ClaimsBody(IReadOnlyList<SeenClaim> Claims, string? Note = null);

/// <summary>Several claims, each as it was seen, and who they are given to.</summary>
public sealed record AssignClaimsBody(IReadOnlyList<SeenClaim> Claims, PersonId Assignee);

/// <summary>Passages in which everything that is no claim is cleared.</summary>
public sealed record SectionBody(IReadOnlyList<Passage> Passages);

/// <summary>Which step; without one the newest.</summary>
public sealed record StepBody(SplitStepId? Step = null);

/// <summary>A text to forecast the saving of, which saves nothing.</summary>
public sealed record ForecastBody(string? Text = null, IReadOnlyList<Formatting>? Formatting = null, string? Origin = null);

/// <summary>One of a claim's passages and one of its candidates, both counted from 0.</summary>
public sealed record ChooseBody(int Version, int Passage, int Candidate);

/// <summary>One of a claim's lost passages, counted from 0, to let go for a reason.</summary>
public sealed record PassageAsideBody(int Version, int Passage, string? Note = null);

/// <summary>Where a lost passage stands now; no passage lets it go.</summary>
public sealed record ReattachBody(int Version, int Lost, Passage? Passage = null);

/// <summary>A source applied to a claim.</summary>
public sealed record EvidenceBody(int Version, SourceId Source, EvidenceFields Fields);

/// <summary>The fields of a piece of evidence; with the fields as they were seen, what others changed since is merged.</summary>
public sealed record EvidenceFieldsBody(int Version, EvidenceFields Fields, EvidenceFields? Seen = null);

/// <summary>The fields of a source, over the version that was seen; with the fields as they were seen, what others changed since is merged.</summary>
public sealed record SourceBody(int Version, SourceFields Fields, SourceFields? Seen = null);

/// <summary>Sources, each as it was seen, and the group they go into: one that is there, one by its name, or none where both are left out.</summary>
public sealed record GroupBody(IReadOnlyList<SeenSource> Sources, SourceGroupId? Group = null, string? Name = null);

/// <summary>Two sources that are one, each as it was seen: the one that stays and the one that goes into it.</summary>
public sealed record MergeSourcesBody(SeenSource Into, SeenSource Other);

/// <summary>Two sources, of which one might stay.</summary>
public sealed record ForecastMergeBody(SourceId Into, SourceId Other);

/// <summary>A group's other name, and the one it had when it was seen.</summary>
public sealed record RenameGroupBody(string Seen, string? Name);

/// <summary>A note on a source's reliability.</summary>
public sealed record SourceNoteBody(string? Note = null);

/// <summary>That a copy at a public archive is meant, by somebody who knows that it is public.</summary>
public sealed record PublicCopyBody(bool KnowsItIsPublic);

/// <summary>That evidence stands although its page changed or is gone, and why.</summary>
public sealed record SettleBody(int Version, string? Note);

/// <summary>A verdict to propose.</summary>
public sealed record VerdictBody(int Version, string Rating, string? Explanation = null);

/// <summary>An editor's decision with its reason, for the current verdict where no other is named.</summary>
public sealed record DecisionBody(int Version, string? Note = null, VerdictId? Standing = null);

/// <summary>A question to the author, over the version that was seen; a day for the answer and the query that it follows up may be left out.</summary>
public sealed record QueryBody(int Version, string? Note = null, DateTimeOffset? Due = null, QueryId? Follows = null);

/// <summary>Other words for a passage, with the reason, beside a claim where one is named.</summary>
public sealed record WordingBody(Passage Passage, string? Words = null, string? Reason = null, ClaimId? Claim = null);

/// <summary>Suggested wordings to look at together.</summary>
public sealed record WordingsBody(IReadOnlyList<WordingId> Wordings);

/// <summary>Suggested wordings to accept together, over the article version that was seen.</summary>
public sealed record AcceptWordingsBody(int Version, IReadOnlyList<WordingId> Wordings);

/// <summary>Words for a claim's discussion, in a thread where one is named.</summary>
public sealed record CommentBody(string? Words = null, CommentId? Thread = null);

/// <summary>Other words for a comment, over the version that was seen.</summary>
public sealed record CommentWordsBody(int Version, string? Words = null);

/// <summary>Whether something is asked for, over the version that was seen.</summary>
public sealed record AskedBody(int Version, bool Asked);

/// <summary>A publication; from the second on with what readers are told.</summary>
public sealed record PublicationBody(int Version, NoteKind? NoteKind = null, string? Note = null, string? Topics = null, DateTimeOffset? DueAt = null)
{
    /// <summary>What goes into the publication.</summary>
    internal PublicationFields Fields => new() { NoteKind = NoteKind, Note = Note, Topics = Topics };
}

/// <summary>What a second editor confirms, by its hash.</summary>
public sealed record ConfirmationBody(string ContentHash);

/// <summary>Words from the clipboard, as markup and as plain text; either may be missing. Of a part nothing is taken for a headline, byline or date.</summary>
public sealed record PasteBody(string? Html = null, string? Text = null, bool IsPart = false);

/// <summary>The fields of a form that somebody is filling in.</summary>
public sealed record UnfinishedBody(IReadOnlyList<TypedField> Fields);

/// <summary>An address to read a draft from.</summary>
public sealed record AddressBody(string? Address = null);

/// <summary>Where a test mail goes.</summary>
public sealed record MailAddressBody(string? Address = null);

/// <summary>How one is told, over the version that was seen; what is left out stays as it is.</summary>
public sealed record NoticeChoicesBody(int Version, NoticeChoiceFields? Fields = null);
