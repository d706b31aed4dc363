using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>What stands of an article's splitting now, to say whether a step can still be undone or done again.</summary>
internal sealed class StandingText(ISession session, Article article)
{
    private const int ChangesAsked = 500;

    private readonly Dictionary<ClaimId, Claim?> claims = [];
    private HashSet<ClearanceId>? clearances;

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
            if (await FindAsync(left.Id, cancellation) is not { } stands)
            {
                return Refusal.NotNow("gone", $"{ClaimWords.NameOf(left)} is not there any more.");
            }

            if (stands.Version != left.Version)
            {
                var by = (await session.Changes.NewestOfClaimAsync(article.Id, left.Id, cancellation))?.PersonId;
                return Refusal.NotNow("changed-since", $"{ClaimWords.NameOf(stands)} was changed{await ByAsync(by, actor, cancellation)} since: {loss}");
            }
        }

        foreach (var made in from.Claims.Where(left => to.Find(left.Id) is null))
        {
            if (await FindAsync(made.Id, cancellation) is { Comments: > 0 } discussed)
            {
                return Refusal.NotNow("changed-since", $"{ClaimWords.NameOf(discussed)} was discussed since: {loss}");
            }
        }

        foreach (var left in from.Clearances.Where(left => !to.Has(left.Id)))
        {
            if (await StandsAsync(left, cancellation))
            {
                continue;
            }

            return Refusal.NotNow("taken-back", $"“Nothing to check” was taken back there{await ByAsync(await WithdrawnByAsync(left, cancellation), actor, cancellation)} since.");
        }

        return null;
    }

    // Of the whole text only what a step touched is asked for: the last step is looked up after every one.
    private async Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellation)
    {
        if (!claims.TryGetValue(id, out var found))
        {
            claims[id] = found = await session.Claims.FindAsync(id, cancellation) is { } claim && claim.ArticleId == article.Id ? claim : null;
        }

        return found;
    }

    private async Task<bool> StandsAsync(Clearance clearance, CancellationToken cancellation) =>
        (clearances ??= [.. (await session.Claims.ClearancesAsync(article.CurrentRevision, cancellation)).Select(one => one.Id)]).Contains(clearance.Id);

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
