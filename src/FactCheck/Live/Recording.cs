using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Records acts in the transaction that carries them out.</summary>
public static class Recording
{
    /// <summary>Records an act on an article, or on one of its claims; details without a value are left out.</summary>
    public static Task RecordAsync(
        this ISession session,
        ChangeKind kind,
        Actor? by,
        DateTimeOffset at,
        ArticleId? article,
        ClaimId? claim,
        CancellationToken cancellation,
        params ReadOnlySpan<(string Name, object? Value)> details)
    {
        ArgumentNullException.ThrowIfNull(session);
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in details)
        {
            if (value?.ToString() is { } text)
            {
                kept[name] = text;
            }
        }

        return session.Changes.RecordAsync(
            new Change { At = at, PersonId = by?.Id, Kind = kind, ArticleId = article, ClaimId = claim, Details = kept },
            cancellation);
    }
}
