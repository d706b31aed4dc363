using FactCheck.Articles;
using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>Gathers what there is around a source.</summary>
internal static class SourceBoards
{
    private const int MostUses = 200;

    /// <summary>The source as the actor sees it unasked: of a confidential one only where it is used.</summary>
    public static async Task<SourceBoard> OfAsync(ISession session, Actor actor, Source source, CancellationToken cancellation)
    {
        var seen = await session.AsSeenByAsync(source, actor, cancellation);
        return seen.IsWithheld
            ? await WithUsesAsync(session, actor, new SourceBoard { Source = seen }, cancellation)
            : await WholeAsync(session, actor, source, cancellation);
    }

    /// <summary>All of it, for somebody who may know the source and asked to be shown it.</summary>
    public static async Task<SourceBoard> WholeAsync(ISession session, Actor actor, Source source, CancellationToken cancellation)
    {
        var alike = source.IsConfidential ? [] : await session.Sources.AlikeAsync(source.Id, cancellation);
        var merged = new List<MergedSource>();
        foreach (var merge in await session.SourceMerges.IntoAsync(source.Id, cancellation))
        {
            if (await session.SourceMerges.FindMergedAsync(merge.SourceId, cancellation) is { } went)
            {
                merged.Add(new MergedSource(went, merge.MergedBy, merge.MergedAt));
            }
        }

        var notes = await session.SourceNotes.OfAsync(source.Id, cancellation);
        var board = new SourceBoard
        {
            Source = source,
            Group = source.GroupId is { } group ? await session.SourceGroups.FindAsync(group, cancellation) : null,
            Notes = notes,
            Alike = alike,
            Proposals = source.IsConfidential ? [] : await ProposedGroups.OfAsync(session, source, alike, cancellation),
            Merged = merged,
            People = await NamedAsync(session, [.. notes.Select(note => note.WrittenBy), .. merged.Select(one => one.By)], cancellation),
        };
        return await WithUsesAsync(session, actor, board, cancellation);
    }

    private static async Task<SourceBoard> WithUsesAsync(ISession session, Actor actor, SourceBoard board, CancellationToken cancellation)
    {
        var articles = new Dictionary<ArticleId, Article?>();
        var uses = new List<SourceUse>();
        var claims = (await session.Evidence.FromAsync(board.Source.Id, cancellation)).GroupBy(piece => piece.ClaimId).Reverse().ToList();
        foreach (var pieces in claims.Take(MostUses))
        {
            if (await session.Claims.FindAsync(pieces.Key, cancellation) is not { } claim)
            {
                continue;
            }

            if (!articles.TryGetValue(claim.ArticleId, out var article))
            {
                articles[claim.ArticleId] = article = await session.Articles.FindForAsync(actor, claim.ArticleId, cancellation);
            }

            if (article is not null)
            {
                uses.Add(new SourceUse(article, claim, [.. pieces.Select(piece => piece.Stance)]));
            }
        }

        return board with { Uses = uses, Source = board.Source with { UsedIn = claims.Count } };
    }

    private static async Task<IReadOnlyDictionary<PersonId, Person>> NamedAsync(ISession session, IReadOnlyList<PersonId> ids, CancellationToken cancellation)
    {
        var people = new Dictionary<PersonId, Person>();
        foreach (var id in ids.Distinct())
        {
            if (await session.People.FindAsync(id, cancellation) is { } person)
            {
                people[id] = person;
            }
        }

        return people;
    }
}
