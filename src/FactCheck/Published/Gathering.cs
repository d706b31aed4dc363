using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.Live;

namespace FactCheck.Published;

/// <summary>
/// Keeps what was gathered on the articles that are looked at, and brings it up to date by the changes since: one
/// reading serves everybody who looks, and what did not change stays the same instance.
/// </summary>
public sealed class Gathering
{
    /// <summary>From here on reading all costs less than reading each.</summary>
    private const int MostClaims = 24;

    private const int MostChanges = 500;

    /// <summary>About what a claim weighs beside a code unit of text.</summary>
    private const int ClaimWeight = 1_000;

    private const long MostWeight = 16_000_000;

    /// <summary>Acts that leave every source, and where it is used, as they are.</summary>
    private static readonly HashSet<ChangeKind> BesideSources =
    [
        ChangeKind.SettingChanged, ChangeKind.PublicationLeftBehind, ChangeKind.PublicationCaughtUp, ChangeKind.PublicationRedacted,
        ChangeKind.PublicationProposed, ChangeKind.PublicationConfirmed, ChangeKind.PublicationWithdrawn, ChangeKind.PublicationHeld, ChangeKind.AboutPageEdited, ChangeKind.ErrorTold, ChangeKind.NoticeSettled, ChangeKind.WebhookAdded, ChangeKind.WebhookRemoved, ChangeKind.WebhookSecretRenewed, ChangeKind.DeliverySentAgain,
        ChangeKind.MailsLate, ChangeKind.MailGivenUp, ChangeKind.MailRetried, ChangeKind.MailDropped,
        ChangeKind.ArticleCreated, ChangeKind.ArticleEdited, ChangeKind.RevisionSaved, ChangeKind.ArticlePublished, ChangeKind.ArticleRetracted,
        ChangeKind.ClaimSuggested, ChangeKind.ClaimAdded, ChangeKind.ClaimEdited, ChangeKind.ClaimAccepted, ChangeKind.ClaimSetAside,
        ChangeKind.ClaimRestored, ChangeKind.ClaimAssigned, ChangeKind.ClaimStarted, ChangeKind.ClaimReattached, ChangeKind.ClaimToRecheck,
        ChangeKind.ClaimSplit, ChangeKind.PassageMoved, ChangeKind.PassageRemoved,
        ChangeKind.ClaimConfirmed, ChangeKind.ClaimReopened, ChangeKind.PassageCleared, ChangeKind.ClearanceWithdrawn,
        ChangeKind.VerdictProposed, ChangeKind.VerdictWithdrawn, ChangeKind.VerdictSealed, ChangeKind.SecondVerdictGiven, ChangeKind.SecondVerdictAsked, ChangeKind.SignedOff, ChangeKind.SignOffsVoided, ChangeKind.ChangesRequested,
        ChangeKind.CaptureAsked, ChangeKind.CaptureKept, ChangeKind.CaptureFailed, ChangeKind.CaptureUploaded,
        ChangeKind.TimestampsAsked, ChangeKind.TimestampKept, ChangeKind.TimestampFailed,
        ChangeKind.CaptureDrawn, ChangeKind.PublicCopyAsked, ChangeKind.PublicCopyMade, ChangeKind.PublicCopyFailed,
        ChangeKind.PageFlagged, ChangeKind.PageFlagLifted, ChangeKind.PageFlagSettled, ChangeKind.RoundAsked, ChangeKind.StoredFileDamaged, ChangeKind.StoredFileRestored,
        ChangeKind.DeadlineNear, ChangeKind.DisputeDecided, ChangeKind.QueryAsked, ChangeKind.QueryAnswered, ChangeKind.QueryWithdrawn,
        ChangeKind.QueryReminded, ChangeKind.CommentMade, ChangeKind.CommentEdited, ChangeKind.ThreadResolved, ChangeKind.ThreadReopened,
        ChangeKind.WordingSuggested, ChangeKind.WordingAccepted, ChangeKind.WordingDeclined, ChangeKind.WordingWithdrawn,
    ];

