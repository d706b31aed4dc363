namespace FactCheck.Published;

/// <summary>The only door of the public site: publications and nothing else.</summary>
public interface IPublishedVerdicts
{
    /// <summary>The newsroom's name and whether it is a sample, or nothing before its first run.</summary>
    Task<Publisher?> PublisherAsync(CancellationToken cancellation);

    /// <summary>The publication that readers of this slug are shown (current or retracted), or nothing.</summary>
    Task<Publication?> FindAsync(string slug, CancellationToken cancellation);

    /// <summary>One numbered publication of this slug, or nothing.</summary>
    Task<Publication?> FindAsync(string slug, int number, CancellationToken cancellation);

    /// <summary>The publications shown to readers, newest first.</summary>
    Task<IReadOnlyList<Publication>> NewestAsync(int limit, CancellationToken cancellation);

    /// <summary>Publications that carry a correction, an update or a retraction, newest first.</summary>
    Task<IReadOnlyList<Publication>> CorrectionsAsync(int limit, CancellationToken cancellation);
}
