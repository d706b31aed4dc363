namespace FactCheck.Published;

/// <summary>What a feed reader is given, before it becomes Atom or JSON: the newest publications, those of one article, or the corrections.</summary>
public sealed record NewsFeed
{
    public required string Title { get; init; }

    /// <summary>The feed's own path as Atom.</summary>
    public required string AtomPath { get; init; }

    /// <summary>The feed's own path as JSON.</summary>
    public required string JsonPath { get; init; }

    /// <summary>The page that shows the same to people.</summary>
    public required string PagePath { get; init; }

    public required IReadOnlyList<NewsFeedEntry> Entries { get; init; }

    /// <summary>When any entry changed last.</summary>
    public DateTimeOffset UpdatedAt => Entries.Select(entry => entry.UpdatedAt).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    /// <summary>The verdicts that readers are shown, newest first; an entry keeps its id when its page changes.</summary>
    public static NewsFeed OfVerdicts(Publisher publisher, IEnumerable<Publication> publications)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(publications);
        return new NewsFeed
        {
            Title = $"{publisher.Name}: verdicts",
            AtomPath = PublicPaths.Feed,
            JsonPath = PublicPaths.JsonFeed,
            PagePath = PublicPaths.Verdicts,
            Entries = [.. publications.Select(publication => Entry(publication, PublicPaths.Verdict(publication.Slug), null))],
        };
    }

    /// <summary>Every publication of one article, newest first, each at its own address.</summary>
    public static NewsFeed OfVersions(Publisher publisher, IReadOnlyList<Publication> versions)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(versions);
        var shown = versions[0];
        return new NewsFeed
        {
            Title = $"{publisher.Name}: {shown.Headline}",
            AtomPath = PublicPaths.FeedOf(shown.Slug),
            JsonPath = PublicPaths.JsonFeedOf(shown.Slug),
            PagePath = PublicPaths.Verdict(shown.Slug),
            Entries = Numbered(versions, versions),
        };
    }

    /// <summary>Corrections, updates and retractions, newest first.</summary>
    /// <param name="publisher">Whose they are.</param>
    /// <param name="noted">The publications that carry a note.</param>
    /// <param name="before">Those that each of them replaced, as far as they are known.</param>
    public static NewsFeed OfCorrections(Publisher publisher, IReadOnlyList<Publication> noted, IReadOnlyList<Publication> before)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        ArgumentNullException.ThrowIfNull(noted);
        return new NewsFeed
        {
            Title = $"{publisher.Name}: corrections",
            AtomPath = PublicPaths.CorrectionsFeed,
            JsonPath = PublicPaths.CorrectionsJsonFeed,
            PagePath = PublicPaths.Corrections,
            Entries = Numbered(noted, before),
        };
    }

    private static List<NewsFeedEntry> Numbered(IReadOnlyList<Publication> publications, IReadOnlyList<Publication> known)
    {
        var earlier = known.ToDictionary(publication => (publication.Slug, publication.Number));
        return [.. publications.Select(publication => Entry(
            publication, PublicPaths.Publication(publication.Slug, publication.Number), earlier.GetValueOrDefault((publication.Slug, publication.Number - 1))))];
    }

    private static NewsFeedEntry Entry(Publication publication, string path, Publication? before)
    {
        var note = (publication.IsOfEarlierTextSince is null ? "" : "This check belongs to an earlier text: the article has changed since. ")
            + (publication is { NoteKind: { } kind, Note: { } words } ? $"{kind}: {words} " : "");
        var article = PublishedJson.Read(publication.Content);
        var ratings = before is not null && publication.State != PublicationState.Retracted
            ? PublishedDifference.Between(PublishedJson.Read(before.Content), article).RatingWords + " "
            : "";
        return new NewsFeedEntry
        {
            Path = path,
            Title = publication.State == PublicationState.Retracted ? $"Retracted: {publication.Headline}" : publication.Headline,
            PublishedAt = publication.PublishedAt,
            UpdatedAt = publication.ChangedForReadersAt,
            Summary = publication.State == PublicationState.Retracted ? note + "Withdrawn." : note + ratings + VerdictSummary.Of(article),
            Language = article.Language,
            Topics = article.Topics,
        };
    }
}

/// <summary>One entry of a feed.</summary>
public sealed record NewsFeedEntry
{
    /// <summary>Its page, whose address is also its id.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required string Summary { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }
}
