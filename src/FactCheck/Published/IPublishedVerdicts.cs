namespace FactCheck.Published;

/// <summary>The only door of the public site: publications and nothing else.</summary>
public interface IPublishedVerdicts
{
    /// <summary>The newsroom's name and whether it is a sample, or nothing before its first run.</summary>
    Task<Publisher?> PublisherAsync(CancellationToken cancellation);

    /// <summary>The publication that readers of this slug are shown (current or retracted), or nothing.</summary>
    Task<Publication?> FindAsync(string slug, CancellationToken cancellation);

    /// <summary>Which publication readers of this slug are shown, without its content: what a prepared page is compared with.</summary>
    Task<StandingPublication?> StandingAsync(string slug, CancellationToken cancellation);

    /// <summary>Every publication of this slug, newest first.</summary>
    Task<IReadOnlyList<Publication>> VersionsAsync(string slug, CancellationToken cancellation);

    /// <summary>One numbered publication of this slug, or nothing.</summary>
    Task<Publication?> FindAsync(string slug, int number, CancellationToken cancellation);

    /// <summary>The publications shown to readers, newest first.</summary>
    Task<IReadOnlyList<Publication>> NewestAsync(int limit, CancellationToken cancellation);

    /// <summary>Publications that carry a correction, an update or a retraction, newest first, with those that they replaced.</summary>
    Task<IReadOnlyList<NotedPublication>> CorrectionsAsync(int limit, CancellationToken cancellation);

    /// <summary>What the newsroom says about itself on one page, as HTML; nothing where there is no such page.</summary>
    Task<string?> AboutAsync(string key, CancellationToken cancellation);

    /// <summary>Which publications stand, newest first, without their content: what an index of them is compared with.</summary>
    Task<IReadOnlyList<StandingClaims>> StandingAsync(CancellationToken cancellation);

    /// <summary>One publication by its id, or nothing.</summary>
    Task<Publication?> FindAsync(PublicationId id, CancellationToken cancellation);

    /// <summary>Opens a preserved copy that a publication of this slug gives to readers; nothing where none does.</summary>
    Task<OpenedCopy?> OpenCaptureAsync(string slug, string hash, CancellationToken cancellation);
}

/// <summary>Which publication stands at a slug, and in which newsroom: two pages made of the same one are the same.</summary>
/// <param name="Id">The publication.</param>
/// <param name="State">Whether it stands or is retracted.</param>
/// <param name="TextChangedAt">Since when the article has other words.</param>
/// <param name="Hash">The hash of what is shown of it.</param>
/// <param name="Newsroom">The version of the newsroom's settings.</param>
public sealed record StandingPublication(PublicationId Id, PublicationState State, DateTimeOffset? TextChangedAt, string Hash, int Newsroom);

/// <summary>A publication that stands and what is shown of it, by its hash: the claims of two that are equal are the same.</summary>
public sealed record StandingClaims
{
    public required PublicationId Id { get; init; }

    public required string Hash { get; init; }
}

/// <summary>A publication with a note, and the one that it replaced.</summary>
public sealed record NotedPublication(Publication Publication, Publication? Before);

/// <summary>An open preserved copy.</summary>
/// <param name="Capture">What is published of it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record OpenedCopy(PublishedCapture Capture, Stream Content);
