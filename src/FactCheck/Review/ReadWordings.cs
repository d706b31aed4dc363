using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Review;

/// <summary>Reads what was suggested for an article's words.</summary>
public sealed class ReadWordings(IDatabase database)
{
    /// <summary>The open first, in the order of the text, then the settled, newest first; missing where the actor may not read the article.</summary>
    public Task<Outcome<IReadOnlyList<PlacedWording>>> RunAsync(Actor actor, ArticleId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return database.ReadAsync<Outcome<IReadOnlyList<PlacedWording>>>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<IReadOnlyList<PlacedWording>>.Missing();
                }

                var places = new WordingPlaces(session, (await RevisionText.FindAsync(session, article.CurrentRevision, cancellation)).Revision);
                var placed = new List<PlacedWording>();
                foreach (var wording in await session.Wordings.OfArticleAsync(id, cancellation))
                {
                    var place = wording.State == WordingState.Open ? await places.OfAsync(wording, cancellation) : null;
                    placed.Add(new PlacedWording(wording, place?.Start, place?.End));
                }

                return placed.OrderBy(one => one.Wording.State != WordingState.Open).ThenBy(one => one.Start ?? int.MaxValue).ToList();
            },
            cancellation);
    }
}

/// <summary>A suggested wording with its passage's place in the present text.</summary>
/// <param name="Wording">What is suggested.</param>
/// <param name="Start">Where its words stand now; nothing where they changed, are gone, or it is settled.</param>
/// <param name="End">The code unit after their last.</param>
public sealed record PlacedWording(SuggestedWording Wording, int? Start, int? End)
{
    /// <summary>Whether it is open for words that are no longer there.</summary>
    public bool IsStale => Wording.State == WordingState.Open && Start is null;
}
