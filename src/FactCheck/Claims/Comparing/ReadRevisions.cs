using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Claims.Comparing;

/// <summary>Lists an article's revisions: who saved each, when, from where, and how many words came and went.</summary>
public sealed class ReadRevisions(IDatabase database)
{
    /// <summary>The revisions, newest first; for whoever may read the article.</summary>
    public async Task<Outcome<IReadOnlyList<SavedRevision>>> RunAsync(Actor actor, ArticleId id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var found = await database.ReadAsync<Outcome<IReadOnlyList<Revision>>>(
            async session => await session.Articles.FindForAsync(actor, id, cancellation) is null
                ? new Outcome<IReadOnlyList<Revision>>.Missing()
                : new Outcome<IReadOnlyList<Revision>>.Done(await session.Articles.RevisionsAsync(id, cancellation)),
            cancellation);
        return found.Select(revisions => (IReadOnlyList<SavedRevision>)[.. revisions.Select((revision, at) => Saved(revision, at + 1 < revisions.Count ? revisions[at + 1].Text : ""))]);
    }

    internal static ComparedRevision Of(Revision revision) =>
        new(revision.Id, revision.Number, revision.CreatedBy, revision.CreatedAt, revision.Origin, revision.Note);

    private static SavedRevision Saved(Revision revision, string before) =>
        new(Of(revision), Words.Count(revision.Text), WordBalance.Between(before, revision.Text));
}

/// <summary>A revision in the list of them: how many words it has, and how many came and went since the one before.</summary>
public sealed record SavedRevision(ComparedRevision Revision, int Words, WordBalance Since);
