using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>What stands of an article's splitting now, to say whether a step can still be undone or done again.</summary>
internal sealed class StandingText
{
    private const int ChangesAsked = 500;

    private readonly ISession session;
    private readonly Article article;
    private readonly Dictionary<ClaimId, int> versions;
    private readonly HashSet<ClearanceId> clearances;

    private StandingText(ISession session, Article article, IEnumerable<ClaimVersion> claims, IEnumerable<Clearance> clearances)
    {
        this.session = session;
        this.article = article;
        versions = claims.ToDictionary(claim => claim.Id, claim => claim.Version);
        this.clearances = [.. clearances.Select(clearance => clearance.Id)];
    }

    public static async Task<StandingText> ReadAsync(ISession session, Article article, CancellationToken cancellation) => new(
        session,
        article,
        await session.Claims.VersionsAsync(article.Id, cancellation),
        await session.Claims.ClearancesAsync(article.CurrentRevision, cancellation));

    /// <summary>
    /// Nothing where everything the step touched stands as the step left it or, where it was undone, as undoing left it;
    /// otherwise who changed what since.
    /// </summary>
    public async Task<Refusal?> ObstacleAsync(SplitStep step, Actor actor, CancellationToken cancellation)
    {
        if (step.RevisionId != article.CurrentRevision)
        {
            return Refusal.NotNow("other-revision", "The text changed since: steps in an earlier revision stay as they are.");
        }

        var (from, to) = step.IsUndone ? (step.Before, step.After) : (step.After, step.Before);
        var loss = step.IsUndone ? "doing this again would lose that." : "undoing this would lose that.";
        foreach (var left in from.Claims)
        {
            if (!versions.TryGetValue(left.Id, out var version))
            {
                return Refusal.NotNow("gone", $"{ClaimWords.NameOf(left)} is not there any more.");
            }

            if (version != left.Version)
            {
                var stands = await session.Claims.FindAsync(left.Id, cancellation) ?? left;
                var by = (await session.Changes.NewestOfClaimAsync(article.Id, left.Id, cancellation))?.PersonId;
                return Refusal.NotNow("changed-since", $"{ClaimWords.NameOf(stands)} was changed{await ByAsync(by, actor, cancellation)} since: {loss}");
            }
        }

        foreach (var made in from.Claims.Where(left => to.Find(left.Id) is null))
        {
            if (await session.Claims.FindAsync(made.Id, cancellation) is { Comments: > 0 } discussed)
            {
                return Refusal.NotNow("changed-since", $"{ClaimWords.NameOf(discussed)} was discussed since: {loss}");
            }
        }

        foreach (var left in from.Clearances.Where(left => !to.Has(left.Id) && !clearances.Contains(left.Id)))
        {
            return Refusal.NotNow("taken-back", $"“Nothing to check” was taken back there{await ByAsync(await WithdrawnByAsync(left, cancellation), actor, cancellation)} since.");
        }

        return null;
    }

    private async Task<string> ByAsync(PersonId? by, Actor actor, CancellationToken cancellation) =>
        by is not { } id ? ""
        : id == actor.Id ? " by you"
        : await session.People.FindAsync(id, cancellation) is { } person ? $" by {person.DisplayName}"
        : "";

    private async Task<PersonId?> WithdrawnByAsync(Clearance clearance, CancellationToken cancellation)
    {
        var (start, end) = (FormattableString.Invariant($"{clearance.Start}"), FormattableString.Invariant($"{clearance.End}"));
        return (await session.Changes.HistoryAsync(article.Id, ChangesAsked, cancellation))
            .FirstOrDefault(change => change.Kind == ChangeKind.ClearanceWithdrawn
                && change.Details.GetValueOrDefault("start") == start
                && change.Details.GetValueOrDefault("end") == end)
            ?.PersonId;
    }
}
