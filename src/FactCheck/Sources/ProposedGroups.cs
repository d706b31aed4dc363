using System.Globalization;

namespace FactCheck.Sources;

/// <summary>Which groups a source seems to belong to: by what it shares with others and by the agency that it credits.</summary>
internal static class ProposedGroups
{
    private const int MostOfPublisher = 20;

    public static async Task<IReadOnlyList<GroupProposal>> OfAsync(ISession session, Source source, IReadOnlyList<AlikeSource> alike, CancellationToken cancellation)
    {
        var proposals = new List<GroupProposal>();
        if (alike.Count > 0)
        {
            proposals.Add(await OfContentAsync(session, source, alike, cancellation));
        }

        if (await AgencyAsync(session, source, cancellation) is { } agency)
        {
            proposals.Add(new GroupProposal(
                await session.SourceGroups.FindAsync(agency, cancellation),
                agency,
                Agencies.Of(source.Publisher) is null ? $"It credits {agency}." : $"{agency} is an agency whose copy others print.",
                []));
        }

        if (FoldedWords.Line(source.Publisher) is { } publisher
            && (await session.Sources.OfPublisherAsync(publisher, MostOfPublisher, cancellation)).Where(other => other.Id != source.Id).ToList() is { Count: > 0 } others)
        {
            var grouped = others.FirstOrDefault(other => other.GroupId is not null);
            proposals.Add(new GroupProposal(
                grouped is null ? null : await session.SourceGroups.FindAsync(grouped.GroupId!.Value, cancellation),
                source.Publisher!,
                string.Create(CultureInfo.InvariantCulture, $"{others.Count} other {(others.Count == 1 ? "source has" : "sources have")} the same publisher."),
                [.. others.Where(other => other.GroupId is null).Select(other => new SeenSource(other.Id, other.Version))]));
        }

        return
        [
            .. proposals
                .Select(proposal => proposal.Group is { } group ? proposal with { Name = group.Name } : proposal)
                .Where(proposal => proposal.Group is null || proposal.Group.Id != source.GroupId || proposal.With.Count > 0)
                .Where(proposal => source.GroupId is null || proposal.Group?.Id == source.GroupId)
                .DistinctBy(proposal => FoldedWords.Line(proposal.Name)),
        ];
    }

    private static async Task<GroupProposal> OfContentAsync(ISession session, Source source, IReadOnlyList<AlikeSource> alike, CancellationToken cancellation)
    {
        Source[] all = [source, .. alike.Select(other => other.Source)];
        var grouped = all.FirstOrDefault(one => one.GroupId is not null);
        var group = grouped is null ? null : await session.SourceGroups.FindAsync(grouped.GroupId!.Value, cancellation);
        return new GroupProposal(
            group,
            group?.Name ?? await AgencyAsync(session, source, cancellation) ?? all.OrderBy(one => one.CreatedAt).Select(one => one.Publisher ?? one.Title).First(),
            alike.Count == 1 ? "Another source holds the same words." : string.Create(CultureInfo.InvariantCulture, $"{alike.Count} other sources hold the same words."),
            [.. alike.Where(other => other.Source.GroupId is null).Select(other => new SeenSource(other.Source.Id, other.Source.Version))]);
    }

    private static async Task<string?> AgencyAsync(ISession session, Source source, CancellationToken cancellation)
    {
        if (Agencies.Of(source.Publisher) is { } publishes)
        {
            return publishes;
        }

        var newest = (await session.Captures.OfSourceAsync(source.Id, cancellation)).FirstOrDefault(capture => capture.State == CaptureState.Kept);
        return newest is null ? null : Agencies.CreditedIn((await session.Captures.TextAsync(newest.Id, cancellation))?.Text);
    }
}
