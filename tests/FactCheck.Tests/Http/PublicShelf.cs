using FactCheck.Published;

namespace FactCheck.Tests.Http;

/// <summary>Publications held in memory behind the public site's only door.</summary>
internal sealed class PublicShelf : IPublishedVerdicts
{
    private readonly List<Publication> _publications = [];

    public Publisher? Publisher { get; set; } = new("The Desk", IsSample: false);

    /// <summary>How often a publication was looked up by its slug.</summary>
    public int Finds { get; private set; }

    /// <summary>Holds an answer back after it was read, as a slow renderer would.</summary>
    public Func<Task>? BeforeAnswering { get; set; }

    public void Add(params Publication[] publications) => _publications.AddRange(publications);

    public void Replace(Publication old, params Publication[] publications)
    {
        _publications.Remove(old);
        Add(publications);
    }

    public Task<Publisher?> PublisherAsync(CancellationToken cancellation) => Task.FromResult(Publisher);

    public Task<Publication?> FindAsync(string slug, CancellationToken cancellation) =>
        Task.FromResult(Shown.FirstOrDefault(publication => publication.Slug == slug));

    public Task<StandingPublication?> StandingAsync(string slug, CancellationToken cancellation) => Task.FromResult(
        Shown.FirstOrDefault(publication => publication.Slug == slug) is { } shown ? new StandingPublication(shown.Id, shown.State, shown.TextChangedAt, shown.ContentHash, 1) : null);

    public async Task<IReadOnlyList<Publication>> VersionsAsync(string slug, CancellationToken cancellation)
    {
        Finds++;
        IReadOnlyList<Publication> found = [.. _publications.Where(publication => publication.Slug == slug).OrderByDescending(publication => publication.Number)];
        if (BeforeAnswering is { } hold)
        {
            await hold();
        }

        return found;
    }

    /// <summary>What the newsroom says about itself, in place of what it says on its own.</summary>
    public Dictionary<string, string> About { get; } = new(StringComparer.Ordinal);

    public Task<string?> AboutAsync(string key, CancellationToken cancellation) => Task.FromResult(
        AboutPages.Has(key) ? new FactCheck.Documents.Formats.MarkdownPages().ToHtml(About.GetValueOrDefault(key) ?? AboutPages.DefaultOf(key)) : null);

    public Task<IReadOnlyList<StandingClaims>> StandingAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StandingClaims>>([.. Shown.Where(publication => publication.State == PublicationState.Current).Select(publication => new StandingClaims { Id = publication.Id, Hash = publication.ContentHash })]);

    public Task<Publication?> FindAsync(PublicationId id, CancellationToken cancellation) =>
        Task.FromResult(_publications.FirstOrDefault(publication => publication.Id == id));

    /// <summary>What was preserved, by its hash.</summary>
    public Dictionary<string, byte[]> Copies { get; } = new(StringComparer.Ordinal);

    public Task<OpenedCopy?> OpenCaptureAsync(string slug, string hash, CancellationToken cancellation) => Task.FromResult(
        _publications.Where(publication => publication.Slug == slug).SelectMany(publication => PublishedJson.Read(publication.Content).Claims).SelectMany(claim => claim.Evidence)
            .Select(evidence => evidence.Capture).FirstOrDefault(capture => capture is { IsOpen: true } && capture.Hash == hash) is { } capture && Copies.TryGetValue(hash, out var bytes)
            ? new OpenedCopy(capture, new MemoryStream(bytes))
            : null);

    public Task<Publication?> FindAsync(string slug, int number, CancellationToken cancellation) =>
        Task.FromResult(_publications.FirstOrDefault(publication => publication.Slug == slug && publication.Number == number));

    public Task<IReadOnlyList<Publication>> NewestAsync(int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Publication>>([.. Shown.Take(limit)]);

    public Task<IReadOnlyList<NotedPublication>> CorrectionsAsync(int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<NotedPublication>>([.. _publications.Where(publication => publication.NoteKind is not null).OrderByDescending(publication => publication.PublishedAt).Take(limit)
            .Select(publication => new NotedPublication(publication, _publications.FirstOrDefault(before => before.Slug == publication.Slug && before.Number == publication.Number - 1)))]);

    private IEnumerable<Publication> Shown =>
        _publications.Where(publication => publication.State != PublicationState.Superseded).OrderByDescending(publication => publication.PublishedAt);
}