    /// <summary>Who reads articles for all that wait, in turn; articles that share one only wait for each other.</summary>
    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 16).Select(_ => new SemaphoreSlim(1, 1))];

    private readonly Recent<ArticleId, Gathered> kept = new(MostWeight, gathered => gathered.Revision.Text.Length + ((long)ClaimWeight * gathered.Claims.Count));

    /// <summary>What there is on the article in this reading transaction, or at a newer moment that another has read since.</summary>
    internal async Task<Gathered> OfAsync(ISession session, Article article, CancellationToken cancellation) =>
        await KnownAsync(session, article, cancellation) ?? Keep(await Gathered.OfArticleAsync(session, article, cancellation));

    /// <summary>The same where it is kept, because somebody looks at the article; nothing where all would have to be read.</summary>
    internal async Task<Gathered?> KnownAsync(ISession session, Article article, CancellationToken cancellation)
    {
        if (!kept.TryFind(article.Id, out var known))
        {
            return null;
        }

        var gathered = await SinceAsync(session, known, article, cancellation);
        return ReferenceEquals(gathered, known) ? gathered : Keep(gathered);
    }

    /// <summary>
    /// What there is on the article at the moment of this change or later; nothing where the article is gone. Of all whom
    /// the change woke one reads, and the others take what that one read.
    /// </summary>
    internal async Task<Gathered?> AtAsync(IDatabase database, ArticleId id, long change, CancellationToken cancellation)
    {
        Gathered? Known() => kept.TryFind(id, out var known) && known.Cursor >= change ? known : null;
        if (Known() is { } read)
        {
            return read;
        }

        var turn = turns[(id.GetHashCode() & int.MaxValue) % turns.Length];
        await turn.WaitAsync(cancellation);
        try
        {
            return Known() ?? await database.ReadAsync(
                async session => await session.Articles.FindAsync(id, cancellation) is { } article ? await OfAsync(session, article, cancellation) : null,
                cancellation);
        }
        finally
        {
            turn.Release();
        }
    }

    private Gathered Keep(Gathered gathered) => kept.Keep(gathered.Article.Id, gathered, stays: other => other.Cursor >= gathered.Cursor);

    private static async Task<Gathered> SinceAsync(ISession session, Gathered known, Article article, CancellationToken cancellation)
    {
        var changes = await session.Changes.AfterAsync(known.Cursor, MostChanges, cancellation);
        if (changes.Count == 0)
        {
            return known;
        }

        if (changes.Count == MostChanges || article.CurrentRevision != known.Article.CurrentRevision)
        {
            return await Gathered.OfArticleAsync(session, article, cancellation);
        }

        // An act that names no article may be about sources, people or the scale.
        var everywhere = changes.Any(change => change.ArticleId is null);
        var here = changes.Where(change => change.ArticleId == article.Id).ToList();
        var besideSources = changes.All(change => BesideSources.Contains(change.Kind));
        if (here.Count == 0 && !everywhere && besideSources)
        {
            return known.At(changes[^1].Sequence);
        }

        return new Gathered
        {
            Article = article.Version == known.Article.Version ? known.Article : article,
            Text = known.Text,
            Claims = here.Count == 0 ? known.Claims : await ClaimsAsync(session, known, here, cancellation),
            Clearances = here.Exists(change => change.ClaimId is null)
                ? await session.Claims.ClearancesAsync(known.Revision.Id, cancellation)
                : known.Clearances,
            Sources = besideSources ? known.Sources : Same(known.Sources, await Gathered.SourcesAsync(session, article.Id, cancellation)),
            Scale = everywhere ? await session.Verdicts.ScaleAsync(cancellation) is var scale && scale.SequenceEqual(known.Scale) ? known.Scale : scale : known.Scale,
            People = everywhere ? await Gathered.PeopleAsync(session, cancellation) : known.People,
            Settings = everywhere ? await Gathered.SettingsAsync(session, cancellation) : known.Settings,
            Cursor = changes[^1].Sequence,
        };
    }

    /// <summary>
    /// Reads the claims that a change names, and those whose version moved, as where one act changes several; the
    /// others stay.
    /// </summary>
    private static async Task<IReadOnlyList<GatheredClaim>> ClaimsAsync(
        ISession session, Gathered known, List<Change> here, CancellationToken cancellation)
    {
        var named = here.Where(change => change.ClaimId is not null).Select(change => change.ClaimId!.Value).ToHashSet();
        var before = known.Claims.ToDictionary(gathered => gathered.Claim.Id);
        var now = await session.Claims.VersionsAsync(known.Article.Id, cancellation);
        bool Stays(ClaimVersion claim) =>
            !named.Contains(claim.Id) && before.TryGetValue(claim.Id, out var gathered) && gathered.Claim.Version == claim.Version;
        if (now.Count(claim => !Stays(claim)) > MostClaims)
        {
            return await Gathered.ClaimsAsync(session, known.Article.Id, cancellation);
        }

        var claims = new List<GatheredClaim>(now.Count);
        foreach (var claim in now)
        {
            if (Stays(claim))
            {
                claims.Add(before[claim.Id]);
            }
            else if (await session.Claims.FindAsync(claim.Id, cancellation) is { } changed)
            {
                claims.Add(await GatheredClaim.OfAsync(session, changed, cancellation));
            }
        }

        return claims;
    }

    private static IReadOnlyDictionary<TKey, TValue> Same<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> before, IReadOnlyDictionary<TKey, TValue> now)
        where TKey : notnull =>
        before.Count == now.Count && now.All(pair => before.TryGetValue(pair.Key, out var value) && Equals(value, pair.Value))
            ? before
            : now.ToDictionary(pair => pair.Key, pair => before.TryGetValue(pair.Key, out var value) && Equals(value, pair.Value) ? value : pair.Value);
}
