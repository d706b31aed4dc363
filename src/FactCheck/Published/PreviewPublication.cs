using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Published;

/// <summary>Shows an editor exactly what readers would be shown, what is withheld from them, and what still blocks.</summary>
public sealed class PreviewPublication(IDatabase database, TimeProvider clock)
{
    /// <summary>The preview, ready or not; missing where there is no such article or the actor may not publish it.</summary>
    public Task<Outcome<PublicationPreview>> RunAsync(Actor actor, ArticleId id, PublicationFields typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(typed);
        return database.ReadAsync<Outcome<PublicationPreview>>(
            async session =>
            {
                if (await session.Articles.FindForAsync(actor, id, cancellation) is not { } article)
                {
                    return new Outcome<PublicationPreview>.Missing();
                }

                if (Permissions.Check(actor, Act.Publish) is { } refused)
                {
                    return refused;
                }

                var gathered = await Gathered.OfArticleAsync(session, article, cancellation);
                var earlier = await session.Publications.OfArticleAsync(id, cancellation);
                var next = await Publishing.NextAsync(session, gathered, earlier, typed, actor, clock, cancellation);
                return new PublicationPreview
                {
                    Article = article,
                    Next = next,
                    Content = PublishedJson.Read(next.Content),
                    Blockers = gathered.Blockers,
                    Withheld = Withholding.Of(gathered, PublishedJson.Read(next.Content)),
                    Earlier = earlier,
                    Waiting = await session.Publications.WaitingOfAsync(id, cancellation),
                    People = gathered.People.ToDictionary(pair => pair.Key, pair => pair.Value.DisplayName),
                    NeedsTwo = await session.NeedsTwoToPublishAsync(cancellation),
                };
            },
            cancellation);
    }
}

/// <summary>What an editor sees before publishing.</summary>
public sealed record PublicationPreview
{
    /// <summary>The article with the version that publishing names.</summary>
    public required Article Article { get; init; }

    /// <summary>The publication as it would be if it were published at this moment.</summary>
    public required Publication Next { get; init; }

    /// <summary>Exactly what becomes public.</summary>
    public required PublishedArticle Content { get; init; }

    /// <summary>What still blocks; nothing may.</summary>
    public required IReadOnlyList<Blocker> Blockers { get; init; }

    /// <summary>What readers are not shown, and why.</summary>
    public required IReadOnlyList<Withheld> Withheld { get; init; }

    /// <summary>The article's publications so far, newest first.</summary>
    public required IReadOnlyList<Publication> Earlier { get; init; }

    /// <summary>What was frozen and waits for somebody or for its time.</summary>
    public WaitingPublication? Waiting { get; init; }

    /// <summary>What the people of the newsroom are called.</summary>
    public required IReadOnlyDictionary<PersonId, string> People { get; init; }

    /// <summary>Whether another editor must confirm.</summary>
    public bool NeedsTwo { get; init; }
}
