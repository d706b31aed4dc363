using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims.Comparing;

/// <summary>Shows what became of each sentence between two revisions of an article, and which claims stand on what differs.</summary>
public sealed class CompareRevisions(IDatabase database)
{
    /// <summary>
    /// Compares two revisions by their numbers, in either direction; for whoever may read the article. Without <paramref name="to"/> it is the
    /// newest one, without <paramref name="from"/> the one before <paramref name="to"/>.
    /// </summary>
    public async Task<Outcome<Comparison>> RunAsync(Actor actor, ArticleId id, int? from, int? to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await database.ReadAsync(session => FindAsync(session, actor, id, from, to, cancellation), cancellation);
        // The texts are compared when the database is free again.
        return found.Select(Compare);
    }

    private static async Task<Outcome<Found>> FindAsync(ISession session, Actor actor, ArticleId id, int? from, int? to, CancellationToken cancellation)
    {
        if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
        {
            return new Outcome<Found>.Missing();
        }

        var revisions = await session.Articles.RevisionsAsync(id, cancellation);
        var newest = revisions[0].Number;
        var (second, first) = (to ?? newest, from ?? Math.Max(1, (to ?? newest) - 1));
        if (revisions.FirstOrDefault(revision => revision.Number == second) is not { } after)
        {
            return None("to", second, newest);
        }

        if (revisions.FirstOrDefault(revision => revision.Number == first) is not { } before)
        {
            return None("from", first, newest);
        }

        return new Found(
            article,
            [.. revisions.Select(ReadRevisions.Of)],
            before,
            after,
            await session.Claims.OfArticleAsync(id, cancellation),
            await session.Claims.StandingAsync(before.Id, cancellation),
            await session.Claims.StandingAsync(after.Id, cancellation));
    }

    private static Refusal None(string field, int number, int newest) => Refusal.Invalid(
        field,
        FormattableString.Invariant($"There is no revision {number}: this article has ") + (newest == 1 ? "one text so far." : FormattableString.Invariant($"1 to {newest}.")));

    private static Comparison Compare(Found found)
    {
        var compared = TextComparison.Between(RevisionText.Of(found.Before), RevisionText.Of(found.After));
        var claims = found.Claims.Where(claim => claim.Number is not null).ToDictionary(claim => claim.Id);
        found = found with
        {
            StoodBefore = [.. found.StoodBefore.Where(place => claims.ContainsKey(place.ClaimId))],
            StandNow = [.. found.StandNow.Where(place => claims.ContainsKey(place.ClaimId))],
        };
        return new Comparison
        {
            Article = found.Article,
            From = ReadRevisions.Of(found.Before),
            To = ReadRevisions.Of(found.After),
            Revisions = found.Revisions,
            Words = WordBalance.Between(found.Before.Text, found.After.Text),
            Differences = [.. compared.Drafts.Select(draft => compared.Of(draft, There(draft, found, claims)))],
            Rows = compared.Rows,
        };
    }

    private static IReadOnlyList<ClaimThere> There(DraftDifference draft, Found found, Dictionary<ClaimId, Claim> claims) =>
    [
        .. found.StoodBefore.Where(place => draft.TouchesOld(place.Start, place.End))
            .Concat(found.StandNow.Where(place => draft.TouchesNew(place.Start, place.End)))
            .Select(place => claims[place.ClaimId])
            .DistinctBy(claim => claim.Id)
            .OrderBy(claim => claim.Number)
            .Select(claim => new ClaimThere(claim.Id, claim.Number!.Value, claim.Status, claim.Wording)),
    ];

    private sealed record Found(
        Article Article,
        IReadOnlyList<ComparedRevision> Revisions,
        Revision Before,
        Revision After,
        IReadOnlyList<Claim> Claims,
        IReadOnlyList<StandingClaim> StoodBefore,
        IReadOnlyList<StandingClaim> StandNow);
}
