using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person makes a claim from one or more passages of the article.</summary>
public sealed class AddClaim(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Adds a claim to check; suggestions whose words it takes are set aside with it. Without a wording it is worded as its
    /// words, and without a claimant too it is proposed who its sentence says is speaking.
    /// </summary>
    public Task<Outcome<Claim>> RunAsync(Actor actor, ArticleId id, IReadOnlyList<Passage> passages, ClaimFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(typed);
        return database.StepAsync(
            actor,
            SplitStepKind.ClaimAdded,
            clock,
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

                var text = await RevisionText.FindAsync(session, article.CurrentRevision, cancellation);
                var (anchors, refusal) = Anchors(passages, text.Revision);
                var fields = Worded(typed.Cleaned(), anchors, text);
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
                    ClaimantKind = fields.ClaimantKind,
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
                await session.SettleSuggestionsAsync(
                    actor, article, text.Revision, anchors, FormattableString.Invariant($"Taken by claim {claim.Number}."), now, cancellation);
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

    private static ClaimFields Worded(ClaimFields fields, IReadOnlyList<TextAnchor> anchors, RevisionText text) =>
        fields.Wording.Length > 0
            ? fields
            : fields with { Wording = QuotedWords.Of(anchors), Claimant = fields.Claimant ?? Claimant(anchors, text) };

    private static string? Claimant(IReadOnlyList<TextAnchor> anchors, RevisionText text)
    {
        var sentences = text.Sentences.Where(sentence => anchors.Any(anchor => anchor.Start < sentence.End && sentence.Start < anchor.End));
        return Suggestions.For(text.Revision.Text, [.. sentences])
            .Where(suggestion => anchors.Any(anchor => anchor.Start < suggestion.End && suggestion.Start < anchor.End))
            .Select(suggestion => suggestion.Claimant)
            .FirstOrDefault(claimant => claimant is not null);
    }
}
