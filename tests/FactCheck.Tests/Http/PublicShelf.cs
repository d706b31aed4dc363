using FactCheck.Published;

namespace FactCheck.Tests.Http;

/// <summary>Publications held in memory behind the public site's only door.</summary>
internal sealed class PublicShelf : IPublishedVerdicts
{
    private readonly List<Publication> _publications = [];

    public Publisher? Publisher { get; set; } = new("The Desk", IsSample: false);

    /// <summary>How often a publication was looked up by its slug.</summary>
    public int Finds { get; private set; }

    public void Add(params Publication[] publications) => _publications.AddRange(publications);

    public void Replace(Publication old, params Publication[] publications)
    {
        _publications.Remove(old);
        Add(publications);
    }

    public Task<Publisher?> PublisherAsync(CancellationToken cancellation) => Task.FromResult(Publisher);

    public Task<Publication?> FindAsync(string slug, CancellationToken cancellation)
    {
        Finds++;
        return Task.FromResult(Shown.FirstOrDefault(publication => publication.Slug == slug));
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
