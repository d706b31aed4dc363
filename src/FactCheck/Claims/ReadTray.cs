using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims;

/// <summary>Reads the tray of an article: the passages that its present text lost or is not sure about.</summary>
public sealed class ReadTray(IDatabase database)
{
    /// <summary>Those in question first, then by where they last stood; missing where the actor may not read the article.</summary>
    public Task<Outcome<IReadOnlyList<UnsettledPassage>>> RunAsync(Actor actor, ArticleId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<UnsettledPassage>>>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<IReadOnlyList<UnsettledPassage>>.Missing();
                }

                var present = await RevisionText.FindAsync(session, article.CurrentRevision, cancellation);
                var passages = new List<UnsettledPassage>();
                foreach (var claim in await session.Claims.OfArticleAsync(id, cancellation))
                {
                    foreach (var index in UnsettledPassage.Of(claim))
                    {
                        passages.Add(await ReadAsync(session, claim, index, present, cancellation));
                    }
                }

                return passages
                    .OrderBy(passage => passage.IsAsked ? 0 : 1)
                    .ThenByDescending(passage => passage.StoodIn)
                    .ThenBy(passage => passage.Anchor.Stood?.Start)
                    .ThenBy(passage => passage.Claim.Number)
                    .ToList();
            },
            cancellation);
    }

    private static async Task<UnsettledPassage> ReadAsync(ISession session, Claim claim, int index, RevisionText present, CancellationToken cancellation)
    {
        var anchor = claim.Anchors[index];
        var passage = new UnsettledPassage
        {
            Claim = claim,
            Index = index,
            Candidates = [.. anchor.Candidates.Select(candidate => CandidatePlace.Of(candidate, anchor.Quote, present.Revision.Text, present.Sentences))],
        };
        if (anchor.Stood is not { } stood)
        {
            return passage;
        }

        var text = await RevisionText.FindAsync(session, stood.RevisionId, cancellation);
        var (lead, trail) = Surrounding.Of(text.Revision.Text, text.Sentences, stood.Start, stood.End);
        return passage with
        {
            StoodIn = text.Revision.Number,
            Lead = lead,
            Trail = trail,
            Beside = Surrounding.Neighbour(text.Revision.Text, text.Sentences, stood.Start, stood.End, present.Revision.Text),
        };
    }
}
