using FactCheck.Live;

namespace FactCheck.Web.Components.Audit;

/// <summary>Kinds of changes as people look for them; every kind is in one group.</summary>
internal static class AuditGroups
{
    internal static readonly IReadOnlyList<AuditGroup> All =
    [
        new("articles", "Articles and revisions", kind => Begins(kind, "Article", "Revision", "Deadline") && kind is not (ChangeKind.ArticlePublished or ChangeKind.ArticleRetracted)),
        new("published", "Published pages", kind => Begins(kind, "Publication", "Correction", "ErrorTold", "NoticeSettled", "AboutPage", "Webhook", "Delivery") || kind is ChangeKind.ArticlePublished or ChangeKind.ArticleRetracted),
        new("sources", "Sources, captures and evidence", kind => Begins(kind, "Source", "Evidence", "Capture", "Timestamp", "Page", "Round", "StoredFile", "File", "PublicCopy")),
        new("confidential", "Readings of confidential sources", kind => kind == ChangeKind.ConfidentialSourceRead),
        new("review", "Verdicts and sign-offs", kind => Begins(kind, "Verdict", "Sign", "Changes", "Dispute", "ClaimConfirmed", "ClaimReopened", "ClaimToRecheck", "SecondVerdict", "Blind")),
        new("queries", "Questions and talk", kind => Begins(kind, "Query", "Annex", "Comment", "Thread", "Wording", "Notification")),
        new("people", "People and settings", kind => Begins(kind, "Newsroom", "Setting", "Person", "Invitation", "Roles", "Mail")),
        new("claims", "Claims and splitting", _ => true),
    ];

    internal static AuditGroup? Find(string? name) => All.FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The group of a kind: the first that takes it.</summary>
    internal static AuditGroup Of(ChangeKind kind) => All.First(group => group.Takes(kind));

    private static bool Begins(ChangeKind kind, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (kind.ToString().StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One group of kinds.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Word">Its name on screen.</param>
/// <param name="Takes">Whether a kind belongs to it, unless one before it takes it.</param>
internal sealed record AuditGroup(string Name, string Word, Func<ChangeKind, bool> Takes)
{
    internal IEnumerable<ChangeKind> Kinds => Enum.GetValues<ChangeKind>().Where(kind => AuditGroups.Of(kind) == this);
}
