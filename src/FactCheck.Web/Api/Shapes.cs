using FactCheck.Claims.Comparing;
using FactCheck.Desk;
using FactCheck.Published;
using FactCheck.Sources;

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
        board.Queries,
        Actions = board.Actions.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value?.Message),
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
}
