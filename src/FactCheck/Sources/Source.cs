using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>A person, page, document, dataset or recording consulted.</summary>
public sealed record Source
{
    public required SourceId Id { get; init; }

    public required SourceKind Kind { get; init; }

    public required string Title { get; init; }

    public string? Publisher { get; init; }

    /// <summary>When it was published, as precisely as known: a year, a month or a day in ISO 8601.</summary>
    public string? PublishedOn { get; init; }

    public string? Address { get; init; }

    /// <summary>The address as duplicates are found by.</summary>
    public string? CanonicalAddress { get; init; }

    public bool IsPrimary { get; init; }

    public bool IsConfidential { get; init; }

    /// <summary>The reason that readers see in place of a confidential source.</summary>
    public string? WithheldBecause { get; init; }

    public string? Notes { get; init; }

    public int Version { get; init; } = 1;

    public required PersonId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>In how many claims it is evidence that was not withdrawn.</summary>
    public int UsedIn { get; init; }

    /// <summary>Whether this copy was emptied of what identifies the source.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Whether the actor whom this emptied copy is for may have it shown, by an act that is recorded.</summary>
    public bool MayBeShown { get; init; }

    /// <summary>The same source as those see it who may not know who it is.</summary>
    public Source Withheld() => this with
    {
        Title = "Withheld: " + (WithheldBecause ?? "confidential"),
        Publisher = null,
        PublishedOn = null,
        Address = null,
        CanonicalAddress = null,
        Notes = null,
        IsWithheld = true,
    };
}
