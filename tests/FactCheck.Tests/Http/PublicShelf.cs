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

    public async Task<Publication?> FindAsync(string slug, CancellationToken cancellation)
    {
        Finds++;
        var found = Shown.FirstOrDefault(publication => publication.Slug == slug);
        if (BeforeAnswering is { } hold)
        {
            await hold();
        }

        return found;
    }

    public Task<Publication?> FindAsync(string slug, int number, CancellationToken cancellation) =>
        Task.FromResult(_publications.FirstOrDefault(publication => publication.Slug == slug && publication.Number == number));

    public Task<IReadOnlyList<Publication>> NewestAsync(int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Publication>>([.. Shown.Take(limit)]);

    public Task<IReadOnlyList<Publication>> CorrectionsAsync(int limit, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Publication>>([.. _publications.Where(publication => publication.NoteKind is not null).OrderByDescending(publication => publication.PublishedAt).Take(limit)]);

    private IEnumerable<Publication> Shown =>
        _publications.Where(publication => publication.State != PublicationState.Superseded).OrderByDescending(publication => publication.PublishedAt);
}
