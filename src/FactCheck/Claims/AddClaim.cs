using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person makes a claim from one or more passages of the article.</summary>
public sealed class AddClaim(IDatabase database, TimeProvider clock)
{
    /// <summary>Adds a claim to check; suggestions for the sentences it stands in are set aside with it.</summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ArticleId id, IReadOnlyList<Passage> passages, ClaimFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(typed);
        var fields = typed.Cleaned();
        return database.WriteAsync<Claim>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<Claim>.Missing();
                }

                if (Permissions.Check(actor, Act.SplitText, new(article.AuthorId == actor.Id)) is { } refused)
                {
                    return refused;
                }

                var revision = await session.Articles.CurrentAsync(article, cancellation);
                var (anchors, refusal) = Anchors(passages, revision);
                if ((refusal ?? fields.Check()) is { } wrong)
                {
                    return wrong;
                }

                var now = clock.Now();
                var claim = new Claim
                {
                    Id = clock.New<ClaimId>(),
                    ArticleId = id,
                    Number = await session.Claims.NextNumberAsync(id, cancellation),
                    Wording = fields.Wording,
                    Kind = fields.Kind,
                    Claimant = fields.Claimant,
                    Priority = fields.Priority,
                    Status = ClaimStatus.ToCheck,
                    CreatedBy = actor.Id,
                    CreatedAt = now,
                    Anchors = anchors,
                };
                await session.Claims.AddAsync(claim, cancellation);
                await session.RecordAsync(
                    ChangeKind.ClaimAdded, actor, now, id, claim.Id, cancellation, ("number", claim.Number), ("wording", claim.Wording), ("kind", claim.Kind));
                await session.BeginCheckAsync(article, cancellation);
                await session.SettleSuggestionsAsync(actor, article, revision, anchors, "A claim was made from its sentence.", now, cancellation);
                return claim;
            },
            cancellation);
    }

    internal static (IReadOnlyList<TextAnchor> Anchors, Refusal? Refusal) Anchors(IReadOnlyList<Passage> passages, Revision revision)
    {
        var anchors = new List<TextAnchor>();
        foreach (var passage in passages)
        {
            // A program may send anything in its list.
            var (anchor, refusal) = passage is null ? (null, Refusal.Invalid("passage", "Select some words of the text.")) : passage.Anchor(revision);
            if (refusal is not null)
            {
                return ([], refusal);
            }

            anchors.Add(anchor!);
        }

        return anchors.Count == 0
            ? ([], Refusal.Invalid("passage", "Select some words of the text."))
            : ([.. anchors.OrderBy(anchor => anchor.Start).ThenBy(anchor => anchor.End).DistinctBy(anchor => (anchor.Start, anchor.End))], null);
    }
}
