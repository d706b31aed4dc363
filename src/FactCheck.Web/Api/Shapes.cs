using FactCheck.Claims;
using FactCheck.Claims.Comparing;
using FactCheck.Desk;
using FactCheck.Notifications;
using FactCheck.People;
using FactCheck.Published;
using FactCheck.Review;
using FactCheck.Sources;
using FactCheck.Sources.Timestamping;

namespace FactCheck.Web.Api;

/// <summary>What the API sends of the larger things, where sending them whole would repeat much.</summary>
internal static class Shapes
{
    public static object Of(ArticleBoard board) => new
    {
        board.Article,
        board.Revision,
        board.Sentences,
        board.Coverage,
        board.Clearances,
        board.Blockers,
        Claims = board.Claims.Select(Of),
        board.Cursor,
    };

    public static object Of(ClaimBoard board) => new
    {
        board.Claim,
        board.Evidence,
        board.Verdicts,
        board.IsSealed,
        board.Queries,
        MissingSources = board.MissingSources?.Message,
        board.Annexes,
        Actions = board.Actions.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value?.Message),
    };

    public static object Of(NoticeBoard board) => new
    {
        board.Unread,
        board.HasMore,
        Notices = board.Notices.Select(shown => new
        {
            shown.Notice.Id,
            shown.Notice.Sequence,
            shown.Notice.Kind,
            shown.Notice.Reason,
            Says = NoticeWords.Of(shown.Notice.Kind),
            Because = NoticeWords.Of(shown.Notice.Reason),
            shown.Notice.By,
            shown.Notice.At,
            shown.Notice.ReadAt,
            Article = shown.Article is { } article ? new { article.Id, article.Headline } : null,
            Claim = shown.Claim is { } claim ? new { claim.Id, claim.Number, claim.Wording } : null,
        }),
    };

    public static object Of(NoticeChoices choices) => new
    {
        choices.Version,
        choices.Address,
        choices.ConfirmedAt,
        choices.DigestMinute,
        Ways = Enum.GetValues<NoticeKind>().ToDictionary(kind => kind.ToString(), choices.WayOf),
    };

    // The rows repeat both texts, which the revisions hold already.
    public static object Of(Comparison comparison) => new
    {
        comparison.From,
        comparison.To,
        comparison.Words,
        comparison.Differences,
    };

    public static object Of(CaptureBoard board) => new
    {
        board.Capture,
        board.Source,
        board.Text,
        Others = board.Others.Select(other => other.Id),
        Drawn = board.Drawn is null ? null : new { board.Drawn.Hash, board.Drawn.DrawnAt, board.Drawn.Fetched, board.Drawn.LeftOut, board.Drawn.Reason },
        Timestamps = board.Timestamps.Select(each => new
        {
            each.Timestamp.Part,
            each.Timestamp.Authority,
            each.Timestamp.State,
            each.Timestamp.StampedAt,
            each.Timestamp.Signer,
            each.Timestamp.TokenHash,
            each.Timestamp.Attempts,
            each.Timestamp.DueAt,
            each.Timestamp.Reason,
            Holds = each.Timestamp.State == TimestampState.Kept && each.Fault is null,
            each.Fault,
        }),
    };

    public static object Of(SourceBoard board) => new
    {
        board.Source,
        board.Group,
        Notes = board.Notes.Select(note => new { note.Id, note.Text, note.WrittenBy, Name = NameOf(board, note.WrittenBy), note.WrittenAt }),
        Uses = board.Uses.Select(use => new
        {
            Article = new { use.Article.Id, use.Article.Headline },
            Claim = new { use.Claim.Id, use.Claim.Number, use.Claim.Wording, use.Claim.Status },
            use.Stances,
        }),
        Alike = board.Alike.Select(other => new { other.Source, other.IsSameFile }),
        board.Proposals,
        Merged = board.Merged.Select(merged => new { merged.Source.Id, merged.Source.Title, merged.By, Name = NameOf(board, merged.By), merged.At }),
    };

    private static string? NameOf(SourceBoard board, PersonId id) => board.People.TryGetValue(id, out var person) ? person.DisplayName : null;

    public static object Of(Discussion discussion) => new
    {
        discussion.Threads,
        Earlier = discussion.Earlier.Values.SelectMany(words => words),
        Readers = discussion.Readers.Select(person => new { person.Id, person.DisplayName }),
    };

    // Which source it became is the desk's.
    public static object Of(Annex annex) => new
    {
        annex.Title,
        annex.Address,
        annex.Words,
        annex.FileName,
        annex.SuppliedAt,
    };

    public static object Of(Publication publication) => new
    {
        publication.Slug,
        publication.Number,
        publication.State,
        publication.NoteKind,
        publication.Note,
        publication.ContentHash,
        publication.PublishedAt,
        publication.TextChangedAt,
    };

    public static object Of(WaitingPublication waiting) => new
    {
        waiting.NoteKind,
        waiting.Note,
        waiting.ContentHash,
        waiting.DueAt,
        waiting.NeedsSecond,
        waiting.ProposedBy,
        waiting.ProposedAt,
        waiting.ConfirmedBy,
        waiting.ConfirmedAt,
        waiting.HeldBecause,
    };

    public static object Of(RevisionForecast forecast) => new
    {
        forecast.Version,
        Over = new { forecast.Before.Id, forecast.Before.Number },
        forecast.InWords,
        CarriedOver = forecast.Count(ClaimFate.CarriedOver),
        Recheck = forecast.Count(ClaimFate.Recheck),
        Lost = forecast.Count(ClaimFate.Lost),
        ToDecide = forecast.Count(ClaimFate.ToDecide),
        Back = forecast.Count(ClaimFate.Back),
        StillLost = forecast.Count(ClaimFate.StillLost),
        forecast.ClearancesKept,
        forecast.ClearancesLost,
        Claims = forecast.Claims.Select(claim => new
        {
            claim.Claim.Id,
            claim.Claim.Number,
            claim.Claim.Wording,
            claim.Claim.Status,
            claim.Fate,
            claim.Becomes,
            claim.Why,
            Passages = claim.Passages.Select(passage => new
            {
                Was = passage.Before.Quote,
                passage.After.Quote,
                passage.After.State,
                passage.After.Start,
                passage.After.End,
                passage.Differs,
                passage.Candidates,
            }),
        }),
    };

    public static object Of(UnsettledPassage passage) => new
    {
        Claim = new { passage.Claim.Id, passage.Claim.Number, passage.Claim.Version, passage.Claim.Wording, passage.Claim.Status, passage.Claim.Reason },
        Passage = passage.Index,
        passage.Anchor.State,
        passage.Anchor.Quote,
        passage.StoodIn,
        passage.Lead,
        passage.Trail,
        Beside = passage.Beside is var (start, end) ? new { Start = start, End = end } : null,
        passage.Candidates,
    };

    /// <summary>The text that stands, for somebody who was about to replace another.</summary>
    public static object StandingText(ArticleBoard board) => new
    {
        board.Article.Id,
        board.Article.Version,
        board.Article.CurrentRevision,
        Revision = board.Revision,
        SavedBy = board.People.TryGetValue(board.Revision.CreatedBy, out var person) ? person.DisplayName : null,
        SavedAt = board.Revision.CreatedAt,
    };
}
