using FactCheck.Articles;
using FactCheck.Live;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>A person marks a section "nothing to check": its claims stay claims, and the rest of it is cleared.</summary>
public sealed class ClearPassages(IDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Clears the selected words of every sentence that no claim stands in, neighbouring sentences together; suggestions for
    /// them are set aside with it. Refused where nothing is left to clear.
    /// </summary>
    public Task<Outcome<ClearedSection>> RunAsync(Actor actor, ArticleId id, IReadOnlyList<Passage> passages, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.StepAsync<ClearedSection>(
            actor,
            SplitStepKind.PassageCleared,
            clock,
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<ClearedSection>.Missing();
                }

                if (Permissions.Check(actor, Act.SplitText, new(article.AuthorId == actor.Id)) is { } refused)
                {
                    return refused;
                }

                var revision = await session.Articles.CurrentAsync(article, cancellation);
                var (sections, wrong) = AddClaim.Anchors(passages ?? [], revision);
                if (wrong is not null)
                {
                    return wrong;
                }

                var claims = (await session.Claims.OfArticleAsync(id, cancellation)).Where(claim => claim.CoversText).ToList();
                var taken = claims.SelectMany(claim => claim.AttachedIn(revision.Id)).ToList();
                var cleared = await session.Claims.ClearancesAsync(revision.Id, cancellation);
                var stretches = Stretches(Joining.Of(sections, revision), taken, revision)
                    .Where(stretch => !cleared.Any(other => other.Start <= stretch.Start && stretch.End <= other.End))
                    .ToList();
                if (stretches.Count == 0)
                {
                    return Refusal.NotNow("nothing-to-clear", "Every sentence here belongs to a claim or is cleared already.");
                }

                var now = clock.Now();
                var clearances = stretches.ConvertAll(stretch => new Clearance
                {
                    Id = clock.New<ClearanceId>(),
                    ArticleId = id,
                    RevisionId = revision.Id,
                    Start = stretch.Start,
                    End = stretch.End,
                    ClearedBy = actor.Id,
                    ClearedAt = now,
                });
                foreach (var clearance in clearances)
                {
                    await session.Claims.AddClearanceAsync(clearance, cancellation);
                    await session.RecordAsync(ChangeKind.PassageCleared, actor, now, id, null, cancellation, ("start", clearance.Start), ("end", clearance.End));
                }

                await session.BeginCheckAsync(article, cancellation);
                await session.SettleSuggestionsAsync(actor, article, revision, stretches, "Marked as nothing to check.", now, cancellation);
                return new ClearedSection(clearances, [.. claims.Where(claim => sections.Any(section => Stands(claim, section)))]);
            },
            async (session, taken) => new ClearedSection(
                taken.After.Clearances,
                [.. (await session.Claims.OfArticleAsync(taken.ArticleId, cancellation))
                    .Where(claim => claim.CoversText && passages?.Any(section => section is not null && Stands(claim, section.Revision, section.Start, section.End)) == true)]),
            cancellation);
    }

    /// <summary>The selected parts of the sentences that no claim touches; those that follow one another are one stretch.</summary>
    private static List<TextAnchor> Stretches(IReadOnlyList<TextAnchor> sections, List<TextAnchor> taken, Revision revision)
    {
        var free = new List<TextAnchor>();
        var sentences = Sentences.Of(revision.Text);
        foreach (var section in sections)
        {
            var open = false;
            foreach (var sentence in sentences.Where(sentence => section.Start < sentence.End && sentence.Start < section.End))
            {
                if (taken.Exists(anchor => anchor.Start < sentence.End && sentence.Start < anchor.End))
                {
                    open = false;
                    continue;
                }

                var (start, end) = (open ? free[^1].Start : Math.Max(section.Start, sentence.Start), Math.Min(section.End, sentence.End));
                if (open)
                {
                    free.RemoveAt(free.Count - 1);
                }

                free.Add(section with { Start = start, End = end, Quote = revision.Text[start..end] });
                open = true;
            }
        }

        return free;
    }

    private static bool Stands(Claim claim, TextAnchor section) => Stands(claim, section.RevisionId, section.Start, section.End);

    private static bool Stands(Claim claim, RevisionId revision, int start, int end) =>
        claim.AttachedIn(revision).Any(anchor => anchor.Start < end && start < anchor.End);
}

/// <summary>What became of a section: the clearances it got, and the claims that stay in it.</summary>
public sealed record ClearedSection(IReadOnlyList<Clearance> Cleared, IReadOnlyList<Claim> Claims);
