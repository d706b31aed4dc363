using FactCheck.People;

namespace FactCheck.Sources;

/// <summary>What was consulted: a page, a document, a dataset, a recording, an image, a person, a talk or an observation.</summary>
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

    /// <summary>The group whose members count as one source; nothing where it stands by itself.</summary>
    public SourceGroupId? GroupId { get; init; }

    /// <summary>How the talk or the observation came about; nothing for other kinds.</summary>
    public Contact? Contact { get; init; }

    public bool IsConfidential { get; init; }

    /// <summary>The reason that readers see in place of a confidential source.</summary>
    public string? WithheldBecause { get; init; }

    public string? Notes { get; init; }

    /// <summary>Whether the article's author supplied it with an answer.</summary>
    public bool IsFromAuthor { get; init; }

    public int Version { get; init; } = 1;

    public required PersonId CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The source that stands for it since the two were merged; nothing where it stands itself.</summary>
    public SourceId? MergedInto { get; init; }

    /// <summary>In how many claims it is evidence that was not withdrawn.</summary>
    public int UsedIn { get; init; }

    /// <summary>How far its newest capture is, where many sources are read at once; nothing where it has none.</summary>
    public CaptureState? NewestCapture { get; init; }

    /// <summary>Whether this copy was emptied of what identifies the source.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Whether the actor whom this emptied copy is for may have it shown, by an act that is recorded.</summary>
    public bool MayBeShown { get; init; }

    /// <summary>What whoever may know it is given back of an act that was not asked to show it.</summary>
    internal Source AsKept() => IsConfidential ? Withheld() with { MayBeShown = true } : this;

    /// <summary>The same source as those see it who may not know who it is.</summary>
    public Source Withheld() => this with
    {
        Title = "Withheld: " + (WithheldBecause ?? "confidential"),
        Publisher = null,
        PublishedOn = null,
        Address = null,
        CanonicalAddress = null,
        Notes = null,
        GroupId = null,
        Contact = null,
        NewestCapture = null,
        IsWithheld = true,
    };
}
